/** What the rules find in the flow of small programs, a step a text. */
import { stepsOf } from '../../dataflow/__tests__/flows';
import type { Flow } from '../../dataflow/result/flow';
import { analyze, type Options } from '../../dataflow/incremental';
import { english, type Step } from '../../domain';
import type { PythonParser } from '../../python/syntax/parser';
import { type Diagnostic, flowFindings } from '..';

/** A finding with its message in English. */
export type Told = Omit<Diagnostic, 'message'> & { message: string };

export interface Found extends Omit<Flow, 'facts'> {
  diagnostics: readonly Told[];
}

/** All that is told of a flow. */
export const toldOf = ({ steps, details, facts }: Flow): Found => ({
  steps,
  details,
  diagnostics: flowFindings(facts).map(found => ({
    ...found,
    message: english(found.message)
  }))
});

export function foundIn(
  python: PythonParser,
  steps: readonly Step[],
  options?: Options
): Found {
  return toldOf(analyze(python, steps, options));
}

export const flowOf = (python: PythonParser, sources: readonly string[]): Found =>
  foundIn(python, stepsOf(sources));
