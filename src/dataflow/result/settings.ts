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
  const compound = stmt.kind === 'if' || stmt.kind === 'try';
  return (
    compound &&
    blocksOf(stmt)
      .flat()
      .every(inner => onlySets(inner, sets))
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
  const { cell, at } = event.by;
  const own = cells.flat().find(one => one.scope.name === cell);
  const around = statementsAt(own?.body ?? [], at);
  const sets = new Set(
    recorder.events
      .filter(other => other.kind === 'sets' && other.by.cell === cell)
      .map(other => other.by.at)
  );
  const inner = around[around.length - 1];
  const stmt = around.find(one => one === inner || onlySets(one, sets));
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
