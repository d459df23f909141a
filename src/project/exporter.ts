/** A notebook as an MLflow project; pure: whoever calls it reads and writes the files. */
import { english, type Message, type Parameter, trans } from '../domain';
import type { PythonParser } from '../python';
import { type Notebook, stepName, versionedIn } from '../notebook';
import { companions, type Companions } from './beside/companions';
import { basename } from './beside/paths';
import type { Surroundings } from './beside/surroundings';
import { type Guard, guardFiles } from './guard/guard';
import { ALWAYS, type Environment, versionsOf } from './plan/environment';
import { experimentIn } from './plan/experiment';
import { planOf, type PlannedStep } from './plan/plan';
import type { Problem } from './plan/problems';
import { secretParameters, secretsIn, secretsWritten } from './plan/secrets';
import { sourceOf } from './plan/source';
import type { Content } from './record/digest';
import { RECORD } from './record/record';
import { recordText } from './record/write';
import type { Templates } from './runtime/templates';
import type { Formatter } from './stepfile/format';
import { exportable, make, type Made } from './stepfile/made';
import { modelsIn } from './stepfile/models';
import { withParameters } from './stepfile/preamble';
import { stepFile } from './stepfile/step';
import { MLPROJECT } from './targets/mlproject';
import type { Target } from './targets/target';

export interface Tools {
  python: PythonParser;
  format: Formatter;
  /** Texts of the files that are the same in every project. */
  templates: Templates;
}

export interface ExportOptions {
  /** Name of the project; else that of the notebook's metadata, else of its file. */
  name?: string | undefined;
  /** The notebook's path as seen from the project. */
  notebook: string;
  /** Write texts that look like passwords. */
  allowSecrets?: boolean;
  /** Tests that the project is to carry. */
  guard?: Guard | null;
}

export interface Project {
  name: string;
  experiment: string;
  steps: readonly string[];
  /** Contents by path; empty where nothing can be exported. */
  files: ReadonlyMap<string, Content>;
  problems: readonly Problem[];
}

const about = (severity: Problem['severity'], message: Message): Problem => ({
  severity,
  step: null,
  cell: null,
  line: null,
  message
});

const STEPS = `"""The steps of the pipeline, one file each."""

import handoff.step  # noqa: F401 - before what a step imports, which may seed
`;

