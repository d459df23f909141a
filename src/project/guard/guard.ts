/** Tests that a project carries on wish: its numbers against the notebook's, here and at each push. */
import type { FileChange } from '../record/changes';
import type { Content } from '../record/digest';
import type { PipelineRecord } from '../record/record';
import type { Templates } from '../runtime/templates';
import type { Environment } from '../plan/environment';
import { CI_NAMES, type Ci, PLACES, workflow } from './workflow';

export interface Guard {
  ci: Ci;
  /**
   * Whether the workflow lies where its service reads it. JupyterLab writes no hidden files:
   * there it lies beside the tests, and a person puts it into its place.
   */
  isInPlace: boolean;
}

export const TEST = 'tests/test_equivalence.py';

/** Written by `provebook verify`, and no file of the export's. */
export const RECORDED = 'tests/recorded.json';

export const isCi = (text: unknown): text is Ci => CI_NAMES.includes(text as Ci);

export const workflowPath = ({ ci, isInPlace }: Guard): string =>
  isInPlace ? PLACES[ci] : `tests/${ci}.yml`;

export const guardFiles = (
  guard: Guard,
  environment: Environment,
  templates: Templates
): Map<string, Content> =>
  new Map([
    [TEST, templates.test],
    [workflowPath(guard), workflow(guard.ci, environment.python)]
  ]);

/** What an earlier export has given the project, by its record. */
export function guardIn(record: PipelineRecord | null): Guard | null {
  const ci = record?.tests;
  return isCi(ci) ? { ci, isInPlace: PLACES[ci] in record!.files } : null;
}

/** Without what a person has made of the tests: unasked, an export leaves that alone. */
export const withoutTheirs = (
  changes: readonly FileChange[],
  guard: Guard
): FileChange[] => {
  const ours = [TEST, workflowPath(guard)];
  return changes.filter(({ path, kind, beside }) =>
    beside === undefined
      ? !ours.includes(path) || kind === 'changed' || kind === 'same'
      : !ours.includes(beside)
  );
};
