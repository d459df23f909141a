import {
  accept,
  choose,
  nameFor,
  rename,
  taggedParts,
  withChoice
} from '../cells/tags';
import { code } from './support/cells';

const PROPOSALS = [
  { cell: 'a', tag: 'setup' },
  { cell: 'b', tag: 'step:load' },
  { cell: 'd', tag: 'step:train' }
];
const UNTAGGED = code(['import os'], ['x = 1'], ['y = x'], ['z = y']);

describe('tags of cells', () => {
  it('keep what others put there when the role changes', () => {
    expect(withChoice(['mine', 'step:load', 'hide-input'], { role: 'skip' })).toEqual([
      'mine',
      'hide-input',
      'skip'
    ]);
    expect(withChoice(['mine', 'setup'], null)).toEqual(['mine']);
  });

  it('become the proposed ones, but a skipped cell stays skipped', () => {
    const cells = code(['import os', 'mine'], ['x = 1', 'skip'], ['y'], ['z']);
    expect([...accept(cells, PROPOSALS)]).toEqual([
      ['a', ['mine', 'setup']],
      ['d', ['step:train']]
    ]);
  });

  it('accept the proposed steps with the first change of one', () => {
    expect([...choose(UNTAGGED, PROPOSALS, 'c', { role: 'skip' })]).toEqual([
      ['a', ['setup']],
      ['b', ['step:load']],
      ['d', ['step:train']],
      ['c', ['skip']]
    ]);
    const tagged = code(['a', 'step:one'], ['b']);
    expect([...choose(tagged, PROPOSALS, 'b', { role: 'step', name: 'two' })]).toEqual([
      ['b', ['step:two']]
    ]);
  });

  it('are renamed where the step is named, and only there', () => {
    const cells = code(['x', 'step:load', 'mine'], ['y'], ['z', 'step:train']);
    expect([...rename(cells, [], ['a', 'b'], 'read')]).toEqual([
      ['a', ['mine', 'step:read']]
    ]);
    expect(rename(UNTAGGED, PROPOSALS, ['b', 'c'], 'read').get('b')).toEqual([
      'step:read'
    ]);
  });

  it('get a name that Python can use and no other step has', () => {
    expect(nameFor(' Train the model! ', [])).toBe('train_the_model');
    expect(nameFor('Load', [])).toBe('Load');
    expect(nameFor('load', ['load', 'load_2'])).toBe('load_3');
    expect(nameFor('setup', [])).toBe('setup_2');
    expect(nameFor('main', [])).toBe('main_step');
  });

  it('tell the parts without a look at the code', () => {
    const cells = code(
      ['import os', 'setup'],
      ['x', 'step:load'],
      ['y'],
      ['z', 'skip'],
      ['w'],
      ['v', 'step:train model']
    );
    expect(taggedParts(cells)).toEqual([
      { role: 'setup', name: 'setup', cells: ['a'] },
      { role: 'step', name: 'load', cells: ['b', 'c', 'e'] },
      { role: 'skip', name: 'skip', cells: ['d'] },
      { role: 'step', name: 'train_model', cells: ['f'] }
    ]);
  });
});
