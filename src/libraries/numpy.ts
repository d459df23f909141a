import type { Library } from './library';
import { each, named, type Table, table } from './words';

const ONE_OPERAND =
  'sqrt exp exp2 log log2 log10 log1p expm1 sin cos tan arcsin arccos arctan sinh cosh tanh abs absolute negative square sign floor ceil rint trunc isnan isfinite isinf logical_not invert deg2rad rad2deg reciprocal';
const TWO_OPERANDS =
  'add subtract multiply divide true_divide floor_divide power mod remainder maximum minimum fmax fmin arctan2 hypot logical_and logical_or bitwise_and bitwise_or equal not_equal less less_equal greater greater_equal matmul';

/** Functions that take their output by position too, with what they are beside that. */
const outputs = (list: string, at: number): Table =>
  table(
    each('numpy', list, `new:ndarray out:${at}`),
    named('at', list.replace(/\S+/g, 'numpy.$&'), 'new changes:0')
  );

const RANDOM: Table = {
  'numpy.random.*': 'new:ndarray draws',
  'numpy.random.shuffle': 'new changes:0 draws',
  'numpy.random.seed': 'new seeds',
  'numpy.random.set_state': 'new seeds',
  'numpy.random.get_state': 'new:tuple',
  ...each(
    'numpy.random',
    'default_rng RandomState Generator SeedSequence',
    'new:random'
  )
};

const functions = table(
  { 'numpy.*': 'new:ndarray', 'numpy.array': 'new:ndarray' },
  each(
    'numpy',
    'asarray asanyarray ascontiguousarray asfortranarray ravel reshape transpose squeeze expand_dims broadcast_to broadcast_arrays atleast_1d atleast_2d atleast_3d swapaxes moveaxis rollaxis split array_split hsplit vsplit dsplit diagonal diag flip fliplr flipud rot90 real imag nditer frombuffer matrix require nan_to_num einsum',
    'view:ndarray'
  ),
  each(
    'numpy',
    'fill_diagonal put place putmask copyto put_along_axis',
    'new changes:0'
  ),
  each('numpy', 'save savez savez_compressed savetxt', 'new writes:0'),
  each('numpy', 'load loadtxt genfromtxt fromfile', 'new:ndarray reads:0'),
  each(
    'numpy',
    'std var median argmin argmax any all allclose array_equal isclose unique',
    'new:ndarray'
  ),
  outputs(ONE_OPERAND, 1),
  outputs(TWO_OPERANDS, 2),
  each('numpy', 'clip sum prod cumsum cumprod mean', 'new:ndarray out:3'),
  each('numpy', 'dot concatenate stack round max min', 'new:ndarray out:2'),
  each('numpy', 'set_printoptions seterr', 'new sets:numpy'),
  { 'numpy.vectorize': 'holds', 'numpy.errstate': 'new:context' },
  RANDOM
);

const methods = table(
  { 'ndarray.*': 'new:ndarray', 'ndarray.__call__': 'new:ndarray' },
  each(
    'ndarray',
    'sort fill put partition resize itemset setflags setfield byteswap',
    'new changes:self'
  ),
  each(
    'ndarray',
    'reshape ravel transpose squeeze view swapaxes diagonal __array__',
    'view'
  ),
  { 'ndarray.tofile': 'new' }
);

const SHADOWED =
  'abs all any bool bytes complex divmod float int max min object pow round str sum';

export const NUMPY: Library = {
  name: 'numpy',
  functions,
  methods,
  classes: {
    ndarray: 'numpy.ndarray',
    random: 'numpy.random.Generator numpy.random.RandomState'
  },
  values: ['ndarray'],
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
