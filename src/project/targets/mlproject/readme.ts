/** `README.md` of a project. */
import { mermaidLabel } from '../../../analysis';
import { environmentName, isSecretParameter } from '../../../diagnostics';
import type { Parameter } from '../../../domain';
import { pythonType } from '../../../python';
import { testsSection } from '../../guard/readme';
import { isTold, shownParameters } from '../../plan/declaration';
import { type PlannedStep, stepsBefore } from '../../plan/plan';
import type { PlannedProject } from '../target';
import { modelsSection } from './models';

const code = (text: string): string => `\`${text.replace(/`/g, "'")}\``;
const cell = (text: string): string => text.replace(/\|/g, '\\|').replace(/\n/g, ' ');
const codes = (names: readonly string[]): string => names.map(code).join(', ');

function graph(steps: readonly PlannedStep[]): string[] {
  const ids = new Map(steps.map(({ source }, index) => [source.name, `s${index}`]));
  const edges = steps.flatMap(step =>
    stepsBefore(step).flatMap(before => {
      const names = [
        ...(step.inputs.get(before) ?? []),
        ...(step.files.get(before) ?? [])
      ];
      const arrow =
        names.length > 0 ? `-- ${mermaidLabel(names.join(', '))} -->` : '-.->';
      return ids.has(before)
        ? [`  ${ids.get(before)} ${arrow} ${ids.get(step.source.name)}`]
        : [];
    })
  );
  return [
    '```mermaid',
    'flowchart TD',
    ...steps.map(
      ({ source }) => `  ${ids.get(source.name)}[${mermaidLabel(source.name)}]`
    ),
    ...edges,
    '```'
  ];
}

function table(
  head: readonly string[],
  rows: readonly (readonly string[])[]
): string[] {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

const usedIn = ({ name: id }: Parameter, steps: readonly PlannedStep[]): string =>
  codes(
    steps
      .filter(step => step.parameters.some(({ name }) => name === id))
      .map(({ source }) => source.name)
  );

/** What has to be set before a run, for it is kept nowhere. */
function secrets(
  all: readonly Parameter[],
  steps: readonly PlannedStep[]
): readonly string[] {
  const found = all.filter(isSecretParameter);
  const [first] = found;
  if (!first) {
    return [];
  }
  return [
    '## Secrets',
    '',
    'These parameters of the notebook look like passwords or keys. Their values are in no file of this',
    'project, and in no run: set them in the environment before the start, and never with `-P`, which MLflow',
    'writes down.',
    '',
    '```bash',
    `read -rs ${environmentName(first.name)} && export ${environmentName(first.name)}`,
    '```',
    '',
    ...table(
      ['variable', 'parameter of the notebook', 'used in', 'must be set'],
      found.map(one => [
        code(environmentName(one.name)),
        code(one.name),
        usedIn(one, steps),
        one.default === null || one.default === '' ? 'no' : 'yes'
      ])
    ),
    ''
  ];
}

export function readme(project: PlannedProject): string {
  const { name, notebook, experiment, parameters: all, steps, models, guard } = project;
  const parameters = shownParameters(all);
  const [example] = parameters;
  const run = `mlflow run . --env-manager local --experiment-name ${/^[\w.-]+$/.test(experiment) ? experiment : `'${experiment.replace(/'/g, "'\\''")}'`}`;
  const last = steps[steps.length - 1]!;
  return [
    `# ${name.replace(/[\r\n]+/g, ' ')}`,
    '',
    `The notebook ${code(notebook)} as an MLflow project: each step is a file in \`steps\` and an entry`,
    'point of its own, `main` runs them all. What a step gives on is kept as an artifact of its run',
    '(`handoff`); a step whose code, parameters and inputs are unchanged is not run again.',
    '',
    ...graph(steps),
    '',
    '## Run',
    '',
    '```bash',
    run,
    ...(example
      ? [
          `${run} -P ${example.name}=${/^[\w.,-]*$/.test(String(example.default)) && example.default !== null ? String(example.default) : '...'}`
        ]
      : []),
    '```',
    '',
    ...table(
      ['option of `main`', 'what it does'],
      [
        ['`-P jobs=2`', 'steps that do not wait for each other run side by side'],
        ['`-P cache=false`', 'every step runs again'],
        [
          `\`-P from_step=${last.source.name}\``,
          'this step and what depends on it run again'
        ],
        [
          '`-P start_seed=7`',
          'where the notebook sets no seed, random numbers start from this one'
        ],
        [
          `\`-P unwatched=${last.source.name}\``,
          'this step is not looked at for inputs that it changed (steps, by commas)'
        ],
        [
          `\`-P reuse=${last.source.name}\``,
          'this step is reused although it asks what nobody can look at again: a server, a database (steps, by commas)'
        ],
        [
          '`-P warm=false`',
          'each step starts in a Python of its own, not as a fork of one that has imported MLflow and the like'
        ]
      ]
    ),
    '',
    `One step alone: \`mlflow run . -e ${last.source.name} --env-manager local ...\`, with the run ids of the steps before it.`,
    '',
    ...(parameters.length > 0
      ? [
          '## Parameters',
          '',
          ...table(
            ['name', 'type', 'default', 'used in'],
            parameters.map(one => [
              code(one.name),
              isTold(one) ? one.type : code(pythonType(one)),
              code(one.default === null ? 'None' : String(one.default)),
              usedIn(one, steps)
            ])
          ),
          ''
        ]
      : []),
    ...secrets(all, steps),
    '## Steps',
    '',
    ...table(
      ['step', 'takes', 'gives'],
      steps.map(step => [
        code(step.source.name),
        [...step.inputs]
          .map(([from, names]) => `${codes(names)} from ${code(from)}`)
          .join('; '),
        codes(step.outputs)
      ])
    ),
    '',
    ...modelsSection(models),
    ...(guard ? testsSection(guard, notebook, parameters) : [])
  ].join('\n');
}
