/** Entries for several names of a module or type with the same effect. */
export const each = (
  owner: string,
  names: string,
  effect: string
): Record<string, string> =>
  Object.fromEntries(
    names
      .split(' ')
      .filter(Boolean)
      .map(name => [`${owner}.${name}`, effect])
  );

/** Entries for what several modules or functions have under one name. */
export const named = (
  name: string,
  owners: string,
  effect: string
): Record<string, string> =>
  Object.fromEntries(owners.split(' ').map(owner => [`${owner}.${name}`, effect]));

/** Entries for all of several modules. */
export const modules = (names: string, effect: string): Record<string, string> =>
  named('*', names, effect);
