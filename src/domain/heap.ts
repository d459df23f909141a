/** What abstract objects hold, and when they changed. */
import {
  BEHIND,
  ELEMENTS,
  Obj,
  type Form,
  type Spot,
  type UnknownCall
} from './object';
import type { Frame } from './frame';
import type { Kind } from './kinds';
import type { Trail } from './trail';
import { join, joinAll, NONE, NULL, one, type Value } from './value';

const NOTHING: readonly Obj[] = [];

/** Most objects that a value tells apart: more become one that may be any of them. */
const MOST_TOLD_APART = 16;

/** What holds data: what functions and classes hold is run, not given. */
export const isStore = ({ form }: Obj): boolean =>
  form === 'container' || form === 'instance' || form === 'opaque';

/** What an unknown call may change in place. */
const mayChange = ({ form }: Obj): boolean => form !== 'function' && form !== 'class';

/** What a statement changed in place, and whether it surely did. */
export interface Changes {
  readonly place: Spot;
  readonly objects: Map<Obj, boolean>;
}

/** What drawing changes: pictures, not the data that they show. */
export const isPicture = ({ traits }: Obj): boolean => Boolean(traits.drawing);

/** Objects, what they hold, and when they changed. What an object holds only grows. */
export class Heap {
  step = 0;
  /** The cell's own statement that runs: the call of a function keeps the caller's. */
  place: Spot = { cell: '', at: 0 };
  /** The call at work that nothing is known of. */
  call: UnknownCall | null = null;
  /** Objects changed in place in the running step. */
  touched = new Set<Obj>();
  /** How much has been added to what is known: a loop knows by it when nothing is new. */
  growth = 0;
  /** Objects made so far. */
  count = 0;
  /** Whether calls are no longer followed, so that nothing more is run. */
  isSpent = false;
  /** Looks at what objects hold. */
  visits = 0;
  /** What each statement of the running step changed; those of which it is certain. */
  changedAt = new Map<string, Changes>();
  /** Changes in place so far; only to be compared. */
  changes = 0;
  private epoch = 0;
  /** What runs code among all that `anything` may be, as long as nothing was written. */
  #running: { writes: number; found: readonly Obj[] } | null = null;
  #writes = 0;
  /** May be any object of the values that were too many to tell apart. */
  readonly anything: Obj | null = null;
  private readonly same: ReadonlySet<Obj> = new Set();

  constructor(private readonly trail: Trail) {}

  begin(step: number): void {
    this.trail.keep<Heap, keyof Heap>(
      this,
      'step',
      'place',
      'touched',
      'changedAt',
      'growth',
      'count',
      'visits',
      'changes',
      'isSpent'
    );
    this.#running = null; // what was written may have been taken back
    this.step = step;
    this.touched = new Set();
    this.changedAt = new Map();
  }

  make(frame: Frame, node: object, form: Form, kind: Kind): Obj {
    let object = frame.made.get(node);
    if (!object) {
      object = new Obj(this.count++, form, kind, this.step, '');
      this.trail.set(frame.made, node, object);
    }
    return object;
  }

  /** A second object that one node makes. */
  makeExtra(frame: Frame, key: string, form: Form, kind: Kind, path = ''): Obj {
    let object = frame.extra.get(key);
    if (!object) {
      object = new Obj(this.count++, form, kind, this.step, path);
      this.trail.set(frame.extra, key, object);
    }
    return object;
  }

  hold(object: Obj, key: string, value: Value): void {
    if (object.blurred && key !== BEHIND && value.objects.length) {
      const held = object.fields?.get(key)?.objects;
      if (held && value.objects.every(one => held.includes(one))) {
        return;
      }
      for (const other of this.reach([object])) {
        if (isStore(other)) {
          this.keep(other, ELEMENTS, one(object));
        }
      }
    }
    this.keep(object, key, value);
  }

  private keep(object: Obj, key: string, value: Value): void {
    if (!value.objects.length) {
      const known = object.fields?.get(key);
      if (known && known.text !== value.text) {
        this.set(object, key, { objects: known.objects, text: null });
      } else if (
        !known &&
        key !== ELEMENTS &&
        (value.text !== null || value === NULL)
      ) {
        this.set(object, key, value);
      }
      return;
    }
    const known = object.fields?.get(key);
    const before = known ?? NONE;
    const joined = known ? join(known, value) : value;
    const after = object.blurred ? joined : this.widened(joined);
    if (after !== before) {
      this.set(object, key, after);
      this.growth += after.objects.length - before.objects.length;
    }
  }

  /** The value, or where it is too many objects, the one that may be any of such values'. */
  widened(value: Value): Value {
    return value.objects.length > MOST_TOLD_APART ? one(this.absorbed(value)) : value;
  }

  /** The object that may be any of those that are not told apart, from here on of these too. */
  absorbed({ objects }: Value): Obj {
    let { anything } = this;
    if (!anything) {
      anything = new Obj(this.count++, 'opaque', 'unknown', this.step, '');
      this.trail.put(anything, 'blurred', true);
      this.trail.put<Heap, 'anything'>(this, 'anything', anything);
    }
    const news = this.fresh(objects);
    if (news.length) {
      news.forEach(object => this.trail.add(this.same, object));
      const held = anything.fields?.get(ELEMENTS)?.objects ?? NOTHING;
      this.set(anything, ELEMENTS, { objects: [...held, ...news], text: null });
      this.growth += news.length;
    }
    return anything;
  }

