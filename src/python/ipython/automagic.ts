/** Magics without their percent sign, which IPython takes in a cell of one line. */
import type { Command } from './commands';
import { isExpression } from './expression';
import { magicSpec } from './magics/table';

/** The one line with text, or null where there are more. */
function onlyLine(lines: readonly string[]): number | null {
  const filled = lines.flatMap((text, index) => (text.trim() === '' ? [] : [index]));
  return filled.length === 1 ? filled[0]! : null;
}

/**
 * `pip install x` as `%pip install x`. What is an expression too (`ls`, `time`) is taken as
 * one: whether a variable has that name is not known here.
 */
export function automagic(lines: readonly string[]): Command | null {
  const line = onlyLine(lines);
  const text = line === null ? '' : lines[line]!.trimEnd();
  const [, name, args] = /^(\w+)\s+([^=,\s].*)$/.exec(text) ?? [];
  return line !== null && name && magicSpec(name)?.line && !isExpression(text)
    ? {
        form: 'magic',
        name,
        args: args!,
        body: null,
        before: '',
        assigned: false,
        line,
        lastLine: line
      }
    : null;
}

/** Whether a cell is one line that may be a magic without its percent sign (`ls`). */
export function maybeAutomagic(python: string): boolean {
  const lines = python.split('\n');
  const line = onlyLine(lines);
  const name = line === null ? null : /^(\w+)(?:\s|$)/.exec(lines[line]!)?.[1];
  return name ? Boolean(magicSpec(name)?.line) : false;
}
