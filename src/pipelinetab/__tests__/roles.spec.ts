import { proposeSteps } from '../../notebook/steps/propose';
import { cellParts, partsOf } from '../cells/roles';
import { taggedParts } from '../cells/tags';
import { code } from './support/cells';

describe('parts of a notebook', () => {
  const cells = code(
    ['n = 3', 'parameters'],
    ['import os', 'setup'],
    ['x = n', 'step:load'],
    ['print(x)', 'skip'],
    ['y = x'],
    ['z = y', 'step:train']
  );

  it('are its steps, and what is none', () => {
    const parts = partsOf(cells, []);
    expect(parts.map(({ role, index, cells: own }) => [role, index, own])).toEqual([
      ['parameters', -1, ['a']],
      ['setup', -1, ['b']],
      ['step', 0, ['c', 'e']],
      ['step', 1, ['f']],
      ['skip', -1, ['d']]
    ]);
  });

  it('are named at the first cell of each stretch', () => {
    const found = cellParts(cells, partsOf(cells, []));
    const first = [...found].filter(([, part]) => part.isFirst).map(([id]) => id);
    expect(first).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(found.get('e')).toMatchObject({ name: 'load', index: 0 });
  });

  it('say why they are proposed', () => {
    const untagged = code(
      ['import pandas as pd'],
      ['raw = pd.read_csv("x.csv")'],
      ['model.fit(raw)']
    );
    const parts = partsOf(untagged, proposeSteps(untagged));
    expect(parts.map(({ name, reason }) => [name, reason])).toEqual([
      ['setup', 'the cell only imports, sets options or defines functions'],
      ['load', 'the cell reads data'],
      ['train', 'the cell fits a model']
    ]);
  });

  it('are the same by tags alone', () => {
    const short = ({ role, name, cells: own }: ReturnType<typeof taggedParts>[0]) =>
      `${role} ${name} ${own.join()}`;
    const all = partsOf(cells, []).map(part =>
      short({ ...part, cells: [...part.cells] })
    );
    expect(taggedParts(cells).map(short).sort()).toEqual(all.sort());
  });
});
