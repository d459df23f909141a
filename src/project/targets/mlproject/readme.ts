/** `README.md` of a project. */
import { mermaidLabel } from '../../../analysis';
import { pythonType } from '../../../python';
import { testsSection } from '../../guard/readme';
import { isTold } from '../../plan/declaration';
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

export function readme(project: PlannedProject): string {
  const { name, notebook, experiment, parameters, steps, models, guard } = project;
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
              codes(
                steps
                  .filter(step =>
                    step.parameters.some(({ name: id }) => id === one.name)
                  )
                  .map(({ source }) => source.name)
              )
            ])
          ),
          ''
        ]
      : []),
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
