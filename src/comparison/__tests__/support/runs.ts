import type { ComparedRun, Comparison, View } from '../../../wire';

type Metrics = Record<string, number | { last: number; min: number; max: number }>;

/** A finished run with what a test cares for. */
export function compared(
  id: string,
  metrics: Metrics = {},
  params: Record<string, string> = {},
  rest: Partial<ComparedRun> = {}
): ComparedRun {
  return {
    run_id: id,
    name: id,
    experiment_id: '1',
    status: 'FINISHED',
    start_time: 0,
    end_time: 1000,
    params,
    metrics: Object.fromEntries(
      Object.entries(metrics).map(([key, value]) => [
        key,
        typeof value === 'number'
          ? { last: Number.isFinite(value) ? value : (String(value) as 'NaN') }
          : value
      ])
    ),
    tags: {},
    models: [],
    datasets: [],
    ...rest
  };
}

export function comparison(runs: ComparedRun[], view: View = {}): Comparison {
  return {
    version: 1,
    store: '0123456789abcdef',
    query: {
      runs: runs.map(run => run.run_id),
      experiments: [{ experiment_id: '1', name: 'wind' }],
      filter: '',
      order_by: [],
      max_runs: 200
    },
    view,
    snapshot: { taken: 0, total: runs.length, runs, curves: [] }
  };
}
