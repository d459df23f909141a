/** Random numbers: those of the global state, and those of a generator. */
import { each, type Table, table } from '../words';

const DISTRIBUTIONS =
  'beta binomial chisquare dirichlet exponential f gamma geometric gumbel hypergeometric laplace logistic lognormal logseries multinomial multivariate_normal negative_binomial noncentral_chisquare noncentral_f normal pareto poisson power rayleigh standard_cauchy standard_t triangular uniform vonmises wald weibull zipf';

export const RANDOM: Table = table(
  each(
    'numpy.random',
    `${DISTRIBUTIONS} rand randint randn random random_integers random_sample ranf sample standard_exponential standard_gamma standard_normal`,
    'new:ndarray draws'
  ),
  each('numpy.random', 'choice permutation', 'shallow:ndarray draws'),
  each('numpy.random', 'bytes', 'new draws'),
  each('numpy.random', 'seed set_state', 'new seeds'),
  each('numpy.random', 'shuffle', 'new changes:0 draws'),
  each('numpy.random', 'get_state', 'new:'),
  each('numpy.random', 'BitGenerator Generator RandomState default_rng', 'view:random'),
  each('numpy.random', 'MT19937 PCG64 PCG64DXSM Philox SFC64', 'view:random'),
  each('numpy.random', 'SeedSequence', 'view:random'),
  each('numpy.random', 'get_bit_generator', 'new:random'),
  each('numpy.random', 'set_bit_generator', 'new seeds')
);

/** Of a generator of numpy's. */
export const GENERATORS: Table = table(
  each(
    'random',
    `${DISTRIBUTIONS} integers multivariate_hypergeometric rand randint randn random_integers random_sample random_raw tomaxint`,
    'new:ndarray changes:self'
  ),
  each('random', 'random standard_normal', 'new:ndarray changes:self out:2'),
  each('random', 'permuted', 'shallow:ndarray changes:self out:2'),
  each(
    'random',
    'standard_exponential standard_gamma',
    'new:ndarray changes:self out:3'
  ),
  each('random', 'choice permutation', 'shallow:ndarray changes:self'),
  each('random', 'bytes seed set_state', 'new changes:self'),
  each('random', 'generate_state', 'new:ndarray'),
  each('random', 'get_state', 'new:'),
  each('random', 'shuffle', 'new changes:self changes:0'),
  each('random', 'jumped', 'new:random'),
  each('random', 'advance', 'same changes:self'),
  each('random', 'spawn', 'new: changes:self')
);