// eslint-disable-next-line no-control-regex
const ODD = /[\u0000-\u001f\u007f-\u009f'"`\\]/;

/** A name that tags are searched for, in quotes, and that stands on one line of several files. */
const named = (name: string): Problem[] =>
  name.trim() === '' || name.length > 200 || ODD.test(name)
    ? [
        about(
          'error',
          trans.__(
            "The project's name is empty, longer than 200 characters, or has quotes, backslashes or control characters. Give it another."
          )
        )
      ]
    : [];

/** Parameters whose names the target's own options have, or whose values no command line can. */
function reserved(
  parameters: readonly Parameter[],
  steps: readonly PlannedStep[],
  { cells }: Notebook,
  target: Target
): Problem[] {
  const cell = cells.find(({ tags }) => tags.includes('parameters'))?.id ?? null;
  const taken = new Set([
    ...target.reserved,
    ...steps.map(({ source }) => `${source.name}_run_id`)
  ]);
  const odd = parameters
    .filter(({ default: value }) => String(value).includes('\0'))
    .map(({ name }) => ({
      ...about(
        'error',
        trans.__(
          'The default of the parameter %1 has a zero character, which no command line can carry. Leave it out.',
          name
        )
      ),
      cell
    }));
  const known = parameters
    .filter(({ name }) => taken.has(name))
    .map(({ name }) => ({
      ...about(
        'error',
        trans.__(
          "The parameter %1 has the name of an option of the project's main. Call it something else.",
          name
        )
      ),
      cell
    }));
  return [...known, ...odd];
}

const notInstalled = (
  modules: readonly string[],
  environment: Environment
): Problem[] =>
  modules
    .filter(module => !(module in environment.modules))
    .map(module =>
      about(
        'warning',
        trans.__(
          'No package %1 is installed in this Python. Add it to python_env.yaml with its version.',
          module
        )
      )
    );

/** Modules from elsewhere that the steps and what is copied with them import. */
function modulesOf(whole: readonly Made[], beside: Companions): string[] {
  const all = [...whole.flatMap(({ file }) => [...file.modules]), ...beside.imports];
  return [...new Set(all)]
    .filter(module => module !== 'handoff' && !beside.modules.includes(module))
    .sort();
}

/** Files that a project has whatever runs it. */
function commonFiles(
  whole: readonly Made[],
  beside: Companions,
  { templates }: Tools
): [string, Content][] {
  return [
    ...Object.entries(templates.handoff).map(([file, text]): [string, Content] => [
      `handoff/${file}`,
      text
    ]),
    // An installed package of this name would win over a mere folder.
    ['steps/__init__.py', STEPS],
    ...whole.map(({ step, text }): [string, Content] => [
      `steps/${step.source.name}.py`,
      text!
    ]),
    ...beside.files
  ];
}

/** The notebook with the versions that decide what changes what, of the Python that runs it. */
async function withVersions(
  notebook: Notebook,
  around: Surroundings
): Promise<Notebook> {
  const names = versionedIn(notebook);
  return names.length === 0
    ? notebook
    : { ...notebook, versions: versionsOf(await around.environment(names), names) };
}

/** Names by which what lies beside the notebook can be imported. */
export async function modulesBeside(
  around: Surroundings
): Promise<ReadonlySet<string>> {
  const entries = (await around.list('')) ?? [];
  return new Set(
    entries
      .filter(({ name, isFolder }) => isFolder || name.endsWith('.py'))
      .map(({ name }) => name.replace(/\.py$/, ''))
  );
}

/** All files of the project, or the problems that keep it from being one. */
export async function exportProject(
  given: Notebook,
  options: ExportOptions,
  around: Surroundings,
  tools: Tools
): Promise<Project> {
  const notebook = await withVersions(given, around);
  const source = sourceOf(notebook, tools.python);
  const plan = withParameters(planOf(source));
  const own = basename(options.notebook).replace(/\.ipynb$/i, '');
  const name = options.name ?? notebook.pipeline ?? stepName(own);
  const experiment = notebook.experiment ?? experimentIn(source) ?? name;
  const modules = await modulesBeside(around);
  const planned = plan.steps.map(step => ({
    step,
    file: stepFile(tools.python, plan, step, modules)
  }));
  const beside = await companions(planned, around, tools.python);
  const made = planned.map(({ step, file }) =>
    make(tools.format, step, file, beside.modules)
  );
  const { whole, problems: left } = exportable(made);
  const steps = whole.map(({ step }) => step);
  const parameters = source.parameters.filter(({ name: id }) =>
    steps.some(step => step.parameters.some(one => one.name === id))
  );
  const allowed = options.allowSecrets ?? false;
  const problems = [
    ...named(name),
    ...reserved(parameters, steps, notebook, MLPROJECT),
    ...secretsIn(source, allowed),
    ...secretParameters(source),
    ...made.flatMap(one => one.problems),
    ...left,
    ...beside.problems
  ];
  const result = {
    name,
    experiment,
    steps: steps.map(step => step.source.name),
    problems
  };
  const stopping = () =>
    problems.filter(one => one.severity === 'error' && one.step === null);
  // Where it is for secrets alone, all of them are told at once.
  if (stopping().some(one => !one.isSecret) || steps.length === 0) {
    return { ...result, files: new Map() };
  }
  const imported = modulesOf(whole, beside);
  const environment = await around.environment([...ALWAYS, ...imported]);
  problems.push(...notInstalled(imported, environment));
  const where = { name, notebook: options.notebook, experiment };
  const { guard = null } = options;
  const project = {
    ...where,
    parameters,
    steps,
    modules: imported,
    environment,
    models: whole.flatMap(({ step, text }) =>
      modelsIn(tools.python, step.source.name, text!)
    ),
    guard
  };
  const files = new Map<string, Content>([
    ...MLPROJECT.files(project, tools.format, tools.templates),
    ...commonFiles(whole, beside, tools),
    ...(guard ? guardFiles(guard, environment, tools.templates) : [])
  ]);
  const about = { ...where, ...(guard ? { tests: guard.ci } : {}) };
  files.set(RECORD, recordText(about, parameters, source, whole, files));
  problems.push(
    ...unsaid(secretsWritten(files, source, tools.python, allowed), problems)
  );
  return { ...result, files: stopping().length > 0 ? new Map() : files };
}

/** Those of which nothing was said yet at their place. */
const unsaid = (found: readonly Problem[], said: readonly Problem[]): Problem[] =>
  found.filter(
    (one, index) =>
      ![...said, ...found.slice(0, index)].some(
        ({ cell, line, isSecret, message }) =>
          isSecret &&
          cell === one.cell &&
          line === one.line &&
          (cell !== null || english(message) === english(one.message))
      )
  );
