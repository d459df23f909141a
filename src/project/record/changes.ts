/** What writing a project into a folder would change there. */
import { type Content, digest } from './digest';
import { readRecord, RECORD } from './record';

export type ChangeKind =
  | 'new'
  | 'changed' // ours, and the notebook has changed since
  | 'same'
  | 'removed' // ours, and no longer needed
  | 'edited'; // a person's: not overwritten unless they say so

export interface FileChange {
  path: string;
  kind: ChangeKind;
  before: Content | null;
  after: Content | null;
}

/** Files in the folder, by path; null where there is none. */
export type ReadFile = (path: string) => Promise<Content | null>;

/**
 * Compare a project with a folder. A file counts as edited where it is neither what the last
 * export wrote nor what this one would write.
 */
export async function changesTo(
  files: ReadonlyMap<string, Content>,
  read: ReadFile
): Promise<FileChange[]> {
  const recorded = await read(RECORD);
  const record = recorded === null ? null : readRecord(textOf(recorded));
  const known = new Map(Object.entries(record?.files ?? {}));
  const changes: FileChange[] = [];
  for (const [path, after] of files) {
    const before = await read(path);
    const ours =
      path === RECORD
        ? record !== null
        : known.get(path) === (before && digest(before));
    const kind =
      before === null
        ? 'new'
        : digest(before) === digest(after)
          ? 'same'
          : ours
            ? 'changed'
            : 'edited';
    changes.push({ path, kind, before, after });
  }
  for (const [path, written] of known) {
    const before = files.has(path) || !isInside(path) ? null : await read(path);
    if (before !== null) {
      const kind = digest(before) === written ? 'removed' : 'edited';
      changes.push({ path, kind, before, after: null });
    }
  }
  return changes;
}

const textOf = (content: Content): string =>
  typeof content === 'string' ? content : new TextDecoder().decode(content);

/** A record may come from elsewhere: what it names is deleted only within the folder. */
const isInside = (path: string): boolean =>
  !/^[/\\]|^\w:|\\/.test(path) &&
  !path.split('/').some(part => part === '..' || part === '');
