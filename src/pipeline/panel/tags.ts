/** Changes of the cells' tags, as data: what a person chose for a cell. */
import { isStepName, stepName, uniqueName } from '../steps/names';
import { hasStepTags } from '../steps/tags';
import type { Cell } from '../types';

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
  const change = hasStepTags(cells)
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
  const change = hasStepTags(cells)
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
  const used = new Set([...taken, 'setup', 'parameters']);
  return uniqueName(isStepName(name) ? name : stepName(name), used);
}
