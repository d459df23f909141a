import type { Binding, Frame, Origin } from '../heap/frame';
import type { Obj, Site, Spot } from '../heap/object';
import type { Value } from '../heap/value';
import type { Event } from './events';
import type { Machine } from './machine';
import { cellOf } from './names';

/** A name as a step finds it: where its value comes from, and what it shares. */
export interface Found {
  name: string;
  from: number;
  origin: Origin;
  uncertain: boolean;
  /** Step that bound it; `from` is later where the value was changed in place. */
  bound: number;
  objects: readonly Obj[];
  /** What the name itself stands for, without what that holds. */
  own: readonly Obj[];
  /** Where the name was bound, and where this step first needs it. */
  boundAt: Spot;
  usedAt: Spot;
}

export interface Missing {
  name: string;
  step: number;
  cell: string;
  at: number;
  /** Seen in the body of a function that is not called here. */
  later: boolean;
}

export interface StepRecord {
  inputs: Map<string, Found>;
  /** Not used, but handed on: it shares an object with a value that is changed here. */
  carried: Map<string, Found>;
  /** Bound on some path only: the old value passes through, if a later step asks. */
  through: Map<string, Found>;
  bound: Set<string>;
  touched: ReadonlySet<Obj>;
  outputs: Set<string>;
  packages: Set<string>;
}

const newRecord = (): StepRecord => ({
  inputs: new Map(),
  carried: new Map(),
  through: new Map(),
  bound: new Set(),
  touched: new Set(),
  outputs: new Set(),
  packages: new Set()
});

/** Notes what each step takes from those before it. */
export class Recorder {
  readonly steps: StepRecord[] = [];
  readonly missing: Missing[] = [];
  /** Star imports: names nobody defines may come from them. */
  readonly stars: { step: number; module: string; cell: string; at: number }[] = [];
  readonly events: Event[] = [];
  readonly dynamics: Missing[] = [];
  readonly closed = new Set<Obj>();
  /** Runs that are started, with their place in the order of events. */
  readonly runs: { objects: readonly Obj[]; step: number; site: Site; when: number }[] =
    [];
  /** Cells nested too deep to be followed. */
  readonly unread = new Set<string>();
  private entry = new Map<string, Binding | undefined>();

  constructor(private readonly machine: Machine) {}

  get current(): StepRecord {
    return this.steps[this.steps.length - 1]!;
  }

  begin(): void {
    this.entry = new Map();
    this.steps.push(newRecord());
    this.machine.heap.touched = new Set();
  }

  /** A name of the module is about to be bound or deleted. */
  binds(name: string): void {
    if (!this.entry.has(name)) {
      this.entry.set(name, this.machine.module.vars.get(name));
    }
    this.current.bound.add(name);
  }

  /** A name of the module is read; its binding may be older than this step. */
  reads(name: string, usedAt: Spot = this.machine.place): void {
    const { inputs } = this.current;
    if (!inputs.has(name)) {
      const found = this.find(name, usedAt);
      if (found) {
        inputs.set(name, found);
        this.demand(found);
      }
    }
  }

  private find(name: string, usedAt: Spot = this.machine.place): Found | null {
    const binding = this.entry.has(name)
      ? this.entry.get(name)
      : this.machine.module.vars.get(name);
    return binding && !binding.gone
      ? this.before(name, binding, this.machine.step, usedAt)
      : null;
  }

  /** Where a step finds a name: the last step before it that bound or changed it. */
  private before(
    name: string,
    binding: Binding,
    step: number,
    usedAt: Spot
  ): Found | null {
    if (binding.step >= step) {
      return null;
    }
    const objects = this.machine.heap.reach(binding.value.objects);
    let from = binding.step;
    let uncertain = false;
    for (const object of objects) {
      const stamp = object.stampBefore(step);
      if (stamp && stamp.step > from) {
        from = stamp.step;
        uncertain = stamp.uncertain;
      } else if (stamp?.step === from && from > binding.step) {
        uncertain &&= stamp.uncertain;
      }
    }
    const origin = from === binding.step ? binding.origin : 'value';
    return {
      name,
      from,
      origin,
      uncertain,
      bound: binding.step,
      objects,
      own: binding.value.objects,
      boundAt: binding.at,
      usedAt
    };
  }

  /** A step is asked for a name: where it does not make the value, it must have it. */
  private demand(found: Found): void {
    const { name } = found;
    let from = found.from;
    for (;;) {
      const record = this.steps[from]!;
      record.outputs.add(name);
      if (record.inputs.has(name) || record.carried.has(name)) {
        return;
      }
      const through = record.through.get(name);
      if (through) {
        record.inputs.set(name, through);
        from = through.from;
        continue;
      }
      if (from <= found.bound) {
        return;
      }
      const earlier = this.earlier(found, from);
      record.carried.set(name, earlier);
      from = earlier.from;
    }
  }

  /** The same value as an earlier step, which changed it, found it. */
  private earlier(found: Found, step: number): Found {
    let from = found.bound;
    let uncertain = false;
    for (const object of found.objects) {
      const stamp = object.stampBefore(step);
      if (stamp && stamp.step > from) {
        from = stamp.step;
        uncertain = stamp.uncertain;
      }
    }
    return { ...found, from, uncertain };
  }

  end(): void {
    const record = this.current;
    const { module, step } = this.machine;
    for (const name of record.bound) {
      const binding = module.vars.get(name);
      if (binding && !binding.gone && binding.oldest < step) {
        const found = this.find(name);
        if (found && !record.inputs.has(name)) {
          record.through.set(name, found);
        }
      }
    }
    record.touched = this.machine.heap.touched;
  }

  event(event: Event): void {
    this.events.push(event);
  }

  /** `eval(text)` with a text that is not known. */
  dynamic(name: string, at: number, frame: Frame): void {
    const { machine } = this;
    const scope = frame.outer ? frame.scope : machine.module.scope;
    this.dynamics.push({
      name,
      step: machine.step,
      cell: cellOf(scope),
      at,
      later: false
    });
  }

  /** A `with` block closes what it opens. */
  enters(value: Value): void {
    value.objects.forEach(object => this.closed.add(object));
  }

  imports(package_: string): void {
    this.current.packages.add(package_);
  }

  star(module: string): void {
    const { machine } = this;
    this.stars.push({ step: machine.step, module, ...machine.place });
  }

  miss(name: string, cell: string, at: number, later: boolean): void {
    this.missing.push({ name, step: this.machine.step, cell, at, later });
  }
}
