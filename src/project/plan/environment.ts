/** The environment of a project: what is imported, in the versions of the notebook's Python. */

export interface Package {
  /** Of the distribution: `scikit-learn` for `sklearn`. */
  name: string;
  version: string;
}

export interface Environment {
  /** Full version of Python: 3.11.7. */
  python: string;
  /** By the module's name; null for one of Python's own, absent where it is not installed. */
  modules: Readonly<Record<string, Package | null>>;
}

/** What every project needs. */
export const ALWAYS = ['mlflow'];

/** The versions of modules, as far as they are installed. */
export const versionsOf = (
  { modules }: Environment,
  names: readonly string[]
): Record<string, string> =>
  Object.fromEntries(
    names.flatMap(name => (modules[name] ? [[name, modules[name].version]] : []))
  );

/** An answer of that Python; throws a sentence for one that is none. */
export function readEnvironment(text: string): Environment {
  const value: unknown = JSON.parse(text);
  const { python, modules } = value as Partial<Environment>;
  if (typeof python !== 'string' || typeof modules !== 'object') {
    throw new Error('the answer is no environment');
  }
  return { python, modules };
}
