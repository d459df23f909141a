import { toNumber } from '../mlflow';
import type { Columns, ComparedRun, NumberColumn, TextColumn } from '../wire';
import { scrubbed } from './scrub';
import { wireValue } from './snapshot';

/** Columns as a comparison's output holds them, a run an object. */
export function runsOf(columns: Columns): ComparedRun[] {
  const runs = columns.run_id.map((id, row): ComparedRun => ({
    run_id: id,
    name: scrubbed(columns.name[row]!) || id.slice(0, 8),
    experiment_id: columns.experiment_id[row]!,
    status: columns.status[row]!,
    start_time: columns.start_time[row] ?? 0,
    end_time: columns.end_time[row] ?? null,
    params: {},
    metrics: {},
    tags: {},
    models: [],
    datasets: []
  }));
  for (const column of columns.metrics) {
    put(
      column,
      row => runs[row]!.metrics,
      value => ({
        last: wireValue(toNumber(value))
      })
    );
  }
  for (const part of ['params', 'tags'] as const) {
    for (const column of columns[part]) {
      const texts = column.texts.map(scrubbed);
      put(
        column,
        row => runs[row]![part],
        place => texts[place as number]!
      );
    }
  }
  for (const [row, name, digest, context] of columns.datasets) {
    runs[row]!.datasets.push({ name: scrubbed(name), digest, context });
  }
  for (const [row, id, name] of columns.models) {
    runs[row]!.models.push({ model_id: id, name: scrubbed(name) });
  }
  return runs;
}

function put<T>(
  { key, values, rows }: NumberColumn | TextColumn,
  cells: (row: number) => Record<string, T>,
  read: (value: number | string) => T
): void {
  values.forEach((told, i) => {
    const target = cells(rows?.[i] ?? i);
    const value = read(told);
    if (key === '__proto__') {
      // A key like others: assigned, it would be lost.
      Object.defineProperty(target, key, { value, enumerable: true });
    } else {
      target[key] = value;
    }
  });
}
