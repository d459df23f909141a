/** Entries by name, each in the words of `effect.ts`. */
export type Table = Readonly<Record<string, string>>;

export const names = (list: string): string[] => list.split(' ').filter(Boolean);

/** One table of several; a key given twice is a mistake. */
export function merge(tables: readonly Table[]): Table {
  const all: Record<string, string> = {};
  for (const [key, words] of tables.flatMap(table => Object.entries(table))) {
    if (Object.hasOwn(all, key)) {
      throw new Error(`"${key}" is in the tables twice: "${all[key]}" and "${words}"`);
    }
    all[key] = words;
  }
  return all;
}

export const table = (...tables: Table[]): Table => merge(tables);

/** Entries for several names of a module or kind with the same effect. */
export const each = (owner: string, list: string, effect: string): Table =>
  merge(names(list).map(name => ({ [`${owner}.${name}`]: effect })));

/** Entries for what several modules or functions have under one name. */
export const named = (name: string, owners: string, effect: string): Table =>
  merge(names(owners).map(owner => ({ [`${owner}.${name}`]: effect })));

/** Entries for all of several modules. */
export const modules = (list: string, effect: string): Table =>
  named('*', list, effect);

/** The package of a path. */
export const headOf = (path: string): string => path.split('.')[0]!;

/** The names that one field of several libraries lists. */
export const listed = <K extends string>(
  libraries: readonly Partial<Record<K, string>>[],
  field: K
): ReadonlySet<string> =>
  new Set(libraries.flatMap(library => names(library[field] ?? '')));

/** Whether a path is one of some modules, or lies in one. */
export function within(modules: readonly string[]): (path: string) => boolean {
  const known = new Set(modules);
  return path => {
    for (let end = path.length; end > 0; end = path.lastIndexOf('.', end - 1)) {
      if (known.has(path.slice(0, end))) {
        return true;
      }
    }
    return false;
  };
}
