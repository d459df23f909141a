/** Whom a setting of a library matters to. */
import type { Kind } from '../domain';
import { LIBRARIES } from './all';
import { headOf } from './words';

const FOR_ALL = new Set(LIBRARIES.flatMap(({ forAll }) => forAll ?? []));

/** The word for those that something assigned to a name of a library matters to. */
export function affectedBy(path: string): string {
  const head = headOf(path);
  return FOR_ALL.has(head) ? 'all' : head;
}

const USED_BY = new Map(
  LIBRARIES.flatMap(({ name, usedBy }) => (usedBy ? [[name, usedBy]] : []))
);

/** Packages whose use a setting may change, by the word in the tables. */
export const usersOf = (whom: string): readonly string[] => USED_BY.get(whom) ?? [whom];

const PACKAGES = new Map(
  LIBRARIES.flatMap(({ name, values }) => (values ?? []).map(kind => [kind, name]))
);

/** The package that an object of a kind is a value of. */
export const packageOf = (kind: Kind): string | null => PACKAGES.get(kind) ?? null;

const DISPLAYS = LIBRARIES.flatMap(({ display }) => display ?? []);

/** Whether what names some paths matters to a step that uses others. */
export const mattersTo = (paths: readonly string[], used: readonly string[]): boolean =>
  DISPLAYS.every(
    ({ sets, users }) =>
      !paths.some(path => sets.test(path)) || used.some(path => users.test(path))
  );
