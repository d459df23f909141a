/** What all libraries together say, in tables made once; a mistake in one is thrown here. */
import { isKind, type Kind } from '../domain';
import { LIBRARIES } from './all';
import { kindsIn } from './effect';
import { REFUSES_SINCE } from './saving';
import { each, merge, names, type Table } from './words';

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
  const wrong = Object.keys(table).find(key => !isKind(key.slice(0, key.indexOf('.'))));
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
  checkKinds(merge(given(LIBRARIES.map(({ methods }) => methods))))
);

/** Numbers and texts, of whatever kind is known. */
const PLAIN_ATTRIBUTES = each(
  '*',
  'shape size ndim dtype dtypes name nbytes itemsize __name__ __doc__ empty',
  'none'
);

/** Kinds by the paths of Python's classes. */
export const CLASSES: ReadonlyMap<string, Kind> = new Map(
  LIBRARIES.flatMap(({ classes }) =>
    Object.entries(classes ?? {}).flatMap(([kind, paths]) =>
      names(paths).map(path => [path, kind as Kind] as const)
    )
  )
);

export const ATTRIBUTES: Table = merge([
  ...given(LIBRARIES.map(({ attributes }) => attributes)),
  PLAIN_ATTRIBUTES
]);

/** Kinds whose objects share no memory, by the library and its version that made it so. */
export const COPYING = LIBRARIES.flatMap(({ name, copiesOnWrite = {} }) =>
  Object.entries(copiesOnWrite).map(([kind, since]) => ({ name, kind, since }))
);

/** Libraries whose version decides something, and the words of notebooks in which it does. */
export const VERSIONED: readonly { name: string; word: RegExp }[] = [
  ...[...new Set(COPYING.filter(({ since }) => since).map(({ name }) => name))].map(
    name => ({ name, word: new RegExp(`\\b${name}\\b`) })
  ),
  { name: REFUSES_SINCE.name, word: /\b(?:log|save)_model\b/ }
];
