/** What has to be repeated for a setting that an earlier step made. */
import type { Input } from '../../domain';
import type { Setting } from './details';
import { type ParsedCell, statementsAt, blocksOf, type Stmt } from '../../python';
import type { Event } from '../interp/events';
import type { Machine } from '../interp/machine';
import type { Found } from '../interp/records';
import { namesUsed } from './uses';

/** Whether a statement does nothing but set: it can be repeated as a whole. */
function onlySets(stmt: Stmt, sets: ReadonlySet<number>): boolean {
  if (sets.has(stmt.at) || stmt.kind === 'pass' || stmt.kind === 'import') {
    return true;
  }
  const compound = ['if', 'try', 'for', 'while', 'with'].includes(stmt.kind);
  return (
    compound &&
    blocksOf(stmt)
      .flat()
      .every(inner => onlySets(inner, sets))
  );
}

const innermost = (around: readonly Stmt[]): Stmt | undefined =>
  around[around.length - 1];

const isDefinition = ({ kind }: Stmt): boolean => kind === 'def' || kind === 'class';

/**
 * Whether a statement is repeated without what it stands in: in a function only where it looks
 * at nothing of the call, and the function does more than set.
 */
function standsAlone(around: readonly Stmt[], sets: ReadonlySet<number>): boolean {
  const inner = innermost(around);
  const names = inner ? namesUsed([inner]) : [];
  return (
    inner !== undefined &&
    around
      .slice(0, -1)
      .every(stmt =>
        stmt.kind === 'def'
          ? !names.some(name => stmt.function.scope?.bound.has(name)) &&
            !stmt.function.body.every(one => onlySets(one, sets))
          : stmt.kind !== 'class'
      )
  );
}

/**
 * What to repeat for a setting: its statement, or the `if` or `try` around it where that
 * does nothing else.
 */
export function settingAt(
  machine: Machine,
  cells: readonly (readonly ParsedCell[])[],
  event: Event,
  name: (step: number) => string,
  input: (found: Found) => Input
): Setting {
  const { recorder } = machine;
  const bodies = new Map(
    cells.flat().map(({ scope, body }) => [scope.name, body] as const)
  );
  const setsIn = (cell: string) =>
    new Set(
      recorder.events
        .filter(other => other.kind === 'sets' && other.cell === cell)
        .map(
          other => innermost(statementsAt(bodies.get(cell) ?? [], other.at))?.at ?? -1
        )
    );
  const own = statementsAt(bodies.get(event.cell) ?? [], event.at);
  const alone = standsAlone(own, setsIn(event.cell));
  const { cell, at } = alone ? event : event.by;
  const around = statementsAt(bodies.get(cell) ?? [], at);
  const sets = setsIn(cell);
  const inner = innermost(around);
  const block = around.find(one => one === inner || onlySets(one, sets));
  const stmt = alone && around.some(isDefinition) ? inner : block;
  const record = recorder.steps[event.step]!;
  const uses = (stmt ? namesUsed([stmt]) : []).flatMap((id): Input[] => {
    const found = record.inputs.get(id);
    if (found) {
      return [input(found)];
    }
    const binding = machine.module.vars.get(id);
    if (!record.bound.has(id) || !binding) {
      return [];
    }
    const origin = binding.step === event.step ? binding.origin : 'value';
    const by = origin === 'value' || origin === 'import' ? origin : 'source';
    return [{ name: id, from: name(event.step), by, uncertain: false }];
  });
  return {
    step: name(event.step),
    cell,
    at: stmt?.at ?? at,
    end: stmt?.end ?? at,
    path: event.path,
    uses
  };
}
