import type { PythonParser } from '../../python/syntax/parser';
import { Harness, misses } from './harness';
import { DEFINITIONS } from './definitions';
import { IMPLICIT } from './implicit';
import { PROGRAMS } from './programs';
import { TABLE_PROGRAMS } from './tableprograms';
import { pythonForTests } from '../../python/__tests__/python';

describe('programs that Python runs', () => {
  let python: PythonParser;
  let harness: Harness;
  beforeAll(async () => {
    python = await pythonForTests();
    harness = new Harness();
  });
  afterAll(() => harness.close());

  it.each(
    Object.entries({ ...PROGRAMS, ...DEFINITIONS, ...IMPLICIT, ...TABLE_PROGRAMS })
  )(
    '%s',
    async (_, sources) => {
      const ran = await harness.run(sources);
      expect(ran.error).toBeUndefined();
      expect(misses(python, sources, ran)).toEqual([]);
    },
    60_000 // the first program with scikit-learn imports it
  );
});
