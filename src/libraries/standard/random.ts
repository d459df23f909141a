import type { Library } from '../library';
import { each, table } from '../words';

export const RANDOM: Library = {
  name: 'random',
  functions: table(
    { 'random.*': 'part draws', 'random.shuffle': 'new changes:0 draws' },
    each('random', 'sample choices', 'shallow:list draws'),
    each('random', 'seed setstate', 'new seeds'),
    each('random', 'Random SystemRandom', 'new:random'),
    { 'random.getstate': 'new:tuple' }
  ),
  /** Of a generator, numpy's too. */
  methods: table(
    { 'random.*': 'new:ndarray changes:self' },
    each(
      'random',
      'random uniform gauss randint randrange',
      'new:ndarray changes:self'
    ),
    {
      'random.shuffle': 'new changes:self changes:0',
      'random.choice': 'part changes:self'
    }
  ),
  classes: { random: 'random.Random' },
  setup: String.raw`random\.seed`,
  generator: { seed: name => `${name}.seed(0)` },
  seeding: String.raw`random\.seed`,
  unseeded: 'random.Random'
};
