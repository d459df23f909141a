const SIZE = 12;
const ROUGH = 6.6; // of a letter, where nothing can be measured

let context: CanvasRenderingContext2D | null | undefined;

/** Width of a text in the graph, in pixels. */
export function textWidth(text: string): number {
  if (context === undefined) {
    context = document.createElement('canvas').getContext('2d');
    if (context) {
      const family = getComputedStyle(document.body).fontFamily || 'sans-serif';
      context.font = `600 ${SIZE}px ${family}`;
    }
  }
  return context ? context.measureText(text).width : text.length * ROUGH;
}

/** The text, with its end left out where it would not fit. */
export function fitted(text: string, width: number): string {
  if (textWidth(text) <= width) {
    return text;
  }
  let end = text.length;
  while (end > 1 && textWidth(`${text.slice(0, end)}…`) > width) {
    end -= 1;
  }
  return `${text.slice(0, end)}…`;
}
