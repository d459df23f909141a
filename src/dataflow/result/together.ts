/** Names that share an object, so come out of one handoff. */
import type { Obj } from '../../domain';
import type { Found, StepRecord } from '../interp/records';

export interface Group {
  names: string[];
  from: number;
  shared: Obj[];
}

const counts = (object: Obj): boolean =>
  object.form !== 'library' && object.form !== 'function' && object.form !== 'class';

/** Names of a step that may share an object, so must be loaded from one handoff. */
export function together(record: StepRecord): Group[] {
  const groups: Group[] = [];
  const groupOf = new Map<Obj, Group>();
  const all: Found[] = [...record.inputs.values(), ...record.carried.values()];
  for (const found of all) {
    const own: Group = { names: [found.name], from: found.from, shared: [] };
    const merged = new Set<Group>();
    for (const object of found.objects.filter(counts)) {
      const other = groupOf.get(object);
      if (other) {
        merged.add(other);
        own.shared.push(object);
      }
    }
    for (const group of merged) {
      own.names.push(...group.names);
      own.shared.push(...group.shared);
      own.from = Math.max(own.from, group.from);
      groups.splice(groups.indexOf(group), 1);
    }
    groups.push(own);
    groupOf.forEach((group, object) => {
      if (merged.has(group)) {
        groupOf.set(object, own);
      }
    });
    found.objects.filter(counts).forEach(object => groupOf.set(object, own));
  }
  groups.forEach(group => group.names.sort());
  return groups.filter(group => group.names.length > 1);
}

/** Identity matters where something shared is changed. */
export function isHeldTogether(group: Group, record: StepRecord): boolean {
  return group.shared.some(
    object => record.touched.has(object) || object.stamps.length > 0
  );
}
