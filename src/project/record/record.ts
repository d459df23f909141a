/** `pipeline.json`: which cells each file came from, and what was written. */

import type { Parameter, PlainValue } from '../../domain';
import { type Content, contentText } from './digest';

export interface RecordedCell {
  id: string;
  sha256: string;
}

/** As the project's `handoff.Parameter` takes it. */
export interface RecordedParameter {
  default: Parameter['default'];
  kind: Parameter['type'];
  choices: readonly PlainValue[];
  optional: boolean;
}

export interface PipelineRecord {
  version: 1;
  name: string;
  /** Path of the notebook as seen from the project's folder; else its name. */
  notebook: string;
  experiment: string;
  /** The service whose workflow runs the tests that it carries. */
  tests?: string;
  /** Of the packages whose version decides what changes what. */
  versions?: Record<string, string>;
  /** Of the parameters that have choices or may be None; others are told by their default. */
  parameters?: Record<string, RecordedParameter>;
  /** Parameters that are secrets: the variables that they are read from. */
  secrets?: Record<string, string>;
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

/** The record of an earlier export; null for a file that is none. */
export function readRecord(file: Content): PipelineRecord | null {
  try {
    const value = JSON.parse(contentText(file)) as Partial<PipelineRecord> | null;
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}
