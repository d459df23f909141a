/** Findings in the transformed Python as findings in the notebook's own cells. */
import { maybeAutomagic, splitLines, type Cell, type PythonCell } from '../python';
import { type Diagnostic, ruleOf } from '../diagnostics';
import type { Edit } from '../domain';

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const found of text.matchAll(/\r\n|\r|\n/g)) {
    starts.push(found.index + found[0].length);
  }
  return starts;
}

/** The same edit in the source; null where a line it touches was a magic or was indented. */
function relocateEdit(edit: Edit, python: string, source: string): Edit | null {
  const from = lineStarts(python);
  const to = lineStarts(source);
  const end = edit.start + edit.length;
  const lineAt = (offset: number): number =>
    from.filter(start => start <= offset).length - 1;
  const [first, last] = [lineAt(edit.start), lineAt(end)];
  const [ours, theirs] = [splitLines(python), splitLines(source)];
  for (let line = first; line <= last; line++) {
    if (ours[line] !== theirs[line]) {
      return null;
    }
  }
  const start = to[first]! + (edit.start - from[first]!);
  const length = to[last]! + (end - from[last]!) - start;
  return { ...edit, start, length };
}

/** A fix is dropped rather than put in a wrong place. */
function relocateFix(
  found: Diagnostic,
  python: ReadonlyMap<string, PythonCell>,
  cells: ReadonlyMap<string, Cell>
): Diagnostic {
  const edits = found.fix?.edits.map(edit => {
    const [ours, cell] = [python.get(edit.cell), cells.get(edit.cell)];
    return ours && cell ? relocateEdit(edit, ours.python, cell.source) : null;
  });
  if (!edits) {
    return found;
  }
  const whole = edits.every(edit => edit !== null);
  return { ...found, fix: whole ? { ...found.fix!, edits } : null };
}

/**
 * Whether a finding is about the line that stands for a magic, not about the person's code:
 * IPython leaves `{x}` alone where x is unknown, and %run says for itself what it hides.
 */
function aboutStandIn(found: Diagnostic, cell: PythonCell | undefined): boolean {
  const magics = cell?.magics.filter(magic => magic.line + 1 === found.line) ?? [];
  switch (ruleOf(found).notOfMagics) {
    case 'names':
      return (
        magics.some(magic => magic.reads.length > 0) ||
        maybeAutomagic(cell?.python ?? '')
      );
    case 'run':
      return magics.some(magic => magic.magic === 'run');
    default:
      return false;
  }
}

export function relocate(
  diagnostics: readonly Diagnostic[],
  python: readonly PythonCell[],
  cells: readonly Cell[]
): Diagnostic[] {
  const byId = new Map(python.map(cell => [cell.id, cell]));
  const sources = new Map(cells.map(cell => [cell.id, cell]));
  return diagnostics
    .filter(found => !aboutStandIn(found, byId.get(found.cell ?? '')))
    .map(found => relocateFix(found, byId, sources));
}

/** What must not be overlooked, then what is said of one place, then what is said of many. */
const rankOf = (found: Diagnostic): number =>
  ruleOf(found).isSecret ? 0 : found.also ? 2 : 1;

/** In the order of the notebook, secrets first; what concerns all of it before its cells. */
export function inOrder(
  diagnostics: readonly Diagnostic[],
  cells: readonly Cell[]
): Diagnostic[] {
  const order = new Map(cells.map((cell, index) => [cell.id, index]));
  const place = (found: Diagnostic): number => order.get(found.cell ?? '') ?? -1;
  return [...diagnostics].sort(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      place(a) - place(b) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.id < b.id ? -1 : 1)
  );
}
