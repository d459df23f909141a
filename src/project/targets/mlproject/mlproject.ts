/** `MLproject` and the table at the top of `main.py`. */
import type { Parameter } from '../../../domain';
import { pythonText, pythonType } from '../../../python';
import { declaration, isTold, shownParameters } from '../../plan/declaration';
import { type PlannedStep, stepsBefore } from '../../plan/plan';

/** Options of the driver, which `mlflow run` knows only as parameters. */
export const DRIVER_OPTIONS = {
  jobs: { type: 'float', default: '1' },
  cache: { type: 'string', default: 'true' },
  from_step: { type: 'string', default: '' },
  start_seed: { type: 'string', default: '' },
  unwatched: { type: 'string', default: '' },
  reuse: { type: 'string', default: '' },
  warm: { type: 'string', default: 'true' }
} as const;

/** In double quotes; what YAML takes for a line end, or forbids, is escaped, too. */
const text = (value: string): string =>
  JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    c => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`
  );

/** A key; YAML takes some words for values. */
const key = (name: string): string =>
  /^(?:y|n|yes|no|on|off|true|false|null|none)$/i.test(name) ? text(name) : name;

/** MLflow knows no int, no bool, no choices and no None: the script looks again. */
function declared(one: Parameter): string {
  const { name, type, default: value, optional } = one;
  const plain = (type === 'int' || type === 'float') && !optional;
  const note = isTold(one) ? '' : `  # ${pythonType(one)}`;
  const shown = plain
    ? Object.is(value, -0)
      ? '-0.0'
      : String(value)
    : type === 'bool'
      ? value
        ? 'True'
        : 'False'
      : value === null
        ? 'None'
        : String(value);
  return `      ${key(name)}: {type: ${plain ? 'float' : 'string'}, default: ${plain ? shown : text(shown)}}${note}`;
}

const option = (name: string): string => `--${name}={${name}}`;

function entryPoint(
  name: string,
  command: string,
  parameters: readonly string[],
  names: readonly string[]
): string {
  const options = names.map(option).join(' ');
  return [
    `  ${key(name)}:`,
    ...(parameters.length > 0 ? ['    parameters:', ...parameters] : []),
    `    command: ${text(`${command}${options && ` ${options}`}`)}`
  ].join('\n');
}

export function mlproject(
  name: string,
  parameters: readonly Parameter[],
  steps: readonly PlannedStep[]
): string {
  const driver = Object.entries(DRIVER_OPTIONS).map(
    ([option, { type, default: value }]) =>
      `      ${option}: {type: ${type}, default: ${type === 'float' ? value : text(value)}}`
  );
  const shown = shownParameters(parameters);
  const main = entryPoint(
    'main',
    'python main.py',
    [...shown.map(declared), ...driver],
    [...shown.map(one => one.name), ...Object.keys(DRIVER_OPTIONS)]
  );
  const others = steps.map(step => {
    const runs = stepsBefore(step).map(before => `${before}_run_id`);
    const own = shownParameters(step.parameters);
    return entryPoint(
      step.source.name,
      `python -m steps.${step.source.name}`,
      [...own.map(declared), ...runs.map(run => `      ${run}: string`)],
      [...own.map(one => one.name), ...runs]
    );
  });
  return [
    `name: ${text(name)}`,
    'python_env: python_env.yaml',
    'entry_points:',
    [main, ...others].join('\n'),
    ''
  ].join('\n');
}

const list = (names: readonly string[]): string =>
  `[${names.map(pythonText).join(', ')}]`;

const groups = (map: ReadonlyMap<string, readonly string[]>): string =>
  `{${[...map].map(([name, items]) => `${pythonText(name)}: ${list(items)}`).join(', ')}}`;

function stepText(step: PlannedStep): string {
  const parts = [
    pythonText(step.source.name),
    ...(step.parameters.length > 0
      ? [`parameters=${list(step.parameters.map(({ name }) => name))}`]
      : []),
    ...(step.inputs.size > 0 ? [`inputs=${groups(step.inputs)}`] : []),
    ...(step.files.size > 0 ? [`files=${groups(step.files)}`] : []),
    ...(step.after.length > 0 ? [`after=${list(step.after)}`] : []),
    ...(step.draws ? ['draws=True'] : []),
    ...(step.randomFrom ? [`random_from=${pythonText(step.randomFrom)}`] : [])
  ];
  return `Step(${parts.join(', ')})`;
}

const MARKED = /(# --- pipeline[^\n]*\n)[\s\S]*?(\n# --- end of pipeline)/;

/** The driver with the notebook's steps in its table. */
export function mainText(
  template: string,
  name: string,
  experiment: string,
  parameters: readonly Parameter[],
  steps: readonly PlannedStep[]
): string {
  const values = parameters.map(
    one => `${pythonText(one.name)}: ${declaration(one, 'handoff')}`
  );
  const table = [
    `NAME = ${pythonText(name)}`,
    `EXPERIMENT = ${pythonText(experiment)}  # without \`mlflow run --experiment-name\``,
    `PARAMETERS = {${values.join(', ')}}`,
    `STEPS = [${steps.map(stepText).join(', ')}]`
  ].join('\n');
  if (!MARKED.test(template)) {
    throw new Error('the driver has no place for the steps');
  }
  return template.replace(
    MARKED,
    (_, start: string, end: string) => start + table + end
  );
}
