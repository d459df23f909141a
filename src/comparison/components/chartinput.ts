import * as React from 'react';
import type { ComparedRun } from '../../wire';
import type { ComparedColumn } from '../data/columns';
import type { ComparisonContext } from './context';

export interface ChartsProps {
  context: ComparisonContext;
  columns: readonly ComparedColumn[];
  colours: ReadonlyMap<string, string>;
}

/** The same rows until what they are made of changes: the chart draws anew with other rows. */
export function useRows(make: () => object[], inputs: readonly unknown[]): object[] {
  // eslint-disable-next-line react-hooks/exhaustive-deps
  return React.useMemo(make, inputs);
}

/** What all charts are told of the runs. */
export function useCommon(
  context: ComparisonContext,
  colours: ReadonlyMap<string, string>
) {
  const { runs, selected } = context.model;
  return React.useMemo(
    () => ({
      names: runs.map(run => run.name),
      order: orderOf(runs, colours),
      colours: runs.map(run => colours.get(run.run_id)!),
      selected: runs.flatMap((run, i) => (selected.has(run.run_id) ? [i] : [])),
      key: `${runs.length}:${[...selected].join()}`
    }),
    [runs, colours, selected]
  );
}

// Places of the runs as the colours have them: the last, the best ones, are drawn on top.
function orderOf(
  runs: readonly ComparedRun[],
  colours: ReadonlyMap<string, string>
): number[] {
  const place = new Map(runs.map((run, i) => [run.run_id, i]));
  return [...colours.keys()].map(id => place.get(id)!);
}
