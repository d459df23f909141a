import type { Frame } from '../heap/frame';
import type { Obj } from '../heap/object';
import type { Effect } from '../known/effect';
import type { Expr } from '../syntax/ast';
import type { Arguments } from './arguments';
import type { Machine } from './machine';
import { cellOf } from './names';

/** Something a call did that is no value: it drew, seeded, set, read, wrote, started. */
export interface Event {
  kind: 'draws' | 'seeds' | 'sets' | 'reads' | 'writes' | 'calls';
  step: number;
  cell: string;
  at: number;
  /** The function's path, or the method's name. */
  path: string;
  /** Whom a setting affects, or the file's path. */
  what: string | null;
  /** The cell's own statement that led to it: a call, where the event is in a function. */
  by: { cell: string; at: number };
}

function note(
  m: Machine,
  frame: Frame,
  site: Expr,
  path: string,
  effect: Effect | null,
  args: Arguments
): void {
  const cell = cellOf(frame.outer ? frame.scope : m.module.scope);
  const add = (kind: Event['kind'], what: string | null) =>
    m.recorder.event({
      kind,
      step: m.step,
      cell,
      at: site.at,
      path,
      what,
      by: m.place
    });
  if (effect?.draws && !args.keywords.has('random_state')) {
    add('draws', null);
  }
  if (effect?.seeds) {
    add('seeds', null);
  }
  if (effect?.sets) {
    add('sets', effect.sets);
  }
  const file = (index: number) => args.positional[index]?.text ?? null;
  if (path === 'builtins.open') {
    const mode = args.positional[1]?.text ?? args.keywords.get('mode')?.text ?? 'r';
    add(/[wax+]/.test(mode) ? 'writes' : 'reads', file(0));
    return;
  }
  if (effect && effect.reads !== null) {
    add('reads', file(effect.reads));
  }
  if (effect && effect.writes !== null) {
    add('writes', file(effect.writes));
  }
}

export function noteLibrary(
  m: Machine,
  frame: Frame,
  site: Expr,
  path: string,
  effect: Effect | null,
  args: Arguments
): void {
  note(m, frame, site, path, effect, args);
  if (path.startsWith('mlflow.') || /^(builtins\.input|requests\.)/.test(path)) {
    const cell = cellOf(frame.outer ? frame.scope : m.module.scope);
    const what = args.positional[0]?.text ?? null;
    const [{ at }, by] = [site, m.place];
    m.recorder.event({ kind: 'calls', step: m.step, cell, at, path, what, by });
  }
}

export function noteMethod(
  m: Machine,
  frame: Frame,
  site: Expr,
  _object: Obj | null,
  name: string,
  effect: Effect | null,
  args: Arguments
): void {
  note(m, frame, site, name, effect, args);
}
