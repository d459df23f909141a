/** What all libraries together say, in tables made once; a mistake in one is thrown here. */
import { isKind } from '../domain';
import { LIBRARIES } from './all';
import { ANY_ATTRIBUTES, ANY_METHODS } from './any';
import { kindsIn } from './effect';
import { merge, type Table } from './words';

export function checkKinds(table: Table): Table {
  for (const words of new Set(Object.values(table))) {
    const wrong = kindsIn(words).find(kind => !isKind(kind));
    if (wrong !== undefined) {
      throw new Error(`"${words}" names the kind "${wrong}", which there is not`);
    }
  }
  return table;
}

/** Methods of a kind that there is. */
export function checkOwners(table: Table): Table {
  const wrong = Object.keys(table).find(
    key => !key.startsWith('*.') && !isKind(key.slice(0, key.indexOf('.')))
  );
  if (wrong !== undefined) {
    throw new Error(`"${wrong}" is a method of a kind that there is not`);
  }
  return table;
}

const given = (tables: (Table | undefined)[]): Table[] =>
  tables.filter(table => table !== undefined);

export const FUNCTIONS: Table = checkKinds(
  merge(given(LIBRARIES.map(({ functions }) => functions)))
);

export const METHODS: Table = checkOwners(
  checkKinds(merge([...given(LIBRARIES.map(({ methods }) => methods)), ANY_METHODS]))
);

export const ATTRIBUTES: Table = merge([
  ...given(LIBRARIES.map(({ attributes }) => attributes)),
  ANY_ATTRIBUTES
]);

/** Kinds whose objects share no memory, by the library and its version that made it so. */
export const COPYING = LIBRARIES.flatMap(({ name, copiesOnWrite = {} }) =>
  Object.entries(copiesOnWrite).map(([kind, since]) => ({ name, kind, since }))
);
