/** Steps and flows of small programs, a step a text. */
import type { Step } from '../../domain/graph';
import { transformCell } from '../../python/ipython';
import type { PythonParser } from '../../python/syntax/parser';
import type { Flow } from '../result/flow';
import { analyze } from '../incremental';

export const stepsOf = (sources: readonly string[]): Step[] =>
  sources.map((source, index) => ({
    name: `s${index}`,
    role: 'step',
    cells: [transformCell({ id: `c${index}`, source })]
  }));

export const flowOf = (python: PythonParser, sources: readonly string[]): Flow =>
  analyze(python, stepsOf(sources));

/** Inputs of a step as `{name: step it comes from}`, without files. */
export function producers(
  flow: Pick<Flow, 'steps'>,
  step: number
): Record<string, number> {
  return Object.fromEntries(
    flow.steps[step]!.inputs.filter(input => input.by !== 'file').map(input => [
      input.name,
      Number(input.from.slice(1))
    ])
  );
}
