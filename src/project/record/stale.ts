/** Which steps an export would write otherwise than the last one did, by digests alone. */
import type { PythonParser } from '../../python';
import type { Notebook } from '../../notebook';
import { planOf, stepsBefore } from '../plan/plan';
import { withParameters } from '../stepfile/preamble';
import { codeDigest, digest } from './digest';
import type { PipelineRecord, RecordedCell } from './record';
import { type Source, SourceReader } from '../plan/source';
import { type StepFile, stepFile } from '../stepfile/step';

/** How a notebook has changed since its export. */
export interface Stale {
  /** Steps with other code, in their order; none where cells changed in what is left out. */
  steps: readonly string[];
  /** Steps of the project that the notebook has no more. */
  removed: readonly string[];
}

const EMPTY = digest('');

const isBroken = ({ problems }: StepFile): boolean =>
  problems.some(({ severity }) => severity === 'error');

const isReadable = ({ steps }: Source): boolean =>
  steps.every(({ cells }) => cells.every(({ errors }) => errors.length === 0));

/** Compares one notebook, as it is being written, with the record of its export. */
export class StaleFinder {
  constructor(private readonly _python: PythonParser) {
    this._reader = new SourceReader(_python);
  }

  /** Null where nothing has changed. It pauses now and then: there may be many steps. */
  *find(record: PipelineRecord, notebook: Notebook): Generator<void, Stale | null> {
    // Another version is no change of the notebook: it is read as it was for the export.
    const { versions = {} } = record;
    const source = this._reader.read({ ...notebook, versions });
    const now = new Map(
      notebook.cells.map(({ id, source: text }) => [id, digest(text)])
    );
    const hasChanged = ({ id, sha256 }: RecordedCell) =>
      (now.get(id) ?? EMPTY) !== sha256;
    const names = new Set(source.steps.map(({ name }) => name));
    const removed = record.steps
      .map(({ name }) => name)
      .filter(name => !names.has(name));
    // A cell that is half written changes what all steps after it are given.
    const steps = isReadable(source)
      ? yield* this._otherCode(record, source)
      : record.steps
          .filter(({ name, cells }) => names.has(name) && cells.some(hasChanged))
          .map(({ name }) => name);
    const cells = [...record.steps.flatMap(step => step.cells), ...record.shared];
    const isSame = steps.length + removed.length === 0 && !cells.some(hasChanged);
    return isSame ? null : { steps, removed };
  }

  private *_otherCode(
    record: PipelineRecord,
    source: Source
  ): Generator<void, string[]> {
    yield;
    const plan = withParameters(planOf(source));
    const known = new Map(record.steps.map(step => [step.name, step.code]));
    // Modules beside the notebook were copied, if a step imports them.
    const beside = new Set(
      Object.keys(record.files).map(path => path.replace(/(?:\.py|\/.*)$/, ''))
    );
    const whole = new Set<string>();
    const found: string[] = [];
    for (const step of plan.steps) {
      yield;
      const { name } = step.source;
      const file = stepFile(this._python, plan, step, beside);
      if (!isBroken(file) && stepsBefore(step).every(before => whole.has(before))) {
        whole.add(name);
      }
      // What could not be exported, and cannot be now either, is no change.
      const differs = known.has(name)
        ? codeDigest(file.python) !== known.get(name)
        : whole.has(name);
      if (differs) {
        found.push(name);
      }
    }
    return found;
  }

  private readonly _reader: SourceReader;
}
