/** Calls back that need not be followed again. */
import type { Obj, Value } from '../../domain';
import type { Machine } from './machine';

/** Calls of one statement after which none is repeated that found nothing new. */
const MANY_CALLS = 200;

/** A call that found nothing new, with how much was known by then. */
interface Ran {
  growth: number;
  given: ReadonlySet<Obj>;
  result: Value;
}

/**
 * Calls back that need not be followed again. Functions that meet in one container may call
 * each other in every order, and soon each order comes to what is known by then.
 */
export class Settled {
  private readonly ran = new Map<Obj, readonly Ran[]>();
  callsBefore = 0;

  constructor(private readonly machine: Machine) {}

  /** A statement of a cell begins. */
  begin(): void {
    this.callsBefore = this.machine.calls;
    this.forget();
  }

  /** A name of the module is another. */
  forget(): void {
    this.ran.clear();
  }

  /** What `follow` comes to; after many calls, only where it may find something new. */
  result(object: Obj, given: Value, follow: () => Value): Value {
    const { heap, calls } = this.machine;
    if (calls - this.callsBefore < MANY_CALLS) {
      return follow();
    }
    const { growth } = heap;
    const current = this.ran.get(object)?.filter(ran => ran.growth === growth) ?? [];
    const known = current.find(ran => given.objects.every(one => ran.given.has(one)));
    if (known) {
      return known.result;
    }
    const result = follow();
    if (growth === heap.growth) {
      this.ran.set(object, [
        ...current,
        { growth, given: new Set(given.objects), result }
      ]);
    }
    return result;
  }
}
