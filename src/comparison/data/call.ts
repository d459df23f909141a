import type { Comparison } from '../../wire';

/** The Python call that makes this comparison as it is arranged. */
export function callOf({ query, view }: Comparison): string {
  const given: [string, unknown][] = [];
  if (query.runs) {
    given.push(['', query.runs]);
  } else {
    const names = query.experiments.map(experiment => experiment.name);
    given.push(['experiment', names.length === 1 ? names[0] : names]);
    given.push(['filter', query.filter || undefined]);
    given.push(['order_by', query.order_by.length ? query.order_by : undefined]);
    given.push(['max_runs', query.max_runs]);
  }
  const named: [string, unknown][] = [
    ['metrics', view.metrics],
    ['params', view.params],
    ['hidden', view.hidden?.length ? view.hidden : undefined],
    ['pinned', view.pinned?.length ? view.pinned : undefined],
    [
      'sort',
      view.sort && `${view.sort.column} ${view.sort.descending ? 'DESC' : 'ASC'}`
    ],
    ['baseline', view.baseline ?? undefined],
    ['only_differences', view.only_differences || undefined],
    ['directions', view.directions],
    ['aggregate', view.aggregate],
    ['group_by', view.group_by ?? undefined],
    ['curve', view.curve ?? undefined],
    ['x_axis', view.x_axis],
    ['smoothing', view.smoothing || undefined],
    ['log_scale', view.log_scale || undefined],
    ['scatter', view.scatter && [view.scatter.x, view.scatter.y]]
  ];
  const parts = [...given, ...named]
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => (name ? `${name}=${python(value)}` : python(value)));
  return `provebook.compare_runs(${parts.join(', ')})`;
}

/** A cell that names these runs. */
export function idsCell(ids: readonly string[]): string {
  return `run_ids = ${python(ids)}`;
}

/** A cell with these runs as a DataFrame; MLflow alone makes it, wherever it runs. */
export function frameCell(ids: readonly string[]): string {
  const named = ids.map(id => `'${id.replace(/[^\w-]/g, '')}'`).join(', ');
  return [
    'import mlflow',
    '',
    'runs = mlflow.search_runs(',
    '    search_all_experiments=True,',
    `    filter_string="attributes.run_id IN (${named})",`,
    ').set_index("run_id")',
    'runs'
  ].join('\n');
}

/** Python's literal of a JSON-like value. */
export function python(value: unknown): string {
  if (typeof value === 'boolean') {
    return value ? 'True' : 'False';
  }
  if (value === null) {
    return 'None';
  }
  if (Array.isArray(value)) {
    return `[${value.map(python).join(', ')}]`;
  }
  if (typeof value === 'object') {
    const items = Object.entries(value as object);
    return `{${items.map(([key, item]) => `${python(key)}: ${python(item)}`).join(', ')}}`;
  }
  // JSON's text of a string is Python's, but for what lies beyond the first plane.
  return JSON.stringify(value);
}
