/** Steps as the cells' own tags say. */
import {
  badStepName,
  conflictingTags,
  type Diagnostic,
  takenStepName,
  untaggedCell
} from '../../diagnostics';
import type { Cell } from '../../python';
import type { StepRole } from '../../domain';
import { namesAtOnce, namesBoundIn } from './lookups';
import { isStepName, stepName, uniqueName } from './names';

/** Cells that become one step, not yet transformed. */
export interface CellGroup {
  name: string;
  role: StepRole;
  cells: readonly Cell[];
}

export interface Grouping {
  groups: readonly CellGroup[];
  diagnostics: readonly Diagnostic[];
}

const STEP = /^step:([\s\S]*)$/;

/** What a cell's tags say it is; null for a cell that belongs to the one before. */
function roleOf(cell: Cell): { role: StepRole | 'skip'; name: string } | null {
  const step = cell.tags.map(tag => STEP.exec(tag)).find(Boolean);
  if (cell.tags.includes('skip')) {
    return { role: 'skip', name: '' };
  }
  if (cell.tags.includes('parameters') || cell.tags.includes('injected-parameters')) {
    return { role: 'parameters', name: 'parameters' };
  }
  if (cell.tags.includes('setup')) {
    return { role: 'setup', name: 'setup' };
  }
  return step ? { role: 'step', name: step[1]!.trim() } : null;
}

export function hasStepTags(cells: readonly Cell[]): boolean {
  return cells.some(
    cell => cell.kind === 'code' && cell.tags.some(tag => STEP.test(tag))
  );
}

function ofSeveralKinds(cell: Cell): Diagnostic | null {
  const kinds = cell.tags.filter(
    tag => STEP.test(tag) || ['parameters', 'setup', 'skip'].includes(tag)
  );
  return new Set(kinds).size > 1 ? conflictingTags(cell.id, kinds) : null;
}

/**
 * Whether the parameters look up what the setup above them binds (`Path("data")`), and no
 * setup below needs them: else what is given from outside comes first.
 */
function needsSetup(
  parameters: readonly Cell[],
  setup: readonly Cell[],
  cells: readonly Cell[]
): boolean {
  const [first] = parameters;
  const at = first ? cells.indexOf(first) : -1;
  const above = setup.filter(cell => cells.indexOf(cell) < at);
  const looksUp = (those: readonly Cell[], binding: readonly Cell[]): boolean => {
    const names = namesBoundIn(binding);
    return those.some(cell => namesAtOnce(cell).some(name => names.has(name)));
  };
  return (
    above.length > 0 &&
    looksUp(parameters, above) &&
    !looksUp(
      setup.filter(cell => !above.includes(cell)),
      parameters
    )
  );
}

/**
 * `setup` and `parameters` may be on several cells; a step's name may not. Where the tags
 * are proposed, nobody is told that a cell has none.
 */
export function groupByTags(cells: readonly Cell[], isProposed = false): Grouping {
  const diagnostics: Diagnostic[] = [];
  const setup: Cell[] = [];
  const parameters: Cell[] = [];
  const steps: { name: string; cells: Cell[] }[] = [];
  const taken = new Set<string>(['setup', 'parameters']);
  let current: Cell[] | null = null;
  for (const cell of cells.filter(({ kind }) => kind === 'code')) {
    const said = roleOf(cell);
    const conflict = ofSeveralKinds(cell);
    if (conflict) {
      diagnostics.push(conflict);
    }
    if (said?.role === 'skip') {
      continue;
    }
    if (said?.role === 'setup' || said?.role === 'parameters') {
      (said.role === 'setup' ? setup : parameters).push(cell);
      continue;
    }
    if (said) {
      const better = isStepName(said.name) ? said.name : stepName(said.name);
      if (better !== said.name) {
        diagnostics.push(badStepName(cell.id, said.name, better));
      }
      const last = steps[steps.length - 1];
      if (last?.name === better && last.cells === current) {
        current.push(cell); // the tag repeated on the next cell of the step
        continue;
      }
      const name = uniqueName(better, taken);
      if (name !== better) {
        diagnostics.push(takenStepName(cell.id, better, name));
      }
      taken.add(name.toLowerCase());
      current = [cell];
      steps.push({ name, cells: current });
    } else if (current) {
      current.push(cell);
    } else {
      setup.push(cell); // untagged cells above the first step: imports and helpers
      if (!isProposed && cell.source.trim() !== '') {
        diagnostics.push(untaggedCell(cell.id));
      }
    }
  }
  const shared: CellGroup[] = [
    { name: 'parameters', role: 'parameters', cells: parameters },
    { name: 'setup', role: 'setup', cells: setup }
  ];
  const first = needsSetup(parameters, setup, cells) ? shared.reverse() : shared;
  const groups: CellGroup[] = [
    ...first.filter(group => group.cells.length > 0),
    ...steps.map(step => ({ ...step, role: 'step' as const }))
  ];
  return { groups, diagnostics };
}
