import type { Library } from './library';
import { each, table } from './words';

export const SCIPY: Library = {
  name: 'scipy',
  functions: table(
    { 'scipy.*': 'new:ndarray' },
    each(
      'scipy.stats',
      'norm.rvs uniform.rvs expon.rvs poisson.rvs binom.rvs beta.rvs gamma.rvs randint.rvs lognorm.rvs t.rvs bootstrap permutation_test',
      'new:ndarray draws'
    ),
    each(
      'scipy.optimize',
      'differential_evolution dual_annealing basinhopping',
      'new:ndarray draws'
    )
  )
};
