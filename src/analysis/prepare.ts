/** From a notebook's cells to steps in plain Python, with what that alone shows. */
import { diagnostic, checkCells } from '../diagnostics';
import { type IsPython, transformCell, type Cell, type PythonCell } from '../python';
import {
  type Notebook,
  type Parameters,
  readParameters,
  type Proposal,
  proposeSteps,
  withProposals,
  groupByTags,
  hasStepTags
} from '../notebook';
import type { Diagnostic, Step } from '../domain';

export interface Prepared {
  steps: readonly Step[];
  parameters: Parameters['parameters'];
  diagnostics: readonly Diagnostic[];
  /** Tags that would make these steps, where no cell is tagged `step:NAME`; else empty. */
  proposals: readonly Proposal[];
}

export type Transform = (cell: Cell) => PythonCell;

/** A transform that does a cell again only when its source has changed. */
export function remembering(isPython: IsPython): Transform {
  const known = new Map<string, { source: string; python: PythonCell }>();
  return cell => {
    const last = known.get(cell.id);
    if (last?.source === cell.source) {
      return last.python;
    }
    const python = transformCell(cell, isPython);
    known.set(cell.id, { source: cell.source, python });
    return python;
  };
}

function aboutNotebook(
  notebook: Notebook,
  proposals: readonly Proposal[],
  hasSteps: boolean
): Diagnostic[] {
  const nowhere = { cell: null, line: null };
  const found = notebook.repeatedIds.map(id =>
    diagnostic(
      'repeated-cell-id',
      { cell: id, line: null },
      `another cell has the id ${id} too; save the notebook in JupyterLab to give each its own`
    )
  );
  if (!notebook.cells.some(cell => cell.kind === 'code' && cell.source.trim() !== '')) {
    found.push(
      diagnostic('no-code', nowhere, 'the notebook has no code, so it has no steps')
    );
  } else if (!hasSteps) {
    const message =
      'every cell with code is tagged skip, so the notebook has no steps; tag the cells of a step step:NAME';
    found.push(diagnostic('no-code', nowhere, message));
  } else if (proposals.length > 0) {
    const message =
      'no cell is tagged step:NAME, so the steps are proposed; tag cells to decide';
    found.push(diagnostic('proposed-steps', nowhere, message));
  }
  return found;
}

export function prepare(notebook: Notebook, transform: Transform): Prepared {
  const proposals = hasStepTags(notebook.cells) ? [] : proposeSteps(notebook.cells);
  const cells = withProposals(notebook.cells, proposals);
  const grouping = groupByTags(cells);
  const steps = grouping.groups.map(group => ({
    ...group,
    cells: group.cells.map(transform)
  }));
  const parameters = readParameters(
    steps.filter(step => step.role === 'parameters').flatMap(step => step.cells)
  );
  const python = steps.flatMap(step => step.cells);
  return {
    steps,
    parameters: parameters.parameters,
    proposals,
    diagnostics: [
      ...aboutNotebook(notebook, proposals, steps.length > 0),
      ...grouping.diagnostics.filter(
        ({ id }) => id !== 'cell-before-steps' || proposals.length === 0
      ),
      ...parameters.diagnostics,
      ...checkCells(notebook.cells, python)
    ]
  };
}
