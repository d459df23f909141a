import {
  bestOf,
  directionOf,
  isOpen,
  metricRank,
  originOf,
  type Run
} from '../../mlflow';

/** What the line under a cell says of its runs. */
export interface CellSummary {
  count: number;
  open: number;
  failed: number;
  /** The best value of the metric that tells most; null where no metric has a better end. */
  best: { key: string; value: number; run: Run } | null;
  /** The run that a click shows: the best, else the newest. */
  run: Run;
}

/** The runs of each cell's last execution, by cell id. */
export function lastRuns(runs: Iterable<Run>): Map<string, Run[]> {
  const byCell = new Map<string, Run[]>();
  for (const run of runs) {
    const cell = originOf(run).cellId;
    if (cell) {
      const list = byCell.get(cell) ?? [];
      list.push(run);
      byCell.set(cell, list);
    }
  }
  for (const [cell, list] of byCell) {
    const newest = list.reduce((a, b) => (b.start > a.start ? b : a));
    const key = executionOf(newest);
    byCell.set(
      cell,
      list.filter(run => executionOf(run) === key)
    );
  }
  return byCell;
}

export function summarize(runs: readonly Run[]): CellSummary {
  const newest = runs.reduce((a, b) => (b.start > a.start ? b : a));
  const best = bestMetric(runs);
  // A parent holds the others together: it is no result of its own.
  const parents = new Set(runs.map(run => run.parent));
  const counted = runs.filter(run => !parents.has(run.id));
  return {
    count: counted.length || runs.length,
    open: counted.filter(isOpen).length,
    failed: counted.filter(run => run.status === 'FAILED' || run.status === 'KILLED')
      .length,
    best,
    run: best?.run ?? newest
  };
}

// The metric that most of the runs have, among those whose name tells the better end.
function bestMetric(runs: readonly Run[]): CellSummary['best'] {
  const counts = new Map<string, number>();
  for (const key of runs.flatMap(run => [...run.metrics.keys()])) {
    if (directionOf(key) && !key.startsWith('system/')) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const [key] =
    [...counts].sort(
      (a, b) =>
        b[1] - a[1] || metricRank(a[0]) - metricRank(b[0]) || a[0].localeCompare(b[0])
    )[0] ?? [];
  if (!key) {
    return null;
  }
  const value = bestOf(
    runs.map(run => run.metrics.get(key)?.value ?? NaN),
    directionOf(key)!
  );
  const run = runs.find(item => item.metrics.get(key)?.value === value);
  return value !== undefined && run ? { key, value, run } : null;
}

function executionOf(run: Run): string {
  const { kernelId, count } = originOf(run);
  return `${kernelId ?? ''}:${count ?? run.id}`;
}
