/** The state of the program that is run. */
import {
  type Binding,
  type Delta,
  ELEMENTS,
  Frame,
  Heap,
  join,
  Journal,
  type Obj,
  type Origin,
  type Spot,
  Trail,
  type Value
} from '../../domain';
import type { Knowledge } from '../../libraries';
import { type FunctionNode, mangle, namesAtOnce, Scope, type Stmt } from '../../python';
import { Effort } from './effort';
import { Recorder } from './recorder';
import type { Unknown } from './unknown';

export interface Loop {
  mark: number;
  breaks: Delta[];
  continues: Delta[];
}

/** A place between two steps. */
export interface Mark {
  readonly bindings: number;
  readonly others: number;
}

export interface Activation {
  mark: number;
  returns: Delta[];
  frame: Frame;
  node: FunctionNode | null;
}

/** Calls followed into functions of the notebook, one in the other, and in all. */
export const DEEPEST = 12;

export const MOST_CALLS = 5_000;

/**
 * The program being run over what values may be, statement by statement: names are bound
 * exactly along each path, and what objects hold grows.
 */
export class Machine {
  readonly trail = new Trail();
  readonly heap = new Heap(this.trail);
  readonly journal = new Journal();
  /** Its scope is that of the cell being run. */
  readonly module = new Frame(new Scope('module', 'top', null, 0), null);
  lazyAnnotations = false;
  readonly recorder: Recorder;
  /** Whether the statement at hand can be reached. */
  live = true;
  loops: Loop[] = [];
  readonly activations: Activation[] = [];
  calls = 0;
  /** Bindings of the notebook's names so far; only to be compared. */
  bindings = 0;
  /** Functions and classes made or named in the running step. */
  readonly pending = new Set<Obj>();
  /** Iterators being run: one may stand behind itself. */
  readonly consuming = new Set<Obj>();
  readonly effort = new Effort(this);
  /** The statement of a cell that runs. */
  statement: Stmt | null = null;
  /** The statement of a cell that stands in no other, and how deep those at work stand in it. */
  outermost: Stmt | null = null;
  blocks = 0;
  /** The unknown call at work, if there is one. */
  unknown: Unknown | null = null;
  /** Functions and methods that an unknown call is calling back. */
  readonly callingBack = new Set<Obj>();

  constructor(readonly known: Knowledge) {
    this.recorder = new Recorder(this);
  }

  /** The cell's own statement that runs: the call of a function keeps the caller's. */
  get place(): Spot {
    return this.heap.place;
  }

  set place(place: Spot) {
    this.heap.place = place;
  }

  get step(): number {
    return this.heap.step;
  }

  /** Only between two steps. */
  get mark(): Mark {
    return { bindings: this.journal.mark, others: this.trail.mark };
  }

  /** As if nothing had been run since. */
  rollback({ bindings, others }: Mark): void {
    this.abandon();
    this.pending.clear();
    this.journal.rollback(bindings);
    this.trail.rollback(others);
  }

  begin(step: number): void {
    this.trail.keep<Machine, keyof Machine>(
      this,
      'calls',
      'bindings',
      'lazyAnnotations',
      'statement',
      'outermost'
    );
    this.effort.keep(this.trail);
    this.effort.reset();
    this.trail.keep(this.module, 'scope');
    this.heap.begin(step);
    this.recorder.begin();
  }

  /** Run each way from here, and go on with what any of them may have led to. */
  alternatives(...ways: (() => void)[]): void {
    if (!this.live) {
      return;
    }
    const mark = this.journal.mark;
    const ends: Delta[] = [];
    for (const way of ways) {
      this.live = true;
      way();
      if (this.live) {
        ends.push(this.journal.since(mark));
      }
      this.journal.rollback(mark);
    }
    this.proceed(ends);
  }

  proceed(ends: readonly Delta[]): void {
    this.live = ends.length > 0;
    if (this.live) {
      this.journal.merge(ends);
    }
  }

