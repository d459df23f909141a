/** What an export would refuse or leave behind, for who looks beforehand: in the same words. */
import { type Analysis, type Graph, withFindings } from '../analysis';
import { type Diagnostic, missedByExport, refusedByExport } from '../diagnostics';
import { english } from '../domain';
import type { Notebook } from '../notebook';
import type { PythonParser } from '../python';
import { type Plan, planOf } from './plan/plan';
import type { Problem } from './plan/problems';
import { SourceReader } from './plan/source';
import { exportable, make } from './stepfile/made';
import { withParameters } from './stepfile/preamble';
import { stepFile } from './stepfile/step';

/** Problems of the steps by themselves, whatever lies beside the notebook. */
function problemsOf(python: PythonParser, plan: Plan): Problem[] {
  const made = plan.steps.map(step =>
    make(text => text, step, stepFile(python, plan, step), [])
  );
  return [...made.flatMap(({ problems }) => problems), ...exportable(made).problems];
}

/** Problems of an export as diagnostics, but for what is said of their places already. */
export function toldBeforehand(
  problems: readonly Problem[],
  { steps, diagnostics }: Graph
): Diagnostic[] {
  const cellsOf = new Map(steps.map(({ name, cells }) => [name, cells]));
  const said = [...diagnostics, ...problems.flatMap(one => one.diagnostic ?? [])];
  const isSaid = ({ step, cell, line, message, isSecret }: Problem): boolean =>
    (isSecret && cell !== null) || // the rule has said it
    said.some(one =>
      one.severity === 'error' && line === null
        ? one.cell !== null && cellsOf.get(step ?? '')?.includes(one.cell)
        : one.cell === cell &&
          one.line === line &&
          (one.severity === 'error' || english(one.message) === english(message))
    );
  const found = problems.flatMap(
    one => one.diagnostic ?? (isSaid(one) ? [] : told(one))
  );
  return onceEach(found);
}

const told = ({ severity, message, ...place }: Problem): Diagnostic =>
  (severity === 'error' ? refusedByExport : missedByExport)(place, message);

const onceEach = (found: readonly Diagnostic[]): Diagnostic[] => [
  ...new Map(
    found.map(one => [JSON.stringify([one.cell, one.line, one.message]), one])
  ).values()
];

/** Looks at one notebook; where that is being written, only at what has changed. */
export class RefusalFinder {
  constructor(private readonly _python: PythonParser) {
    this._reader = new SourceReader(_python);
  }

  /** What would be refused, once for each place. */
  find({ proposed, graph }: Analysis, notebook: Notebook): readonly Diagnostic[] {
    if (proposed || graph.steps.length === 0) {
      return []; // there are no steps yet
    }
    const plan = withParameters(planOf(this._reader.read(notebook)));
    return toldBeforehand(problemsOf(this._python, plan), graph);
  }

  private readonly _reader: SourceReader;
}

/** The analysis with what an export would refuse besides. */
export const withRefusals = <Found extends Analysis>(
  analysis: Found,
  notebook: Notebook,
  python: PythonParser
): Found =>
  withFindings(analysis, new RefusalFinder(python).find(analysis, notebook), notebook);
