/** What only counts, or serves to take back, and tells nothing of the program. */
const ASIDE = new Set(['trail', 'journal', 'known', 'epoch', 'mark', 'entry']);

/**
 * All that can be reached from an object, as lines of text: two of them are alike when
 * they hold the same values, in the same order, with the same objects shared.
 */
export function memoryOf(root: object): string[] {
  const numbers = new Map<object, number>([[root, 0]]);
  const found = [root];
  const shown = (value: unknown): string => {
    if (typeof value !== 'object' || value === null) {
      return JSON.stringify(value) ?? String(value);
    }
    let number = numbers.get(value);
    if (number === undefined) {
      numbers.set(value, (number = found.length));
      found.push(value);
    }
    return `#${number}`;
  };
  const parts = (object: object): string[] =>
    object instanceof Map
      ? [...(object as Map<unknown, unknown>)].map(pair => pair.map(shown).join(' is '))
      : object instanceof Set || Array.isArray(object)
        ? [...(object as Iterable<unknown>)].map(shown)
        : Object.entries(object)
            .filter(([key]) => !ASIDE.has(key))
            .map(([key, value]) => `${key}: ${shown(value)}`);
  const lines: string[] = [];
  for (let at = 0; at < found.length; at++) {
    const object = found[at]!;
    lines.push(`#${at} ${object.constructor.name}: ${parts(object).join(', ')}`);
  }
  return lines;
}
