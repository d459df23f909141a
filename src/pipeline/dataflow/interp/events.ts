import type { Frame } from '../heap/frame';
import type { Obj } from '../heap/object';
import type { Value } from '../heap/value';
import type { Effect } from '../known/effect';
import { STOCHASTIC } from '../known/knowledge';
import { given } from '../known/random';
import type { Expr } from '../syntax/ast';
import type { Arguments } from './arguments';
import type { Machine } from './machine';
import { cellOf } from './names';

/** Something a call did that is no value: it drew, seeded, set, read, wrote, started. */
export interface Event {
  kind: 'draws' | 'seeds' | 'sets' | 'reads' | 'writes' | 'calls' | 'imports';
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

/** Keywords under which libraries take a file. */
const FILES =
  'path path_or_buf filepath_or_buffer fname file filename io local_path fp'.split(' ');

function fileArgument(args: Arguments, index: number): string | null {
  const keyword = FILES.find(name => args.keywords.get(name)?.text);
  const given = args.positional[index] ?? args.keywords.get(keyword ?? '');
  return given?.text ?? null;
}

/** An event at a call or statement. */
export function noteEvent(
  m: Machine,
  frame: Frame,
  at: number,
  event: Pick<Event, 'kind' | 'path' | 'what'>
): void {
  const cell = cellOf(frame.outer ? frame.scope : m.module.scope);
  m.recorder.event({ ...event, step: m.step, cell, at, by: m.place });
}

/** Modules whose settings matter to all that runs after. */
const SHARED = new Set(['os', 'sys', 'warnings', 'locale', 'builtins', 'logging']);

/** `plt.rcParams["x"] = 1`: a setting of a library, made by assignment or `del`. */
export function noteStore(m: Machine, frame: Frame, at: number, base: Value): void {
  for (const object of base.objects) {
    if (object.kind === 'library') {
      const head = object.type.split('.')[0]!;
      const what = SHARED.has(head) ? 'all' : head;
      noteEvent(m, frame, at, { kind: 'sets', path: object.type, what });
    }
  }
}

function note(
  m: Machine,
  frame: Frame,
  site: Expr,
  path: string,
  effect: Effect | null,
  args: Arguments,
  drawing = true
): void {
  const add = (kind: Event['kind'], what: string | null) =>
    noteEvent(m, frame, site.at, { kind, path, what });
  if (effect?.draws && !given(args, 'random_state') && drawing) {
    add('draws', null);
  }
  if (effect?.seeds) {
    add('seeds', null);
  }
  if (effect?.sets) {
    add('sets', effect.sets);
  }
  const file = (index: number) => fileArgument(args, index);
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
    const what = args.positional[0]?.text ?? null;
    noteEvent(m, frame, site.at, { kind: 'calls', path, what });
  }
}

export function noteMethod(
  m: Machine,
  frame: Frame,
  site: Expr,
  object: Obj | null,
  name: string,
  effect: Effect | null,
  args: Arguments
): void {
  const holds = (): boolean =>
    m.heap.reach([object!]).some(part => part.type === STOCHASTIC);
  const drawing = object?.type !== 'estimator' || (!!effect?.draws && holds());
  note(m, frame, site, name, effect, args, drawing);
}
