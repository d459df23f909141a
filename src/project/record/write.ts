/** The text of `pipeline.json`. */
import { environmentName, isSecretParameter, ruleOf } from '../../diagnostics';
import { english, type Parameter, placesOf } from '../../domain';
import { isTold, shownParameters } from '../plan/declaration';
import type { PlannedStep } from '../plan/plan';
import type { Source, SourceStep } from '../plan/source';
import type { StepFile } from '../stepfile/step';
import { codeDigest, type Content, digest } from './digest';
import type { PipelineRecord } from './record';

export function recordText(
  about: Pick<PipelineRecord, 'name' | 'notebook' | 'experiment' | 'tests'>,
  parameters: readonly Parameter[],
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
    ...versionsIn(source),
    ...parametersOf(parameters),
    ...secretsOf(parameters),
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

function versionsIn({ notebook }: Source): Pick<PipelineRecord, 'versions'> {
  const { versions = {} } = notebook;
  return Object.keys(versions).length > 0 ? { versions: { ...versions } } : {};
}

function parametersOf(
  parameters: readonly Parameter[]
): Pick<PipelineRecord, 'parameters'> {
  const told = shownParameters(parameters)
    .filter(one => !isTold(one))
    .map(({ name, type: kind, default: value, choices = [], optional = false }) => [
      name,
      { default: value, kind, choices, optional }
    ]);
  return told.length > 0 ? { parameters: Object.fromEntries(told) } : {};
}

function secretsOf(parameters: readonly Parameter[]): Pick<PipelineRecord, 'secrets'> {
  const found = parameters
    .filter(isSecretParameter)
    .map(({ name }) => [name, environmentName(name)]);
  return found.length > 0 ? { secrets: Object.fromEntries(found) } : {};
}

function findingsOf(source: Source, step: SourceStep): string[] {
  const cells = new Set(step.cells.map(({ id }) => id));
  return source.diagnostics
    .filter(
      found =>
        placesOf(found).some(({ cell }) => cell !== null && cells.has(cell)) &&
        (found.severity !== 'info' || ruleOf(found).changesNumbers)
    )
    .map(({ id, message }) => `${id}: ${english(message)}`);
}
