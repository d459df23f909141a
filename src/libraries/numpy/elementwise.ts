/** Functions that work element by element, with their methods. */
import { each, named, names, type Table, table } from '../words';

const ONE_OPERAND =
  'abs absolute acos acosh arccos arccosh arcsin arcsinh arctan arctanh asin asinh atan atanh bitwise_count bitwise_invert bitwise_not cbrt ceil conj conjugate cos cosh deg2rad degrees exp exp2 expm1 fabs floor invert isfinite isinf isnan isnat log log10 log1p log2 logical_not negative positive rad2deg radians reciprocal rint sign signbit sin sinh spacing sqrt square tan tanh trunc';
const TWO_OPERANDS =
  'add arctan2 atan2 bitwise_and bitwise_left_shift bitwise_or bitwise_right_shift bitwise_xor copysign divide equal float_power floor_divide fmax fmin fmod gcd greater greater_equal heaviside hypot lcm ldexp left_shift less less_equal logaddexp logaddexp2 logical_and logical_or logical_xor matmul matvec maximum minimum mod multiply nextafter not_equal pow power remainder right_shift subtract true_divide vecdot vecmat';
/** Of those the ones that have no methods of a ufunc that people use. */
const OF_VECTORS = new Set(['matmul', 'matvec', 'vecdot', 'vecmat']);

const paths = (list: readonly string[]): string =>
  list.map(name => `numpy.${name}`).join(' ');

const one = names(ONE_OPERAND);
const two = names(TWO_OPERANDS).filter(name => !OF_VECTORS.has(name));

export const ELEMENTWISE: Table = table(
  each('numpy', ONE_OPERAND, 'new:ndarray out:1'),
  each('numpy', TWO_OPERANDS, 'new:ndarray out:2'),
  each('numpy', 'frexp modf', 'new:ndarray out:1'),
  each('numpy', 'divmod', 'new:ndarray out:2'),
  named('at', paths([...one, ...two]), 'new changes:0'),
  named('reduce', paths(two), 'new:ndarray out:3'),
  named('accumulate', paths(two), 'new:ndarray out:3'),
  named('reduceat', paths(two), 'new:ndarray out:4'),
  named('outer', paths(two), 'new:ndarray')
);
