import { readFileSync } from 'fs';
import { join } from 'path';
import type { PythonParser } from '../../python/syntax/parser';
import { pythonForTests } from '../../python/__tests__/python';
import { flowOf, producers } from './flows';

interface Case {
  id: string;
  rule: string;
  steps: string[];
  inputs: Record<string, Record<string, number>>;
}

const cases = JSON.parse(
  readFileSync(join(__dirname, '../../../tests/pipeline-data/cases.json'), 'utf8')
) as Case[];

describe('the given cases', () => {
  let python: PythonParser;
  beforeAll(async () => {
    python = await pythonForTests();
  });

  it.each(cases.map(one => [one.id, one.rule, one] as const))(
    '%s: %s',
    (_id, _rule, one) => {
      const flow = flowOf(python, one.steps);
      for (const [step, expected] of Object.entries(one.inputs)) {
        expect({ step, ...producers(flow, Number(step)) }).toEqual({
          step,
          ...expected
        });
      }
    }
  );
});
