import type { Library } from '../library';
import { each, table } from '../words';

const DISTRIBUTIONS =
  'betavariate binomialvariate expovariate gammavariate gauss getrandbits lognormvariate normalvariate paretovariate randbytes randint random randrange triangular uniform vonmisesvariate weibullvariate';

export const RANDOM: Library = {
  name: 'random',
  functions: table(
    each('random', DISTRIBUTIONS, 'new draws'),
    each('random', 'choices sample', 'shallow:list draws'),
    each('random', 'seed setstate', 'new seeds'),
    each('random', 'Random SystemRandom', 'new:randomizer'),
    {
      'random.choice': 'part draws',
      'random.getstate': 'new:tuple',
      'random.shuffle': 'new changes:0 draws'
    }
  ),
  /** Of a generator of its own; numpy's are another kind. */
  methods: table(
    each('randomizer', DISTRIBUTIONS, 'new changes:self'),
    each('randomizer', 'choices sample', 'shallow:list changes:self'),
    each('randomizer', 'seed setstate', 'new changes:self'),
    {
      'randomizer.choice': 'part changes:self',
      'randomizer.getstate': 'new:tuple',
      'randomizer.shuffle': 'new changes:self changes:0'
    }
  ),
  classes: { randomizer: 'random.Random random.SystemRandom' },
  setup: String.raw`random\.seed`,
  generator: { seed: name => `${name}.seed(0)` },
  seeding: String.raw`random\.seed`,
  unseeded: 'random.Random'
};
