/// <reference types="node" />
import { parseArgs } from 'node:util';
import { type Ci, CI_NAMES, isCi } from '../project';

export interface LookArguments {
  command: 'graph' | 'check';
  format: 'text' | 'json' | 'mermaid';
  notebooks: readonly string[];
  /** The notebook's Python; else that of the environment. */
  python: string | undefined;
}

export interface ExportArguments {
  command: 'export' | 'diff' | 'verify';
  notebook: string;
  folder: string;
  name: string | undefined;
  /** The notebook's Python; else that of the environment. */
  python: string | undefined;
  overwrite: boolean;
  allowSecrets: boolean;
  /** Tests to carry, run by that service at each push; null none; else as the last export. */
  tests: Ci | null | undefined;
  /** Options of verify, as its own program reads them. */
  verify: readonly string[];
}

export type Arguments = LookArguments | ExportArguments;

export const HELP = `A Jupyter notebook as steps, and as an MLflow project.

Usage:
  provebook graph NOTEBOOK... [--json | --mermaid]   the steps, and what each takes and gives
  provebook check NOTEBOOK... [--json]               one line a finding: file:cell:line id message
  provebook export NOTEBOOK -o FOLDER                write the steps as an MLflow project
  provebook diff NOTEBOOK FOLDER                     what export would change in the folder
  provebook verify NOTEBOOK FOLDER                   run both, and compare all that they compute

Options:
  --json           one JSON object a line for each notebook (format: schema/wire/graph.json)
  --mermaid        a Mermaid flowchart for each notebook
  -o, --output     the project's folder
  --name           the project's name; else the notebook's
  --python         the notebook's Python, by whose packages it is read and which the project
                   gets; else python3
  --overwrite      export also over files that were edited by hand
  --allow-secrets  export although a text looks like a password
  --with-tests     export also a test of the numbers against the notebook's, and a workflow
                   that runs it: =github (else), =gitlab; =none takes them out again
  -P NAME=VALUE    verify with another value of a parameter; may be repeated
  --seed N         verify with this seed for what the notebook does not seed; else 0
  --tolerance R    relative difference up to which verify calls numbers close; else 1e-9
  --repeat N       verify: run the notebook N times first, to find what is unstable in it
  --record         verify and keep the notebook's metrics for the project's tests, which are
                   then run with the same parameters
  --help           this text
  --version        the version

Steps come from the cells' tags: parameters, setup, step:NAME, skip. Without any step:NAME they
are proposed from the headings and from what the cells do.

Exit status: 0 all is well, 1 check, diff or verify found something, or a part was not exported,
2 a notebook could not be read or a project not be written.`;

/** A call that cannot be understood. */
export class UsageError extends Error {}

const OPTIONS = {
  json: { type: 'boolean' },
  mermaid: { type: 'boolean' },
  output: { type: 'string', short: 'o' },
  name: { type: 'string' },
  python: { type: 'string' },
  overwrite: { type: 'boolean' },
  'allow-secrets': { type: 'boolean' },
  'with-tests': { type: 'string' },
  parameter: { type: 'string', short: 'P', multiple: true },
  seed: { type: 'string' },
  tolerance: { type: 'string' },
  repeat: { type: 'string' },
  record: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' }
} as const;

type Values = ReturnType<typeof parsed>['values'];

function parsed(args: readonly string[]) {
  const given = args.map(one =>
    one === '--with-tests' ? `${one}=${CI_NAMES[0]}` : one
  );
  return parseArgs({ args: given, allowPositionals: true, options: OPTIONS });
}

const LOOK = ['json', 'mermaid', 'python'];
const WRITE = ['output', 'name', 'python', 'overwrite', 'allow-secrets', 'with-tests'];
const ALLOWED: Record<string, readonly string[]> = {
  graph: LOOK,
  check: LOOK,
  export: WRITE,
  diff: ['name', 'python', 'allow-secrets', 'with-tests'],
  verify: ['python', 'parameter', 'seed', 'tolerance', 'repeat', 'record']
};

function checkOptions(command: string, values: Values): void {
  const allowed = ALLOWED[command]!;
  const other = Object.keys(values).find(option => !allowed.includes(option));
  if (other) {
    throw new UsageError(`--${other} does not go with ${command}.`);
  }
}

function look(
  command: LookArguments['command'],
  values: Values,
  notebooks: readonly string[]
): LookArguments {
  if (notebooks.length === 0) {
    throw new UsageError(`The command ${command} needs a notebook.`);
  }
  if (values.mermaid && (values.json || command === 'check')) {
    throw new UsageError('--mermaid goes with graph, and not with --json.');
  }
  const format = values.json ? 'json' : values.mermaid ? 'mermaid' : 'text';
  return { command, format, notebooks, python: values.python };
}

function testsIn(given: string | undefined): ExportArguments['tests'] {
  if (given === undefined || isCi(given)) {
    return given;
  }
  if (given === 'none') {
    return null;
  }
  throw new UsageError(
    `--with-tests is ${CI_NAMES.join(', ')} or none, and not ${given}.`
  );
}

function project(
  command: ExportArguments['command'],
  values: Values,
  [notebook, ...rest]: readonly string[]
): ExportArguments {
  const [folder, more] = values.output ? [values.output, rest[0]] : rest;
  if (!notebook || !folder) {
    const form = command === 'export' ? 'NOTEBOOK -o FOLDER' : 'NOTEBOOK FOLDER';
    throw new UsageError(`The command ${command} needs ${form}.`);
  }
  if (more) {
    throw new UsageError(`The command ${command} takes one notebook, and not ${more}.`);
  }
  return {
    command,
    notebook,
    folder,
    name: values.name,
    python: values.python,
    overwrite: values.overwrite ?? false,
    allowSecrets: values['allow-secrets'] ?? false,
    tests: testsIn(values['with-tests']),
    verify: [
      ...(values.parameter ?? []).flatMap(one => ['-P', one]),
      ...(values.seed ? ['--seed', values.seed] : []),
      ...(values.tolerance ? ['--tolerance', values.tolerance] : []),
      ...(values.repeat ? ['--repeat', values.repeat] : []),
      ...(values.record ? ['--record'] : [])
    ]
  };
}

/** What a call asks for; a text to print for --help and --version. */
export function readArguments(
  args: readonly string[],
  version: string
): Arguments | string {
  let read;
  try {
    read = parsed(args);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  const { values, positionals } = read;
  const [command, ...rest] = positionals;
  if (values.help || command === 'help') {
    return HELP;
  }
  if (values.version) {
    return version;
  }
  if (!command || !(command in ALLOWED)) {
    throw new UsageError(
      command ? `There is no command "${command}".` : 'No command is given.'
    );
  }
  checkOptions(command, values);
  return command === 'graph' || command === 'check'
    ? look(command, values, rest)
    : project(command as ExportArguments['command'], values, rest);
}
