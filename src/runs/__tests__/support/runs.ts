import type { Run } from '../../../mlflow';

/** A finished run with what a test cares for. */
export function makeRun(
  id: string,
  options: Partial<Run> & { rmse?: number } = {}
): Run {
  const { rmse, ...rest } = options;
  const metrics = new Map(
    rmse === undefined
      ? []
      : [['rmse', { key: 'rmse', value: rmse, step: 0, timestamp: 0 }]]
  );
  return {
    id,
    experimentId: '1',
    name: id,
    status: 'FINISHED',
    start: 0,
    end: 1,
    artifactUri: '',
    parent: null,
    metrics,
    params: new Map(),
    tags: new Map(),
    datasets: [],
    models: [],
    ...rest
  };
}
