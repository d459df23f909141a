/** What an export would refuse or leave behind, for who looks beforehand: in the same words. */
import { type Analysis, type Graph, withFindings } from '../analysis';
import { type Diagnostic, missedByExport, refusedByExport } from '../diagnostics';
import { english } from '../domain';
import type { Notebook } from '../notebook';
import type { PythonParser } from '../python';
import { companions } from './beside/companions';
import type { Surroundings } from './beside/surroundings';
import { modulesBeside } from './exporter';
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

/** What would be left behind of what lies beside the notebook, whatever is installed. */
async function leftBehindBy(
  python: PythonParser,
  plan: Plan,
  around: Pick<Surroundings, 'read' | 'list'>
): Promise<readonly Problem[]> {
  const all: Surroundings = { ...around, environment: nothingInstalled };
  const modules = await modulesBeside(all);
  const planned = plan.steps.map(step => ({
    step,
    file: stepFile(python, plan, step, modules)
  }));
  return (await companions(planned, all, python)).problems;
}

const nothingInstalled = (): Promise<never> =>
  Promise.reject(new Error('What is installed is not asked for here.'));

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
    return toldBeforehand(problemsOf(this._python, this._planOf(notebook)), graph);
  }

  /** Also what would be left behind; `around` says what lies beside the notebook. */
  async findAround(
    analysis: Analysis,
    notebook: Notebook,
    around: Pick<Surroundings, 'read' | 'list'>
  ): Promise<readonly Diagnostic[]> {
    const { proposed, graph } = analysis;
    if (proposed || graph.steps.length === 0) {
      return [];
    }
    const plan = this._planOf(notebook);
    const own = problemsOf(this._python, plan);
    const left = await leftBehindBy(this._python, plan, around);
    return toldBeforehand([...own, ...left], graph);
  }

  private _planOf(notebook: Notebook): Plan {
    return withParameters(planOf(this._reader.read(notebook)));
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
