/** From a notebook's cells to steps in plain Python, with what that alone shows. */
import {
  cellFindings,
  type Diagnostic,
  nothingToRun,
  sharedCellId,
  stepsAreProposed
} from '../diagnostics';
import { type IsPython, transformCell, type Cell, type PythonCell } from '../python';
import {
  type Notebook,
  type Parameters,
  offersIn,
  readParameters,
  type Proposal,
  proposeSteps,
  withoutTypes,
  withProposals,
  groupByTags,
  hasStepTags
} from '../notebook';
import type { Step } from '../domain';

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
  const hasCode = notebook.cells.some(
    ({ kind, source }) => kind === 'code' && source.trim() !== ''
  );
  return [
    ...notebook.repeatedIds.map(sharedCellId),
    ...(!hasCode || !hasSteps ? [nothingToRun(hasCode)] : []),
    ...(hasCode && hasSteps && proposals.length > 0 ? [stepsAreProposed()] : [])
  ];
}

export function prepare(notebook: Notebook, transform: Transform): Prepared {
  const proposals = hasStepTags(notebook.cells) ? [] : proposeSteps(notebook.cells);
  const cells = withProposals(notebook.cells, proposals);
  const grouping = groupByTags(cells, proposals.length > 0);
  const transformed = grouping.groups.map(group => ({
    ...group,
    cells: group.cells.map(transform)
  }));
  const parameters = readParameters(
    transformed.filter(step => step.role === 'parameters').flatMap(step => step.cells)
  );
  const steps = transformed.map(step =>
    step.role === 'parameters' ? { ...step, cells: step.cells.map(withoutTypes) } : step
  );
  const python = steps.flatMap(step => step.cells);
  return {
    steps,
    parameters: parameters.parameters,
    proposals,
    diagnostics: [
      ...aboutNotebook(notebook, proposals, steps.length > 0),
      ...grouping.diagnostics,
      ...parameters.diagnostics,
      ...offersIn(grouping.groups, notebook.cells),
      ...cellFindings({ cells: notebook.cells, python })
    ]
  };
}
