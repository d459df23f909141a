/** What gradients lead back to: a tensor knows what it was computed from. */
import { BEHIND, NONE, type Obj, one, type Value } from '../../domain';
import type { Machine } from './machine';

/** Whether gradients may change it, or reach it by way of what is not known. */
const isReached = ({ form, traits }: Obj): boolean =>
  Boolean(traits.leads) || (form === 'opaque' && Boolean(traits.unknown));

/** What gradients reach from some objects, those included; data aside. */
function* reached(objects: readonly Obj[]): Generator<Obj> {
  const seen = new Set(objects);
  for (const object of seen) {
    if (object.traits.data || object.form === 'function' || object.form === 'class') {
      continue;
    }
    if (isReached(object)) {
      yield object;
    }
    object.fields?.forEach(value => value.objects.forEach(part => seen.add(part)));
  }
}

/** A tensor that was computed from some values, or changed by them. */
export function trace(machine: Machine, object: Obj, { objects }: Value): void {
  const kind = object.traits.traced;
  if (!kind) {
    return;
  }
  const sources = objects.filter(
    source => source !== object && !reached([source]).next().done
  );
  if (sources.length) {
    machine.heap.hold(object, BEHIND, { objects: sources, text: null });
    machine.trail.put(object, 'kind', kind);
  }
}

/** A tensor that gradients are asked for, from here on. */
export function follow(machine: Machine, { objects }: Value): void {
  for (const object of objects) {
    if (object.traits.traced) {
      machine.trail.put(object, 'kind', object.traits.traced);
    }
  }
}

/** Gradients are added to whatever some values were computed from. */
export function back(machine: Machine, { objects }: Value): void {
  for (const object of reached(objects)) {
    machine.heap.touch(object, true);
  }
}

/** What an optimizer trains: surely where it is one thing. */
export function train(machine: Machine, optimizer: Obj): void {
  const first = (objects: readonly Obj[], seen: Set<Obj>): Obj[] =>
    objects.flatMap(object => {
      if (seen.has(object) || object.traits.data) {
        return [];
      }
      seen.add(object);
      return object.traits.leads && !(object.blurred && object.fields?.has(BEHIND))
        ? [object]
        : first(
            [...(object.fields?.values() ?? [])].flatMap(value => value.objects),
            seen
          );
    });
  const trained = first([optimizer], new Set());
  trained.forEach(object =>
    machine.heap.touchAll(trained.length === 1 ? one(object) : NONE, false)
  );
}
