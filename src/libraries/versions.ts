/** Versions of the packages of an environment, as far as they are known. */
export type Versions = Readonly<Record<string, string>>;

const numbers = (version: string): number[] =>
  /^\d+(?:\.\d+)*/.exec(version)?.[0].split('.').map(Number) ?? [];

/** Whether a version is the other or a later one; an unknown one is taken for older. */
export function reaches(version: string | undefined, since: string): boolean {
  const have = numbers(version ?? '');
  const want = numbers(since);
  const at = want.findIndex((part, index) => part !== (have[index] ?? 0));
  return have.length > 0 && (at < 0 || (have[at] ?? 0) > want[at]!);
}
