/** Tests that a project carries, and what becomes of them at the next export. */
import {
  type Ci,
  type FileChange,
  type Guard,
  guardIn,
  readRecord,
  RECORD,
  RECORDED,
  TEST,
  withoutTheirs
} from '../../project';
import type { ProjectFiles } from './files';

export interface Wanted {
  guard: Guard | null;
  /** What an export may do: unasked it leaves alone what a person has made of the tests. */
  allowed(changes: readonly FileChange[]): readonly FileChange[];
}

/** Those of the last export; null where a person has removed them since. */
export async function guardOf(files: ProjectFiles): Promise<Guard | null> {
  const record = await files.read(RECORD);
  return record && (await files.read(TEST)) ? guardIn(readRecord(record)) : null;
}

/** What a person has chosen, beside what was there. */
export function wanted(chosen: Ci | null, last: Guard | null): Wanted {
  if (last && last.ci === chosen) {
    return { guard: last, allowed: changes => withoutTheirs(changes, last) };
  }
  return {
    // The server writes no hidden files, as which the services want it.
    guard: chosen && { ci: chosen, isInPlace: false },
    allowed: changes => changes
  };
}

/** Whether its tests have nothing yet to compare with. */
export const lacksNumbers = async (
  files: ProjectFiles,
  { guard }: Wanted
): Promise<boolean> => guard !== null && (await files.read(RECORDED)) === null;
