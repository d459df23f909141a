/** What an export would refuse and the flow alone does not show, for who looks beforehand. */
import { type Analysis, withFindings } from '../../analysis';
import type { Diagnostic } from '../../diagnostics';
import type { Notebook } from '../../notebook';
import type { PythonParser } from '../../python';
import { clashesIn } from './clashes';
import { planOf } from './plan';
import { SourceReader } from './source';

/** Whether any step repeats something of another. */
const repeats = ({ graph, details }: Analysis): boolean =>
  details.some(({ settings }) => settings.length > 0) ||
  graph.steps.some(
    ({ name, inputs }) => name === 'setup' || inputs.some(({ by }) => by === 'source')
  );

/** Looks at one notebook; where that is being written, only at what has changed. */
export class RefusalFinder {
  constructor(python: PythonParser) {
    this._reader = new SourceReader(python);
  }

  /** What would be refused, once for each place. */
  find(analysis: Analysis, notebook: Notebook): readonly Diagnostic[] {
    if (!repeats(analysis)) {
      return [];
    }
    const { steps } = planOf(this._reader.read(notebook));
    const found = steps
      .flatMap(({ repeated }) => clashesIn(repeated))
      .map(one => [JSON.stringify([one.cell, one.line, one.message]), one] as const);
    return [...new Map(found).values()];
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