  /** Put a value under a key, whatever is there. */
  set(object: Obj, key: string, value: Value): void {
    if (!object.fields) {
      this.trail.put(object, 'fields', new Map());
    }
    this.trail.set(object.fields!, key, value);
    this.#writes++;
  }

  /** A change in place. */
  touch(object: Obj, uncertain: boolean): void {
    if (object.form === 'library') {
      return;
    }
    this.changes++;
    this.noteChange(object, uncertain);
    if (object.touch(this.trail, this.step, uncertain, this.place, this.call)) {
      this.growth++;
    }
    this.touched.add(object);
  }

  private noteChange(object: Obj, uncertain: boolean): void {
    const { cell, at } = this.place;
    const key = `${cell} ${at}`;
    let changes = this.changedAt.get(key);
    if (!changes) {
      this.changedAt.set(key, (changes = { place: { cell, at }, objects: new Map() }));
    }
    const isSure = changes.objects.get(object) ?? false;
    changes.objects.set(object, isSure || !uncertain);
  }

  touchAll(value: Value, uncertain: boolean): void {
    const unsure = uncertain || value.objects.length > 1;
    for (const object of value.objects) {
      this.touch(object, unsure);
      if (object.blurred) {
        this.touchDeep(one(object), object.traits.drawing && isPicture);
      }
    }
  }

  /** From here on it has the memory of others: to change it changes those. */
  share(object: Obj, value: Value): void {
    this.hold(object, ELEMENTS, value);
    if (value.objects.length) {
      this.trail.put(object, 'blurred', true);
    }
  }

  /** Whatever of it holds data may hold any of what another does. */
  connect(value: Value, any: Obj): void {
    for (const object of this.reach(value.objects)) {
      if (isStore(object) && object !== any) {
        this.keep(object, ELEMENTS, one(any));
      }
    }
  }

  /** Each may be changed, and may hold any of what is not told apart. */
  release(objects: readonly Obj[], any: Obj): void {
    for (const object of objects) {
      if (mayChange(object)) {
        this.touch(object, true);
      }
      if (isStore(object) && object !== any) {
        this.keep(object, ELEMENTS, one(any));
      }
    }
  }

  /** What has not been absorbed. */
  private fresh(objects: readonly Obj[]): readonly Obj[] {
    return objects.filter(one => one !== this.anything && !this.same.has(one));
  }

  /** Change everything that can be reached. */
  touchDeep(value: Value, which: (object: Obj) => boolean = mayChange): void {
    for (const object of this.reach(value.objects)) {
      if (which(object)) {
        this.touch(object, true);
      }
    }
  }

  /** Parts under a key: what was stored there, and what was stored under an unknown one. */
  part(object: Obj, key: string): Value {
    const { fields } = object;
    const exact = fields?.get(key) ?? NONE;
    return key === ELEMENTS ? exact : join(exact, fields?.get(ELEMENTS) ?? NONE);
  }

  /** What iterating over the object, or an unknown key, may give. */
  elements(object: Obj): Value {
    if (!object.fields) {
      return NONE;
    }
    if (object.blurred && object.kind === 'unknown') {
      return one(object);
    }
    const values: Value[] = [];
    for (const [key, value] of object.fields) {
      if (key !== BEHIND) {
        values.push(value);
      }
    }
    const all = joinAll(values);
    return all.text === null ? all : { objects: all.objects, text: null };
  }

  /**
   * The objects; where the one that may be any is among them, with all of those that run code
   * of the notebook when they are used as its syntax uses them.
   */
  told(objects: readonly Obj[]): readonly Obj[] {
    const { anything } = this;
    if (!anything || this.isSpent || !objects.includes(anything)) {
      return objects;
    }
    if (this.#running?.writes !== this.#writes) {
      this.#running = { writes: this.#writes, found: this.running(anything) };
    }
    const { found } = this.#running!;
    this.visits += found.length;
    return [...new Set([...objects, ...found])];
  }

  /** What runs code, among all that an object may be. */
  private running(anything: Obj): readonly Obj[] {
    const all = new Set([anything]);
    for (const object of all) {
      this.visits++;
      if (isStore(object)) {
        object.fields?.forEach(({ objects }) => objects.forEach(one => all.add(one)));
      }
    }
    return [...all].filter(
      ({ form, traits }) =>
        (form !== 'container' && form !== 'opaque' && form !== 'library') ||
        traits.consumed
    );
  }

  /**
   * All objects that can be reached, those given included; without those found before,
   * to which they are added.
   */
  reach(objects: readonly Obj[], before?: Set<Obj>): readonly Obj[] {
    if (!objects.length) {
      return NOTHING;
    }
    const epoch = ++this.epoch;
    const found: Obj[] = [];
    let visits = 0;
    const visit = (object: Obj) => {
      visits++;
      if (object.mark !== epoch) {
        object.mark = epoch;
        if (!before?.has(object)) {
          before?.add(object);
          found.push(object);
        }
      }
    };
    objects.forEach(visit);
    for (let at = 0; at < found.length; at++) {
      const object = found[at]!;
      object.fields?.forEach(value => value.objects.forEach(visit));
      if (object.owner && object.form === 'instance') {
        visit(object.owner);
      }
      for (let frame = object.frame; frame?.outer; frame = frame.outer) {
        if (frame.cell) {
          visit(frame.cell);
        }
        frame.vars.forEach(binding => binding.value.objects.forEach(visit));
      }
    }
    this.visits += visits;
    return found;
  }
}
