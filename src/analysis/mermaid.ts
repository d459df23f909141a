/** A label as Mermaid reads it, whatever the text. */
export function mermaidLabel(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N}_ ,.:()?-]/gu, c => `#${c.codePointAt(0)};`)}"`;
}
