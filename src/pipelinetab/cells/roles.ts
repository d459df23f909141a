/** What each cell is to the pipeline, for the bars beside the cells and the list of steps. */
import { type Proposal, groupByTags, withProposals } from '../../notebook';
import type { Cell } from '../../python';
import type { StepRole } from '../../domain';

export type CellRole = StepRole | 'skip';

/** A cell's part in the pipeline. */
export interface CellPart {
  role: CellRole;
  /** The step's name; `skip` has its own. */
  name: string;
  /** Position among the steps, by which it has its colour; -1 for what is no step. */
  index: number;
  /** Whether no cell above belongs to the same part without another in between. */
  isFirst: boolean;
  /** Why this cell begins a step, where that is only proposed. */
  reason: string | null;
}

/** A part of the notebook as the list `Steps` shows it. */
export interface Part {
  role: CellRole;
  name: string;
  index: number;
  cells: readonly string[];
  reason: string | null;
}

/** The parts in the order of their first cells; cells without code are in none. */
export function partsOf(
  cells: readonly Cell[],
  proposals: readonly Proposal[]
): Part[] {
  const tagged = withProposals(cells, proposals);
  const reasons = new Map(proposals.map(({ cell, reason }) => [cell, reason]));
  const { groups } = groupByTags(tagged);
  let index = 0;
  const parts = groups.map(({ role, name, cells: own }): Part => ({
    role,
    name,
    index: role === 'step' ? index++ : -1,
    cells: own.map(cell => cell.id),
    reason: reasons.get(own[0]?.id ?? '') ?? null
  }));
  const skipped = tagged
    .filter(cell => cell.kind === 'code' && cell.tags.includes('skip'))
    .map(cell => cell.id);
  return skipped.length > 0
    ? [
        ...parts,
        { role: 'skip', name: 'skip', index: -1, cells: skipped, reason: null }
      ]
    : parts;
}

/** The part of each code cell, by cell id. */
export function cellParts(
  cells: readonly Cell[],
  parts: readonly Part[]
): Map<string, CellPart> {
  const partOf = new Map(parts.flatMap(part => part.cells.map(id => [id, part])));
  const found = new Map<string, CellPart>();
  let last: Part | null = null;
  for (const { id } of cells) {
    const part = partOf.get(id);
    if (part) {
      const { role, name, index } = part;
      const isStart = part.cells[0] === id;
      found.set(id, {
        role,
        name,
        index,
        isFirst: part !== last,
        reason: isStart ? part.reason : null
      });
      last = part;
    }
  }
  return found;
}
