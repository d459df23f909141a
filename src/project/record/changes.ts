/** What writing a project into a folder would change there. */
import { type Content, digest } from './digest';
import { readRecord, RECORD } from './record';

export type ChangeKind =
  | 'new'
  | 'changed' // ours, and the notebook has changed since
  | 'same'
  | 'removed' // ours, and no longer needed
  | 'edited' // a person's: not overwritten unless they say so
  | 'conflict'; // the same, and the notebook has changed since

export interface FileChange {
  path: string;
  kind: ChangeKind;
  before: Content | null;
  after: Content | null;
  /** The file, edited by a person, beside which it lies as the notebook has it. */
  beside?: string;
}

/** A file as the notebook has it lies under this name beside the one that was edited. */
export const besideOf = (path: string): string => `${path}.from-notebook`;

/** Files in the folder, by path; null where there is none. */
export type ReadFile = (path: string) => Promise<Content | null>;

/** What the last export wrote, by digests; null where nobody can tell. */
async function recorded(read: ReadFile): Promise<Map<string, string> | null> {
  const file = await read(RECORD);
  const record = file === null ? null : readRecord(file);
  return record && new Map(Object.entries(record.files));
}

/** Whether a folder's record is there and tells nothing: damaged, or of another program. */
export async function isUnreadable(read: ReadFile): Promise<boolean> {
  return (await read(RECORD)) !== null && (await recorded(read)) === null;
}

/**
 * What becomes of the notebook's own version, which lies beside an edited file until somebody
 * has put both together and deletes it; null where there is none. It may have been edited too.
 */
function besideChange(
  { path, kind, after }: FileChange,
  written: string | undefined,
  before: Content | null
): FileChange | null {
  const now = after !== null && kind === 'conflict' ? after : null;
  if (before === null) {
    return now === null
      ? null
      : { path: besideOf(path), kind: 'new', before, after: now, beside: path };
  }
  const found = digest(before);
  const isOurs = found === written || (after !== null && found === digest(after));
  const change = now === null ? 'removed' : found === digest(now) ? 'same' : 'changed';
  const own = { path: besideOf(path), before, after: now, beside: path };
  return { ...own, kind: isOurs ? change : 'edited' };
}

function kindOf(
  path: string,
  before: Content | null,
  after: Content,
  known: ReadonlyMap<string, string> | null
): ChangeKind {
  if (before === null) {
    return 'new';
  }
  const [found, now] = [digest(before), digest(after)];
  const written = known?.get(path);
  const isOurs = path === RECORD ? known !== null : written === found;
  return found === now
    ? 'same'
    : isOurs
      ? 'changed'
      : written === now
        ? 'edited'
        : 'conflict';
}

/**
 * Compare a project with a folder. A file counts as edited where it is neither what the last
 * export wrote nor what this one would write. Where this one would write something else than
 * the last, or its version still lies beside the file, the two are in conflict.
 */
export async function changesTo(
  files: ReadonlyMap<string, Content>,
  read: ReadFile
): Promise<FileChange[]> {
  const known = await recorded(read);
  const changes: FileChange[] = [];
  const add = async (change: FileChange): Promise<void> => {
    const { path } = change;
    const lying = change.before === null ? null : await read(besideOf(path));
    if (change.kind === 'edited' && change.after !== null && lying !== null) {
      change = { ...change, kind: 'conflict' };
    }
    const beside = besideChange(change, known?.get(path), lying);
    changes.push(change, ...(beside ? [beside] : []));
  };
  for (const [path, after] of files) {
    const before = await read(path);
    await add({ path, kind: kindOf(path, before, after, known), before, after });
  }
  for (const [path, written] of known ?? []) {
    const before = files.has(path) || !isInside(path) ? null : await read(path);
    if (before !== null) {
      const kind = digest(before) === written ? 'removed' : 'edited';
      await add({ path, kind, before, after: null });
    }
  }
  return changes;
}

/** A record may come from elsewhere: what it names is deleted only within the folder. */
const isInside = (path: string): boolean =>
  !/^[/\\]|^\w:|\\/.test(path) &&
  !path.split('/').some(part => part === '..' || part === '');
