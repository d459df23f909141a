/** Names written in a piece of syntax, wherever they stand; the first mention first. */
export function namesUsed(syntax: unknown): string[] {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) {
      value.forEach(visit);
    } else if (value && typeof value === 'object') {
      const node = value as { kind?: unknown; id?: unknown };
      if (node.kind === 'name' && typeof node.id === 'string') {
        found.add(node.id);
      }
      for (const [key, part] of Object.entries(value)) {
        if (key !== 'scope') {
          visit(part);
        }
      }
    }
  };
  visit(syntax);
  return [...found];
}
