/** What each step takes from those before it, noted as the program runs. */
import type {
  Binding,
  Frame,
  Obj,
  Origin,
  Spot,
  Trail,
  UnknownCall,
  Value
} from '../../domain';
import type { Event } from './events';
import type { Machine } from './machine';
import { cellOf } from './names';
import {
  type Found,
  type Missing,
  newRecord,
  type Started,
  type StepRecord
} from './records';

/** Whether a name still stands for what it did: an import may have been repeated. */
const isSame = (a: Binding | undefined, b: Binding | undefined): boolean =>
  a === b ||
  (a?.origin === 'import' &&
    b?.origin === 'import' &&
    a.value.objects.length === b.value.objects.length &&
    a.value.objects.every(object => b.value.objects.includes(object)));

/** Notes what each step takes from those before it. */
export class Recorder {
  readonly steps: readonly StepRecord[] = [];
  readonly missing: readonly Missing[] = [];
  /** Star imports: names nobody defines may come from them. */
  readonly stars: readonly (Spot & { step: number; module: string })[] = [];
  readonly events: readonly Event[] = [];
  readonly dynamics: readonly Missing[] = [];
  readonly closed: ReadonlySet<Obj> = new Set();
  readonly runs: readonly Started[] = [];
  /** Statements that led to more than is followed, each with its step. */
  readonly cuts: readonly (Spot & { step: number })[] = [];
  /** Cells nested too deep to be followed. */
  readonly unread: ReadonlySet<string> = new Set();
  private entry = new Map<string, Binding | undefined>();

  private readonly trail: Trail;

  constructor(private readonly machine: Machine) {
    this.trail = machine.trail;
  }

  get current(): StepRecord {
    return this.steps[this.steps.length - 1]!;
  }

  begin(): void {
    this.entry = new Map();
    this.trail.push(this.steps, newRecord());
  }

  /** A name of the module is about to be bound or deleted. */
  binds(name: string): void {
    if (!this.entry.has(name)) {
      this.entry.set(name, this.machine.module.vars.get(name));
    }
    this.trail.add(this.current.bound, name);
  }

  /** A name of the module is read; its binding may be older than this step. */
  reads(name: string, usedAt: Spot = this.machine.place): void {
    const { inputs } = this.current;
    if (!inputs.has(name)) {
      const found = this.find(name, usedAt);
      if (found) {
        this.trail.set(inputs, name, found);
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
    let call: UnknownCall | null = null;
    for (const object of objects) {
      const stamp = object.stampBefore(step);
      if (stamp && stamp.step > from) {
        from = stamp.step;
        ({ uncertain, call } = stamp);
      } else if (stamp?.step === from && from > binding.step) {
        uncertain &&= stamp.uncertain;
        call ??= stamp.call;
      }
    }
    const changed = objects.some(object => object.stampBefore(step)?.step === from);
    const origin = from === binding.step && !changed ? binding.origin : 'value';
    return {
      name,
      from,
      origin,
      uncertain,
      call: uncertain ? call : null,
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
      this.trail.add(record.outputs, name);
      if (record.inputs.has(name) || record.carried.has(name)) {
        return;
      }
      const through = record.through.get(name);
      if (through) {
        this.trail.set(record.inputs, name, through);
        from = through.from;
        continue;
      }
      if (from <= found.bound) {
        return;
      }
      const earlier = this.earlier(found, from);
      this.trail.set(record.carried, name, earlier);
      from = earlier.from;
    }
  }

  /** The same value as an earlier step, which changed it, found it. */
  private earlier(found: Found, step: number): Found {
    let from = found.bound;
    let uncertain = false;
    let call: UnknownCall | null = null;
    for (const object of found.objects) {
      const stamp = object.stampBefore(step);
      if (stamp && stamp.step > from) {
        from = stamp.step;
        ({ uncertain, call } = stamp);
      }
    }
    return { ...found, from, uncertain, call };
  }

  end(): void {
    const record = this.current;
    const { module, step } = this.machine;
    record.bound.forEach(name => this.settle(name));
    record.origins = new Map(
      [...record.bound].map(name => [name, this.originOf(name)] as const)
    );
    for (const name of record.bound) {
      const binding = module.vars.get(name);
      if (binding && !binding.gone && binding.oldest < step) {
        const found = this.find(name);
        if (found && !record.inputs.has(name)) {
          this.trail.set(record.through, name, found);
        }
      }
    }
    record.touched = this.machine.heap.touched;
    record.changedAt = this.machine.heap.changedAt;
  }

  private originOf(name: string): Origin {
    const { heap, module, step } = this.machine;
    const binding = module.vars.get(name);
    if (!binding || binding.origin === 'value') {
      return 'value';
    }
    const all = heap.reach(binding.value.objects);
    return all.some(object => object.stampIn(step)) ? 'value' : binding.origin;
  }

  /** A definition is repeated only where what it looks up is what it was. */
  private settle(name: string): void {
    const { journal, module } = this.machine;
    const binding = module.vars.get(name);
    if (binding?.origin === 'source' && binding.step === this.machine.step) {
      const isNew = [...(binding.uses ?? [])].some(
        ([id, was]) => !isSame(was, module.vars.get(id))
      );
      if (isNew) {
        journal.set(module, name, { ...binding, origin: 'value' });
      }
    }
  }

  event(event: Event): void {
    this.trail.push(this.events, event);
  }

  run(started: Started): void {
    this.trail.push(this.runs, started);
  }

  /** A statement is followed no further. */
  cut(place: Spot): void {
    this.trail.push(this.cuts, { ...place, step: this.machine.step });
  }

  /** A cell is nested too deep. */
  skips(cell: string): void {
    this.trail.add(this.unread, cell);
  }

  /** `eval(text)` with a text that is not known. */
  dynamic(name: string, at: number, frame: Frame): void {
    const { machine } = this;
    const scope = frame.outer ? frame.scope : machine.module.scope;
    this.trail.push(this.dynamics, {
      name,
      step: machine.step,
      cell: cellOf(scope),
      at,
      later: false
    });
  }

  /** A `with` block closes what it opens. */
  enters(value: Value): void {
    value.objects.forEach(object => this.trail.add(this.closed, object));
  }

  /** A definition does something besides. */
  acts({ cell, at }: Spot): void {
    this.trail.set(this.current.acts, `${cell} ${at}`, { cell, at });
  }

  imports(package_: string): void {
    this.trail.add(this.current.packages, package_);
  }

  star(module: string): void {
    const { machine } = this;
    this.trail.push(this.stars, { step: machine.step, module, ...machine.place });
  }

  miss(name: string, cell: string, at: number, later: boolean): void {
    const { step } = this.machine;
    this.trail.push(this.missing, { name, step, cell, at, later });
  }
}
