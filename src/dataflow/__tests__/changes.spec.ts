/** What is changed by a call, in whatever library: the value is from the step that changed it. */
import type { PythonParser } from '../../python/syntax/parser';
import { pythonForTests } from '../../python/__tests__/python';
import { ARRAY_CHANGES } from './arraychanges';
import { CHANGES } from './changes';
import { DRAWN } from './drawnchanges';
import { flowOf, producers } from './flows';
import { LIST_CHANGES } from './listchanges';

let python: PythonParser;
beforeAll(async () => {
  python = await pythonForTests();
});

const all = { ...CHANGES, ...ARRAY_CHANGES, ...DRAWN, ...LIST_CHANGES };

describe.each(Object.entries(all))('%s', (_, [load, ...changes]) => {
  it.each(changes.map(change => [change]))('%s', change => {
    const flow = flowOf(python, [load!, change, 'print(x)']);
    expect(producers(flow, 2)).toMatchObject({ x: 1 });
  });
});
