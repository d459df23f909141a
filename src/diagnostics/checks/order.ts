/** What the execution counts say about how the notebook was run. */
import { diagnostic } from '../registry';
import type { Cell } from '../../python';
import type { Diagnostic } from '../../domain';

/** Indices of a longest strictly increasing run of numbers, not necessarily side by side. */
function longestIncreasing(numbers: readonly number[]): Set<number> {
  const tails: number[] = []; // index of the smallest end of a run of each length
  const before: number[] = [];
  numbers.forEach((value, i) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numbers[tails[middle]!]! < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    before[i] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = i;
  });
  const kept = new Set<number>();
  for (let i = tails[tails.length - 1] ?? -1; i >= 0; i = before[i]!) {
    kept.add(i);
  }
  return kept;
}

/** Cells that ran out of order, and cells that never ran among others that did. */
export function executionOrder(cells: readonly Cell[]): Diagnostic[] {
  const code = cells.filter(
    cell =>
      cell.kind === 'code' && cell.source.trim() !== '' && !cell.tags.includes('skip')
  );
  const ran = code.filter(cell => cell.executionCount !== null);
  const inOrder = longestIncreasing(ran.map(cell => cell.executionCount!));
  const found = new Map<Cell, Diagnostic>();
  ran.forEach((cell, i) => {
    if (!inOrder.has(i)) {
      const later = ran
        .slice(i + 1)
        .some(other => other.executionCount! < cell.executionCount!);
      const message = `the cell ran as number ${cell.executionCount}, ${later ? 'after cells below it' : 'before cells above it'}; restart the kernel and run all cells to be sure of its values`;
      const place = { cell: cell.id, line: null };
      found.set(cell, diagnostic('out-of-order', place, message));
    }
  });
  const last = ran[ran.length - 1];
  for (const cell of code.slice(0, last ? code.indexOf(last) : 0)) {
    if (cell.executionCount === null) {
      const message =
        'the cell has not run, but cells below it have: values may come from elsewhere';
      found.set(cell, diagnostic('not-run', { cell: cell.id, line: null }, message));
    }
  }
  return code.flatMap(cell => found.get(cell) ?? []);
}
