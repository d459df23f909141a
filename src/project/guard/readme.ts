/** What the project's README says of its tests. */
import type { Parameter } from '../../domain';
import { type Guard, RECORDED, TEST, workflowPath } from './guard';
import { shellWord } from './shellword';
import { smaller } from './smaller';
import { PLACES } from './workflow';

const SERVICE = { github: 'GitHub Actions', gitlab: 'GitLab CI' };

export function testsSection(
  guard: Guard,
  notebook: string,
  parameters: readonly Parameter[]
): string[] {
  const less = smaller(parameters);
  const names = less.map(one => `\`${one.replace(/=.*/, '')}\``).join(' and ');
  const given = less.map(one => ` -P ${one}`).join('');
  return [
    '## Tests',
    '',
    `\`${TEST}\` runs all steps in a store of its own and compares each metric with what`,
    `the notebook logged, as \`${RECORDED}\` has it.`,
    '',
    '```bash',
    'pip install pytest',
    'python -m pytest tests',
    '```',
    '',
    '`provebook verify` runs the notebook and records its metrics there; commit the file. The tests give',
    'the project the parameters that the notebook was recorded with.',
    less.length > 0
      ? `Less of ${names} makes them quick:`
      : 'One that limits the data would make them quick, as `-P NAME=VALUE`; none seems to.',
    '',
    '```bash',
    `provebook verify ${shellWord(notebook)} . --record${given}`,
    '```',
    '',
    `In \`${RECORDED}\`, \`tolerance\` is how far two numbers may be apart, as a part of their size;`,
    '`ignored` names metrics that are not compared, such as times.',
    '',
    ...placed(guard),
    ''
  ];
}

function placed(guard: Guard): string[] {
  const path = workflowPath(guard);
  const service = SERVICE[guard.ci];
  const place = PLACES[guard.ci];
  return guard.isInPlace
    ? [
        `\`${path}\` runs them with ${service} at each push. It has to lie at the root of`,
        'the repository; where the project is a folder below that, it says what to change.'
      ]
    : [
        `\`${path}\` runs them with ${service} at each push, once it lies at the root of the`,
        `repository as \`${place}\`.`
      ];
}