  /** The frame in which a name lives, seen from another. */
  home(frame: Frame, name: string): Frame {
    if (!frame.outer) {
      return frame;
    }
    const home = frame.scope.homes.get(name);
    if (home === 'local') {
      return frame;
    }
    if (home === 'global') {
      return this.module;
    }
    for (let at: Frame | null = frame.outer; at; at = at.outer) {
      if (
        !at.outer ||
        (home === undefined
          ? at.vars.has(name)
          : at.scope.isFunction && at.scope.homes.get(name) === 'local')
      ) {
        return at;
      }
    }
    return this.module;
  }

  bind(frame: Frame, id: string, value: Value, origin: Origin = 'value'): void {
    const name = id.startsWith('__') ? mangle(frame.scope, id) : id;
    const home = this.home(frame, name);
    if (home !== frame && home.outer && frame.scope.kind !== 'comprehension') {
      // `nonlocal`
      return this.rebind(home, name, value, origin);
    }
    const isModule = !home.outer && origin === 'source';
    this.bindIn(home, name, value, origin, isModule ? this.lookedUp() : undefined);
  }

  /** What the names stand for that the statement of the cell looks up when it runs. */
  private lookedUp(): Map<string, Binding | undefined> {
    const names = this.outermost ? namesAtOnce(this.outermost) : [];
    return new Map([...names].map(name => [name, this.module.vars.get(name)]));
  }

  /** Bind a variable from elsewhere: every function that sees it is changed. */
  rebind(home: Frame, name: string, value: Value, origin: Origin = 'value'): void {
    if (home.outer) {
      const cell = this.heap.makeExtra(home, 'cell', 'container', 'cell');
      this.trail.put(home, 'cell', cell);
      this.heap.touch(cell, false);
    }
    this.bindIn(home, name, value, origin);
  }

  bindIn(
    home: Frame,
    name: string,
    value: Value,
    origin: Origin,
    uses?: Binding['uses']
  ): void {
    if (!home.outer) {
      this.bindings++;
      this.recorder.binds(name);
    }
    const binding: Binding = {
      value: this.heap.widened(value),
      step: this.step,
      oldest: this.step,
      maybe: false,
      gone: false,
      origin,
      at: this.place,
      ...(uses && { uses })
    };
    this.journal.set(home, name, binding);
  }

  /** `del name`, or the end of an `except ... as name`. */
  unbind(frame: Frame, id: string): void {
    const name = mangle(frame.scope, id);
    const home = this.home(frame, name);
    if (!home.outer) {
      this.recorder.binds(name);
    }
    const gone = home.vars.get(name);
    this.journal.set(home, name, {
      value: { objects: [], text: null },
      step: this.step,
      oldest: this.step,
      maybe: true,
      gone: true,
      origin: gone?.origin ?? 'value',
      at: this.place
    });
  }

  /** The function whose body runs, for `super()`, `return` and `yield`. */
  get activation(): Activation | undefined {
    return this.activations[this.activations.length - 1];
  }

  /** Leave whatever was being run, as after a stack that was too deep. */
  abandon(): void {
    this.activations.length = 0;
    this.journal.tries.length = 0;
    this.loops = [];
    this.consuming.clear();
    this.callingBack.clear();
    this.blocks = 0;
    this.unknown = null;
    this.heap.call = null;
  }

  /** What has been raised so far: a handler may get any of it. */
  get thrown(): Value {
    return this.heap.elements(this.raised);
  }

  raises(value: Value): void {
    this.heap.hold(this.raised, ELEMENTS, value);
  }

  private get raised(): Obj {
    return this.heap.makeExtra(this.module, 'raised', 'opaque', 'record');
  }

  /** What a call returns or yields, with what it did before. */
  returns(frame: Frame, value: Value): void {
    this.trail.put(frame, 'result', this.heap.widened(join(frame.result, value)));
  }

  running(node: object): number {
    return this.activations.filter(one => one.node === node).length;
  }

  newFrame(scope: Scope, outer: Frame, made: Frame, site: object, key: object): Frame {
    let sites = made.calls.get(site);
    if (!sites) {
      sites = new Map();
      this.trail.set(made.calls, site, sites);
    }
    let frame = sites.get(key);
    if (!frame) {
      frame = new Frame(scope, outer);
      this.trail.set(sites, key, frame);
    }
    return frame;
  }
}
