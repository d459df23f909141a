/** What an export would refuse and the flow alone does not show, for who looks beforehand. */
import { type Analysis, withFindings } from '../../analysis';
import type { Notebook } from '../../notebook';
import type { PythonParser } from '../../python';
import { clashesIn } from './clashes';
import { planOf } from './plan';
import { sourceOf } from './source';

/** Whether any step repeats something of another. */
const repeats = ({ graph, details }: Analysis): boolean =>
  details.some(({ settings }) => settings.length > 0) ||
  graph.steps.some(
    ({ name, inputs }) => name === 'setup' || inputs.some(({ by }) => by === 'source')
  );

/** The analysis with what an export would refuse besides, once for each place. */
export function withRefusals<Found extends Analysis>(
  analysis: Found,
  notebook: Notebook,
  python: PythonParser
): Found {
  if (!repeats(analysis)) {
    return analysis;
  }
  const { steps } = planOf(sourceOf(notebook, python));
  const found = new Map(
    steps
      .flatMap(({ repeated }) => clashesIn(repeated))
      .map(one => [JSON.stringify([one.cell, one.line, one.message]), one] as const)
  );
  return withFindings(analysis, [...found.values()], notebook);
}
