/** What a record holds under a name that a store gave: never what objects inherit. */
export function own<T>(
  record: Readonly<Record<string, T>>,
  key: string
): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
