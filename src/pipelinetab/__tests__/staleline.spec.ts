import { nullTranslator } from '@jupyterlab/translation';
import { staleNames } from '../components/staleline';

const trans = nullTranslator.load('provebook');

it('the line names the steps that differ, and of many only the first', () => {
  const names = (steps: string[], removed: string[] = []) =>
    staleNames({ steps, removed }, trans);
  expect(names([]).shown).toBe('');
  expect(names(['train'], ['load']).shown).toBe('train, load (removed)');
  expect(names(['a', 'b', 'c', 'd']).shown).toBe('a, b, c, d');
  expect(names(['a', 'b', 'c', 'd', 'e'])).toEqual({
    shown: 'a, b, c, 2 more',
    all: 'a, b, c, d, e'
  });
});
