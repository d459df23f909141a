/** What calls do beside their values: they draw, seed, set, read and write. */
import { NONE, type Obj, traitsOf, type Value } from '../../domain';
import {
  accessOf,
  affectedBy,
  asksForFolder,
  drawnFrom,
  endingOf,
  type Effect,
  ENVIRONMENT,
  FILE_KEYWORDS,
  goesToFolder,
  hasSeed,
  isOn,
  isUnseeded,
  isUnseededBy,
  isWatched,
  savingOf,
  seemsToWrite,
  SERVER_KEYWORD,
  SERVER_VARIABLE,
  unpacks
} from '../../libraries';
import type { Arguments } from './arguments';
import type { CallSite } from './callsite';
import { drawers, fittedBy, mayDraw, untrusted } from './drawing';
import { cellOf } from './names';

/** Something a call did that is no value: it drew, seeded, set, read, wrote, started. */
export interface Event {
  kind:
    | 'unseeded'
    | 'draws'
    | 'seeds'
    | 'sets'
    | 'reads'
    | 'writes'
    | 'makes'
    | 'calls'
    | 'refuses'
    | 'moves'
    | 'imports';
  step: number;
  cell: string;
  at: number;
  /** The function's path, or the method's name. */
  path: string;
  /** Whom a setting affects, or the file's path. */
  what: string | null;
  /** Where the call ends; 0 for an assignment. */
  end: number;
  /** Estimators whose use drew. */
  makers: readonly Obj[];
  /** It may have drawn: nothing says that it did, or that it did not. */
  isUnsure?: boolean;
  /** The cell's own statement that led to it: a call, where the event is in a function. */
  by: { cell: string; at: number };
  /** Of a setting: whether it puts something of the notebook into a library. */
  isPatch?: boolean;
}

function fileArgument(args: Arguments, index: number): string | null {
  const keyword = FILE_KEYWORDS.find(name => args.keywords.get(name)?.text);
  const given = args.positional[index] ?? args.keywords.get(keyword ?? '');
  return given?.text ?? null;
}

/** An event at a call or statement. */
export function noteEvent(
  { machine, frame, node }: CallSite,
  event: Pick<Event, 'kind' | 'path' | 'what'> & Partial<Event>
): void {
  const cell = cellOf(frame.outer ? frame.scope : machine.module.scope);
  const { step, place: by } = machine;
  machine.recorder.event({ end: 0, makers: [], ...event, step, cell, at: node.at, by });
}

/** `plt.rcParams["x"] = 1`: a setting of a library, made by assignment or `del`. */
export function noteStore(site: CallSite, base: Value, isPatch = false): void {
  for (const object of base.objects) {
    if (object.form === 'library') {
      const { path } = object;
      noteEvent(site, { kind: 'sets', path, what: affectedBy(path), isPatch });
    }
  }
}

/** `os.environ["MLFLOW_TRACKING_URI"] = "..."`. */
export function noteServer(
  site: CallSite,
  base: Value,
  key: string | null,
  value: Value
): void {
  if (
    key === SERVER_VARIABLE &&
    value.text !== null &&
    base.objects.some(({ path }) => path === ENVIRONMENT)
  ) {
    noteEvent(site, { kind: 'calls', path: ENVIRONMENT, what: value.text });
  }
}

/** Whether a call draws by itself: as it always does, or as it is told. */
const drawsItself = (effect: Effect, args: Arguments): boolean =>
  !hasSeed(args) &&
  (effect.draws ||
    (effect.drawsIf !== null && (args.spread !== null || isOn(args, effect.drawsIf))));

/** What a call does by its effect; `makers` are those of an estimator, null for others. */
function note(
  site: CallSite,
  path: string,
  effect: Effect | null,
  args: Arguments,
  makers: readonly Obj[] | null = null
): void {
  const { node } = site;
  const add = (kind: Event['kind'], what: string | null) =>
    noteEvent(site, { kind, path, what, end: node.end ?? 0, makers: makers ?? [] });
  if (effect && drawsItself(effect, args) && makers?.length !== 0) {
    add('draws', null);
  }
  if (effect?.seeds) {
    add('seeds', null);
  }
  if (effect?.sets) {
    add('sets', effect.sets);
  }
  if (effect) {
    noteFiles(path, effect, args, add);
  }
}

/** Which files a call reads and writes: of one that it opens, the mode says it. */
function noteFiles(
  path: string,
  { reads, writes, makes, kind }: Effect,
  args: Arguments,
  add: (kind: Event['kind'], what: string | null) => void
): void {
  if (reads !== null && writes === null && traitsOf(kind).handle) {
    const mode = args.positional[reads + 1] ?? args.keywords.get('mode');
    accessOf(mode ? mode.text : 'r').forEach(how =>
      add(how, fileArgument(args, reads))
    );
    return;
  }
  if (reads !== null) {
    add('reads', fileArgument(args, reads));
  }
  if (writes !== null) {
    add('writes', written(path, args, writes));
  }
  if (makes !== null) {
    add('makes', fileArgument(args, makes));
  }
}

