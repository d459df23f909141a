/** What an export writes; apart from the comparison, which the page leaves to a worker. */
import type { ChangeKind, FileChange } from './changes';
import type { Content } from './digest';

/** Whether a person's work would be lost by writing a file. */
export const isByHand = (kind: ChangeKind): boolean =>
  kind === 'edited' || kind === 'conflict';

/** What is to be written and deleted; a person's edits only where they are given up. */
export function planned(
  changes: readonly FileChange[],
  overwrite: boolean
): { write: Map<string, Content>; remove: string[]; kept: string[] } {
  const write = new Map<string, Content>();
  const remove: string[] = [];
  const kept: string[] = [];
  for (const { path, kind, before, after, beside } of changes) {
    if (isByHand(kind) && (!overwrite || beside !== undefined)) {
      kept.push(path);
    } else if (beside !== undefined && overwrite) {
      remove.push(...(before === null ? [] : [path]));
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
