/** `pipeline.json`: which cells each file came from, and what was written. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Notebook } from '../notebook/read';
import type { PlannedStep } from './plan';

export type Content = string | Uint8Array;

export const digest = (content: Content): string =>
  bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content));

export interface PipelineRecord {
  version: 1;
  name: string;
  /** Path of the notebook as seen from the project's folder; else its name. */
  notebook: string;
  experiment: string;
  steps: { name: string; file: string; cells: { id: string; sha256: string }[] }[];
  /** Digest of each file as it was written. */
  files: Record<string, string>;
}

export const RECORD = 'pipeline.json';

export function recordText(
  about: Pick<PipelineRecord, 'name' | 'notebook' | 'experiment'>,
  notebook: Notebook,
  steps: readonly PlannedStep[],
  files: ReadonlyMap<string, Content>
): string {
  const sources = new Map(notebook.cells.map(cell => [cell.id, cell.source]));
  const record: PipelineRecord = {
    version: 1,
    ...about,
    steps: steps.map(({ source }) => ({
      name: source.name,
      file: `steps/${source.name}.py`,
      cells: source.cells.map(({ id }) => ({
        id,
        sha256: digest(sources.get(id) ?? '')
      }))
    })),
    files: Object.fromEntries(
      [...files]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([path, text]) => [path, digest(text)])
    )
  };
  return `${JSON.stringify(record, null, 2)}\n`;
}

/** The record of an earlier export; null for a text that is none. */
export function readRecord(text: string): PipelineRecord | null {
  try {
    const value = JSON.parse(text) as Partial<PipelineRecord> | null;
    return value?.version === 1 && typeof value.files === 'object' && value.files
      ? (value as PipelineRecord)
      : null;
  } catch {
    return null;
  }
}
