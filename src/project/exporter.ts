/** A notebook as an MLflow project; pure: whoever calls it reads and writes the files. */
import { basename } from './beside/paths';
import { trans } from '../domain';
import type { PythonParser } from '../python';
import { type Notebook, stepName } from '../notebook';
import { experimentIn } from './plan/experiment';
import { companions, type Companions } from './beside/companions';
import { ALWAYS, type Environment, pythonEnv } from './targets/mlproject/environment';
import type { Formatter } from './stepfile/format';
import {
  DRIVER_OPTIONS,
  mainText,
  mlproject,
  stepsBefore
} from './targets/mlproject/mlproject';
import type { Entry } from './beside/packages';
import { planOf, type PlannedStep } from './plan/plan';
import { withParameters } from './stepfile/preamble';
import type { Problem } from './plan/problems';
import { readme } from './targets/mlproject/readme';
import { type Content, RECORD, recordText } from './record/record';
import { secretsIn } from './plan/secrets';
import { sourceOf } from './plan/source';
import { stepFile, type StepFile } from './stepfile/step';
import type { Templates } from './runtime/templates';

/** What the exporter cannot know from the notebook's text. */
export interface Surroundings {
  /** Versions of the modules in the notebook's Python. */
  environment(modules: readonly string[]): Promise<Environment>;
  /** A file beside the notebook; null where there is none, or it is too large to copy. */
  read(path: string): Promise<Uint8Array | null>;
  /** What a folder beside the notebook holds, '' being the notebook's own; null where there is none. */
  list(path: string): Promise<readonly Entry[] | null>;
}

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
}

export interface Project {
  name: string;
  experiment: string;
  steps: readonly string[];
  /** Contents by path; empty where nothing can be exported. */
  files: ReadonlyMap<string, Content>;
  problems: readonly Problem[];
}

interface Made {
  step: PlannedStep;
  file: StepFile;
  text: string | null;
  problems: Problem[];
}

function make(
  tools: Tools,
  step: PlannedStep,
  file: StepFile,
  ours: readonly string[]
): Made {
  const problems = [...file.problems];
  let text: string | null = null;
  if (!problems.some(({ severity }) => severity === 'error')) {
    try {
      text = tools.format(file.python, ours);
    } catch (error) {
      const cell = step.source.cells[0]?.id ?? null;
      const message = trans.__(
        'The step gives no valid Python file: %1',
        (error as Error).message
      );
      problems.push({
        severity: 'error',
        step: step.source.name,
        cell,
        line: null,
        message
      });
    }
  }
  return { step, file, text, problems };
}

/** Steps that are whole, and whose every step before is so too. */
function exportable(made: readonly Made[]): { whole: Made[]; problems: Problem[] } {
  const whole: Made[] = [];
  const problems: Problem[] = [];
  for (const one of made) {
    const waits = stepsBefore(one.step).find(
      before => !whole.some(({ step }) => step.source.name === before)
    );
    if (one.text !== null && waits === undefined) {
      whole.push(one);
    } else if (one.text !== null && waits !== undefined) {
      problems.push({
        severity: 'error',
        step: one.step.source.name,
        cell: one.step.source.cells[0]?.id ?? null,
        line: null,
        message: trans.__(
          'The step was left out, for it needs %1, which cannot be exported. Mend that first.',
          waits
        )
      });
    }
  }
  return { whole, problems };
}

const reserved = (names: readonly string[], cell: string | null): Problem[] =>
  names
    .filter(name => name in DRIVER_OPTIONS)
    .map(name => ({
      severity: 'error',
      step: null,
      cell,
      line: null,
      message: trans.__(
        "The parameter %1 has the name of an option of the project's main. Call it something else.",
        name
      )
    }));

/** All files of the project, or the problems that keep it from being one. */
export async function exportProject(
  notebook: Notebook,
  options: ExportOptions,
  around: Surroundings,
  tools: Tools
): Promise<Project> {
  const source = sourceOf(notebook, tools.python);
  const plan = withParameters(planOf(source));
  const own = basename(options.notebook).replace(/\.ipynb$/i, '');
  const name = options.name ?? notebook.pipeline ?? stepName(own);
  const experiment = notebook.experiment ?? experimentIn(source) ?? name;
  const made = plan.steps.map(step => {
    const file = stepFile(tools.python, plan, step);
    return { step, file };
  });
  const beside: Companions = await companions(made, around, tools.python);
  const formatted = made.map(({ step, file }) =>
    make(tools, step, file, beside.modules)
  );
  const { whole, problems: left } = exportable(formatted);
  const steps = whole.map(({ step }) => step);
  const parameters = source.parameters.filter(({ name: id }) =>
    steps.some(step => step.parameters.some(one => one.name === id))
  );
  const cell =
    notebook.cells.find(({ tags }) => tags.includes('parameters'))?.id ?? null;
  const problems: Problem[] = [
    ...reserved(
      parameters.map(one => one.name),
      cell
    ),
    ...secretsIn(source, options.allowSecrets ?? false),
    ...formatted.flatMap(one => one.problems),
    ...left,
    ...beside.problems
  ];
  const stops = problems.some(one => one.severity === 'error' && one.step === null);
  const result = {
    name,
    experiment,
    steps: steps.map(step => step.source.name),
    problems
  };
  if (stops || steps.length === 0) {
    return { ...result, files: new Map() };
  }
  const modules = [
    ...new Set([...whole.flatMap(({ file }) => [...file.modules]), ...beside.imports])
  ]
    .filter(module => module !== 'handoff' && !beside.modules.includes(module))
    .sort();
  const environment = await around.environment([...ALWAYS, ...modules]);
  const unknown = modules.filter(module => !(module in environment.modules));
  problems.push(
    ...unknown.map((module): Problem => ({
      severity: 'warning',
      step: null,
      cell: null,
      line: null,
      message: trans.__(
        '%1 is not installed in this Python. Add it to python_env.yaml with its version.',
        module
      )
    }))
  );
  const files = new Map<string, Content>([
    ['MLproject', mlproject(name, parameters, steps)],
    ['README.md', readme(name, options.notebook, experiment, parameters, steps)],
    ...Object.entries(tools.templates.handoff).map(
      ([file, text]): [string, Content] => [`handoff/${file}`, text]
    ),
    [
      'main.py',
      tools.format(
        mainText(tools.templates.main, name, experiment, parameters, steps),
        ['handoff']
      )
    ],
    ['python_env.yaml', pythonEnv(environment, modules)],
    // An installed package of this name would win over a mere folder.
    ['steps/__init__.py', '"""The steps of the pipeline, one file each."""\n'],
    ...whole.map(({ step, text }): [string, Content] => [
      `steps/${step.source.name}.py`,
      text!
    ]),
    ...beside.files
  ]);
  const about = { name, notebook: options.notebook, experiment };
  files.set(RECORD, recordText(about, source, whole, files));
  return { ...result, files };
}