/** Where nothing says where an archive is unpacked to, it is here. */
function written(path: string, args: Arguments, index: number): string | null {
  const said =
    args.positional.length > index ||
    FILE_KEYWORDS.some(name => args.keywords.has(name));
  if (!said && unpacks(path)) {
    return '.';
  }
  const format = args.positional[index + 1] ?? args.keywords.get('format');
  const name = fileArgument(args, index);
  return name && name + endingOf(path, format?.text ?? null);
}

/** It may have drawn. */
export function noteUnsure(
  site: CallSite,
  path: string,
  makers: readonly Obj[] = []
): void {
  const end = site.node.end ?? 0;
  noteEvent(site, { kind: 'draws', path, what: null, end, makers, isUnsure: true });
}

/** A function fits the estimator that it is given, or copies of it. */
function noteFitting(
  site: CallSite,
  path: string,
  place: number,
  args: Arguments
): void {
  const { makers, isUnsure } = fittedBy(site.machine, place, args);
  if (makers.length || isUnsure || isUnseededBy(args)) {
    const end = site.node.end ?? 0;
    noteEvent(site, { kind: 'draws', path, what: null, end, makers, isUnsure });
  }
}

/** A call of which nothing is known may fit the estimators that it is given. */
export function noteUnknown(site: CallSite, path: string, given: readonly Obj[]): void {
  const makers = drawers(site.machine, given);
  if (makers.length) {
    noteUnsure(site, path, makers);
  }
}

/** A model that MLflow refuses to save as it is told to; `what` is how it would be saved. */
function noteRefusal(site: CallSite, path: string, args: Arguments): void {
  const { machine, node } = site;
  const saving = savingOf(path);
  const { keywords } = args;
  if (
    !saving ||
    !machine.known.refusesModels ||
    args.spread ||
    saving.otherwise.some(name => keywords.has(name))
  ) {
    return;
  }
  const { objects } = args.positional[0] ?? keywords.get(saving.keyword) ?? NONE;
  const makers = saving.without ? [] : untrusted(machine, objects);
  if (makers.length || saving.without?.every(name => !keywords.has(name))) {
    const end = node.end ?? 0;
    noteEvent(site, { kind: 'refuses', path, what: saving.format, end, makers });
  }
}

export function noteLibrary(
  site: CallSite,
  path: string,
  effect: Effect | null,
  args: Arguments
): void {
  const { node } = site;
  note(site, path, effect, args);
  if (effect && effect.fits !== null) {
    noteFitting(site, path, effect.fits, args);
  }
  if (isUnseeded(path) && !args.positional.length && !args.keywords.size) {
    noteEvent(site, {
      kind: 'unseeded',
      path,
      what: null,
      end: node.end ?? 0
    });
  }
  noteRefusal(site, path, args);
  if (goesToFolder(path) || asksForFolder(path)) {
    const to = goesToFolder(path) ? fileArgument(args, 0) : '.';
    noteEvent(site, { kind: 'moves', path, what: to, end: node.end ?? 0 });
  }
  const figure = effect && traitsOf(effect.kind).drawing ? 'figure' : null;
  if (figure || isWatched(path)) {
    const first = args.positional[0] ?? args.keywords.get(SERVER_KEYWORD);
    const what = figure ?? first?.text ?? null;
    noteEvent(site, { kind: 'calls', path, what, end: node.end ?? 0 });
  }
}

export function noteMethod(
  site: CallSite,
  object: Obj | null,
  name: string,
  effect: Effect | null,
  args: Arguments
): void {
  const { machine } = site;
  const estimator = object?.traits.fits && !object.traits.leads;
  const makers = estimator && effect?.draws ? drawers(machine, [object]) : [];
  const path = object && effect?.draws ? drawnFrom(object.kind, name) : name;
  note(site, path, effect, args, estimator ? makers : null);
  if (estimator && effect?.draws && !makers.length && mayDraw(machine, [object])) {
    noteUnsure(site, name);
  }
  const what = effect ? null : fileArgument(args, 0);
  if (what !== null && seemsToWrite(name)) {
    noteEvent(site, { kind: 'writes', path, what, end: site.node.end ?? 0 });
  }
}

/** To use some objects takes random numbers, their own or those of what they hold. */
export function noteDraws(site: CallSite, objects: readonly Obj[], name: string): void {
  const drawing = objects.find(({ traits }) => traits.draws && !traits.fits);
  const found =
    drawing ??
    site.machine.heap
      .reach(objects.filter(({ traits }) => traits.leads || traits.data))
      .find(({ traits }) => traits.draws);
  if (found) {
    const path = drawnFrom(found.kind, name);
    noteEvent(site, { kind: 'draws', path, what: null, end: site.node.end ?? 0 });
  }
}
