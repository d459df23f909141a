import type { ComparedRun, View } from '../../wire';
import { rankColour, runColour } from '../spec/palette';
import { mainMetric } from './best';
import { comparedValue, type ComparedColumn } from './columns';

const FEW = 40; // runs that a colour each tells apart, more or less

/** Colours by run id: one a run where they are few, else by how good a run is. */
export function coloursOf(
  runs: readonly ComparedRun[],
  columns: readonly ComparedColumn[],
  view: View
): ReadonlyMap<string, string> {
  const main = mainMetric(columns);
  if (runs.length <= FEW || !main) {
    return new Map(runs.map((run, i) => [run.run_id, runColour(i)]));
  }
  const sign = main.direction === 'lower' ? -1 : 1;
  const goodness = (run: ComparedRun) => {
    const value = sign * Number(comparedValue(run, main, view));
    return Number.isNaN(value) ? -Infinity : value;
  };
  const ordered = runs
    .map(run => ({ id: run.run_id, value: goodness(run) }))
    .sort((a, b) => (a.value < b.value ? -1 : Number(a.value > b.value)));
  return new Map(
    ordered.map(({ id }, place) => [id, rankColour(place / (ordered.length - 1))])
  );
}
