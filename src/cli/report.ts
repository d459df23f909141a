import type { Notebook } from '../notebook';
import type { StepDetail } from '../dataflow';
import type { Graph } from '../analysis';
import { type Diagnostic, isSecretParameter } from '../diagnostics';
import { english, trans } from '../domain';
import type { NotebookGraph } from '../wire';

/** What the command line knows of one notebook. */
export interface Report {
  path: string;
  /** Null for a file that could not be read. */
  notebook: Notebook | null;
  graph: Graph;
  proposed: boolean;
  details: readonly StepDetail[];
}

/** The report as `schema/wire/graph.json` has it. */
export function toWire({ path, graph, proposed }: Report): NotebookGraph {
  return {
    version: 1,
    notebook: path,
    proposed,
    steps: graph.steps.map(step => ({
      name: step.name,
      cells: [...step.cells],
      parameters: step.parameters.map(({ choices, ...one }) =>
        isSecretParameter(one)
          ? { ...one, default: null }
          : choices
            ? { ...one, choices: [...choices] }
            : one
      ),
      inputs: Object.fromEntries(
        step.inputs.map(({ name, from, by, uncertain, call }) => [
          name,
          { from, by, uncertain, call: call ? { ...call } : null }
        ])
      ),
      outputs: [...step.outputs],
      after: [...step.after]
    })),
    diagnostics: graph.diagnostics.map(({ also, ...found }) => ({
      ...found,
      ...(also ? { also: also.map(place => ({ ...place })) } : {}),
      message: english(found.message),
      fix: found.fix && {
        label: english(found.fix.label),
        edits: found.fix.edits.map(edit => ({ ...edit })),
        ...(found.fix.inserts
          ? { inserts: found.fix.inserts.map(one => ({ ...one, tags: [...one.tags] })) }
          : {})
      }
    }))
  };
}

/** Untrusted text on one line of a terminal: no control characters. */
export function printable(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ');
}

const numberOf = ({ notebook }: Report, id: string | null): number =>
  (notebook?.cells.findIndex(cell => cell.id === id) ?? -1) + 1;

/** `file:cell:line`, the cell by its place in the notebook from 1; 0 where none is named. */
export const placeOf = (report: Report, { cell, line }: Diagnostic): string =>
  `${report.path}:${numberOf(report, cell)}:${line ?? 0}`;

/** The other places of a finding: ` (also in 5, 7:2)`, cells and their lines. */
function alsoOf(report: Report, { also }: Diagnostic): string {
  const places = also?.map(
    ({ cell, line }) => `${numberOf(report, cell)}${line === null ? '' : `:${line}`}`
  );
  return places ? ` ${english(trans.__('(also in %1)', places.join(', ')))}` : '';
}

export function problemLines(report: Report): string[] {
  return report.graph.diagnostics.map(found =>
    printable(
      `${placeOf(report, found)} ${found.id} ${english(found.message)}${alsoOf(report, found)}`
    )
  );
}
