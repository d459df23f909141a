/** What an export writes; apart from the comparison, which the page leaves to a worker. */
import type { FileChange } from './changes';
import type { Content } from './digest';

/** What is to be written and deleted; a person's edits only where they are given up. */
export function planned(
  changes: readonly FileChange[],
  overwrite: boolean
): { write: Map<string, Content>; remove: string[]; kept: string[] } {
  const write = new Map<string, Content>();
  const remove: string[] = [];
  const kept: string[] = [];
  for (const { path, kind, after } of changes) {
    if (kind === 'edited' && !overwrite) {
      kept.push(path);
    } else if (kind !== 'same') {
      if (after === null) {
        remove.push(path);
      } else {
        write.set(path, after);
      }
    }
  }
  return { write, remove, kept };
}
