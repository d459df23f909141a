import type { Library } from '../library';
import { table } from '../words';
import { ELEMENTWISE } from './elementwise';
import { OWN } from './functions';
import { MASKED } from './masked';
import { ATTRIBUTES, METHODS } from './methods';
import { MODULES } from './modules';
import { GENERATORS, RANDOM } from './random';

const SHADOWED =
  'abs all any bool bytes complex divmod float int max min object pow round str sum';

export const NUMPY: Library = {
  name: 'numpy',
  functions: table(OWN, ELEMENTWISE, MODULES, RANDOM, MASKED.functions),
  methods: table(METHODS, GENERATORS, MASKED.methods),
  attributes: table(ATTRIBUTES, MASKED.attributes),
  classes: {
    ndarray:
      'numpy.ndarray numpy.matrix numpy.recarray numpy.memmap numpy.char.chararray numpy.poly1d numpy.polynomial.Polynomial numpy.polynomial.Chebyshev numpy.polynomial.Legendre numpy.polynomial.Hermite numpy.polynomial.HermiteE numpy.polynomial.Laguerre numpy.nditer numpy.broadcast',
    masked: 'numpy.ma.MaskedArray',
    random:
      'numpy.random.Generator numpy.random.RandomState numpy.random.BitGenerator numpy.random.SeedSequence',
    iterator: 'numpy.ndindex numpy.ndenumerate'
  },
  values: ['ndarray', 'masked'],
  usedBy: ['numpy', 'pandas', 'sklearn', 'scipy'],
  setup: String.raw`np\.set_printoptions|np\.random\.seed`,
  sized:
    'numpy.zeros numpy.ones numpy.empty numpy.full numpy.arange numpy.random.rand numpy.random.randn numpy.random.random numpy.random.normal numpy.random.uniform',
  sides: 'numpy.random.rand numpy.random.randn',
  generator: { seed: name => `${name}.random.seed(0)` },
  seeding: String.raw`(?:np|numpy)\.random\.seed`,
  unseeded: 'numpy.random.default_rng numpy.random.RandomState',
  shadows: { numpy: SHADOWED, pylab: SHADOWED },
  signs: { load: { methods: 'loadtxt|genfromtxt', calls: String.raw`np\.load` } }
};
