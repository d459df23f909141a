import type { Library } from './library';
import { each, table } from './words';

export const STATSMODELS: Library = {
  name: 'statsmodels',
  functions: table(
    { 'statsmodels.*': 'new:ndarray', 'statsmodels.A*': 'holds:estimator' },
    each(
      'statsmodels.formula.api',
      'ols logit glm wls gls poisson mixedlm',
      'holds:estimator'
    ),
    { 'statsmodels.graphics.*': 'new:figure' }
  )
};
