/** What the execution counts say about how the notebook was run. */
import type { Cell } from '../../python';

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

/** Cells with code that is meant to run. */
const codeOf = (cells: readonly Cell[]): Cell[] =>
  cells.filter(
    ({ kind, source, tags }) =>
      kind === 'code' && source.trim() !== '' && !tags.includes('skip')
  );

export interface Straggler {
  cell: string;
  count: number;
  /** Whether a cell below it ran before. */
  isLate: boolean;
}

/** As few cells as possible without which the others ran from top to bottom. */
export function stragglers(cells: readonly Cell[]): Straggler[] {
  const ran = codeOf(cells).flatMap(({ id, executionCount: count }) =>
    count === null ? [] : [{ cell: id, count }]
  );
  const inOrder = longestIncreasing(ran.map(({ count }) => count));
  return ran.flatMap((one, i) =>
    inOrder.has(i)
      ? []
      : [{ ...one, isLate: ran.slice(i + 1).some(({ count }) => count < one.count) }]
  );
}

/** Cells that have not run, above one that has. */
export function leftOut(cells: readonly Cell[]): Cell[] {
  const code = codeOf(cells);
  const hasRun = ({ executionCount }: Cell): boolean => executionCount !== null;
  const last = code.filter(hasRun).pop();
  return code.slice(0, last ? code.indexOf(last) : 0).filter(one => !hasRun(one));
}
