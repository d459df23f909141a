/** Magics whose effects a step of a pipeline cannot repeat. */
import { diagnostic } from '../registry';
import { splitLines, type Cell, type PythonCell } from '../../python';
import type { Diagnostic, Fix } from '../../domain';

/** `%env NAME=value` as plain Python. */
function withoutEnv(source: string, cell: string, index: number): Fix | null {
  const lines = splitLines(source);
  const line = lines[index] ?? '';
  const found = /^(\s*)%(?:set_)?env\s+(\w+)(?:\s*=\s*|\s+)([^{}$\\]*?)\s*$/.exec(line);
  if (!found || source.includes('\r')) {
    return null;
  }
  const [, indent, name, value] = found;
  const start = lines.slice(0, index).reduce((sum, text) => sum + text.length + 1, 0);
  const text = `${indent}import os; os.environ["${name}"] = ${JSON.stringify(value)}`;
  return {
    label: 'Set it with os.environ',
    edits: [{ cell, start, length: line.length, text }]
  };
}

export function magicEffects(
  cells: readonly PythonCell[],
  sources: ReadonlyMap<string, Cell>
): Diagnostic[] {
  return cells.flatMap(cell =>
    cell.magics.flatMap(magic =>
      magic.effect === null
        ? []
        : diagnostic(
            'magic-effect',
            { cell: cell.id, line: magic.line + 1 },
            magic.effect,
            withoutEnv(sources.get(cell.id)?.source ?? '', cell.id, magic.line)
          )
    )
  );
}
