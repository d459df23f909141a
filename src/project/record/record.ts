/** `pipeline.json`: which cells each file came from, and what was written. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { ruleOf } from '../../diagnostics';
import { english } from '../../domain';
import { logicalLines } from '../../python';
import type { PlannedStep } from '../plan/plan';
import type { Source, SourceStep } from '../plan/source';
import type { StepFile } from '../stepfile/step';

export type Content = string | Uint8Array;

export const digest = (content: Content): string =>
  bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content));

/** The same for all code that differs in spaces and blank lines only. */
export function codeDigest(python: string): string {
  const lines: string[][] = [];
  let from = 0;
  for (const { tokens, end } of logicalLines(python)) {
    const texts = tokens.map(({ text }) => text).filter(text => text !== '\n');
    if (texts.length > 0) {
      lines.push([python.slice(from, tokens[0]!.start), ...texts]);
    }
    from = end;
  }
  return digest(JSON.stringify(lines));
}

export interface RecordedCell {
  id: string;
  sha256: string;
}

export interface PipelineRecord {
  version: 1;
  name: string;
  /** Path of the notebook as seen from the project's folder; else its name. */
  notebook: string;
  experiment: string;
  steps: {
    name: string;
    file: string;
    cells: RecordedCell[];
    /** Digest of its code, however it is formatted. */
    code: string;
    /** Names that it hands on. */
    outputs: string[];
    /** What the analysis says of it, which may explain other numbers. */
    findings: string[];
  }[];
  /** Cells that several steps have parts of. */
  shared: RecordedCell[];
  /** Digest of each file as it was written. */
  files: Record<string, string>;
}

export const RECORD = 'pipeline.json';

export function recordText(
  about: Pick<PipelineRecord, 'name' | 'notebook' | 'experiment'>,
  source: Source,
  made: readonly { step: PlannedStep; file: StepFile }[],
  files: ReadonlyMap<string, Content>
): string {
  const sources = new Map(source.notebook.cells.map(cell => [cell.id, cell.source]));
  const cellsOf = (step: SourceStep) =>
    step.cells.map(({ id }) => ({ id, sha256: digest(sources.get(id) ?? '') }));
  const run = new Set(made.map(({ step }) => step.source));
  const record: PipelineRecord = {
    version: 1,
    ...about,
    steps: made.map(({ step, file }) => ({
      name: step.source.name,
      file: `steps/${step.source.name}.py`,
      cells: cellsOf(step.source),
      code: codeDigest(file.python),
      outputs: [...step.outputs],
      findings: findingsOf(source, step.source)
    })),
    shared: source.steps
      .filter(step => step.role !== 'step' && !run.has(step))
      .flatMap(cellsOf),
    files: Object.fromEntries(
      [...files]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([path, text]) => [path, digest(text)])
    )
  };
  return `${JSON.stringify(record, null, 2)}\n`;
}

function findingsOf(source: Source, step: SourceStep): string[] {
  const cells = new Set(step.cells.map(({ id }) => id));
  return source.diagnostics
    .filter(
      found =>
        found.cell !== null &&
        cells.has(found.cell) &&
        (found.severity !== 'info' || ruleOf(found).changesNumbers)
    )
    .map(({ id, message }) => `${id}: ${english(message)}`);
}

const isText = (value: unknown): boolean => typeof value === 'string';

const areCells = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every((cell: Partial<RecordedCell> | null) => isText(cell?.id));

/** Whether a value has what is read out of a record; it may come from elsewhere. */
function isRecord(value: Partial<PipelineRecord> | null): value is PipelineRecord {
  return (
    value?.version === 1 &&
    typeof value.files === 'object' &&
    value.files !== null &&
    areCells(value.shared) &&
    Array.isArray(value.steps) &&
    value.steps.every(step => isText(step?.name) && areCells(step.cells))
  );
}

/** The record of an earlier export; null for a text that is none. */
export function readRecord(text: string): PipelineRecord | null {
  try {
    const value = JSON.parse(text) as Partial<PipelineRecord> | null;
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}
