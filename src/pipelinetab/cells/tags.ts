/**
 * Changes of the cells' tags, as data: what a person chose for a cell.
 *
 * Needed before the tab is first shown, so the analysis is not called here.
 */
import { isStepName, stepName, uniqueName } from '../../notebook';
import type { Cell } from '../../python';
import type { CellRole } from './roles';

/** New tags of some cells, by cell id. */
export type TagChange = ReadonlyMap<string, readonly string[]>;

/** What a cell shall be: a step of a name, or one of the other roles; null continues. */
export type Choice =
  { role: 'step'; name: string } | { role: 'setup' | 'parameters' | 'skip' } | null;

const OURS = /^(?:setup|parameters|skip|step:[\s\S]*)$/;

function tagOf(choice: Choice): string[] {
  if (choice === null) {
    return [];
  }
  return [choice.role === 'step' ? `step:${choice.name}` : choice.role];
}

/** A part of the notebook as the tags alone say. */
export interface TaggedPart {
  role: CellRole;
  name: string;
  cells: string[];
}

export function hasSteps(cells: readonly Pick<Cell, 'tags'>[]): boolean {
  return cells.some(({ tags }) => tags.some(tag => tag.startsWith('step:')));
}

function ownRole(tags: readonly string[]): { role: CellRole; name: string } | null {
  const role = (['skip', 'parameters', 'setup'] as const).find(tag =>
    tags.includes(tag)
  );
  const step = tags.find(tag => tag.startsWith('step:'))?.slice('step:'.length);
  if (role || step === undefined) {
    return role ? { role, name: role } : null;
  }
  const name = step.trim();
  return { role: 'step', name: isStepName(name) ? name : stepName(name) };
}

/** The parts while nobody sees the tab: by tags, with no look at the code. */
export function taggedParts(cells: readonly Cell[]): TaggedPart[] {
  const parts = new Map<string, TaggedPart>();
  let step: TaggedPart | null = null;
  for (const { id, tags } of cells.filter(({ kind }) => kind === 'code')) {
    const own = ownRole(tags);
    const key = own && `${own.role}:${own.name}`;
    const found: TaggedPart | null = own
      ? (parts.get(key!) ?? { ...own, cells: [] })
      : step;
    if (found && key) {
      parts.set(key, found);
      step = found.role === 'step' ? found : step;
    }
    found?.cells.push(id);
  }
  return [...parts.values()];
}

/** Tags that a person or another program gave stay where they are. */
export function withChoice(tags: readonly string[], choice: Choice): string[] {
  return [...tags.filter(tag => !OURS.test(tag)), ...tagOf(choice)];
}

/** The proposed tags put on their cells. */
export function accept(
  cells: readonly Cell[],
  proposals: readonly { cell: string; tag: string }[]
): Map<string, readonly string[]> {
  const tags = new Map(cells.map(cell => [cell.id, cell.tags]));
  return new Map(
    proposals
      .filter(({ cell }) => !tags.get(cell)?.includes('skip'))
      .map(({ cell, tag }) => [cell, [...(tags.get(cell) ?? []), tag]])
  );
}

/** A cell's role changed; steps that were only proposed so far are accepted with it. */
export function choose(
  cells: readonly Cell[],
  proposals: readonly { cell: string; tag: string }[],
  id: string,
  choice: Choice
): TagChange {
  const change = hasSteps(cells)
    ? new Map<string, readonly string[]>()
    : accept(cells, proposals);
  const own = cells.find(cell => cell.id === id)?.tags ?? [];
  return change.set(id, withChoice(own, choice));
}

/** The step's tag on every cell that has it, under another name. */
export function rename(
  cells: readonly Cell[],
  proposals: readonly { cell: string; tag: string }[],
  from: readonly string[],
  to: string
): TagChange {
  const change = hasSteps(cells)
    ? new Map<string, readonly string[]>()
    : accept(cells, proposals);
  for (const { id, tags } of cells.filter(cell => from.includes(cell.id))) {
    const old = change.get(id) ?? tags;
    if (old.some(tag => tag.startsWith('step:'))) {
      change.set(id, withChoice(old, { role: 'step', name: to }));
    }
  }
  return change;
}

/** A name of a step from what a person typed, unlike the others. */
export function nameFor(text: string, taken: Iterable<string>): string {
  const name = text.trim();
  const used = new Set([...taken, 'setup', 'parameters'].map(one => one.toLowerCase()));
  return uniqueName(isStepName(name) ? name : stepName(name), used);
}
