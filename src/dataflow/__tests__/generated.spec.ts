import fc from 'fast-check';
import type { PythonParser } from '../../python/syntax/parser';
import { program } from './generate';
import { frameProgram } from './generateframes';
import { Harness, misses } from './harness';
import { pythonForTests } from '../../python/__tests__/python';

/** Fixed, so that a failure can be had again; another is given by FLOW_SEED. */
const SEED = Number(process.env.FLOW_SEED ?? 20261121);
const RUNS = Number(process.env.FLOW_RUNS ?? 700);

describe('generated programs', () => {
  let python: PythonParser;
  let harness: Harness;
  beforeAll(async () => {
    python = await pythonForTests();
    harness = new Harness();
  });
  afterAll(() => harness.close());

  it.each([
    ['lists and functions', program, 1],
    ['tables, arrays and models', frameProgram, 0.3]
  ])(
    'of %s never take a value from before a change that Python made',
    async (_, programs, share) => {
      let steps = 0;
      const numRuns = Math.ceil(RUNS * share);
      await fc.assert(
        fc.asyncProperty(programs, async sources => {
          const ran = await harness.run(sources);
          steps += ran.ran;
          const missed = misses(python, sources, ran);
          if (missed.length) {
            throw new Error(
              `${missed.join('\n')}\n\n${sources.slice(1).join('\n#---\n')}`
            );
          }
        }),
        { seed: SEED, numRuns, includeErrorInReport: true }
      );
      expect(steps).toBeGreaterThan(numRuns * 3); // most programs run for some steps
    },
    240_000
  );
});
