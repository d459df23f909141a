import { each, modules, named } from './words';

const ONE_OPERAND =
  'sqrt exp exp2 log log2 log10 log1p expm1 sin cos tan arcsin arccos arctan sinh cosh tanh abs absolute negative square sign floor ceil rint trunc isnan isfinite isinf logical_not invert deg2rad rad2deg reciprocal';
const TWO_OPERANDS =
  'add subtract multiply divide true_divide floor_divide power mod remainder maximum minimum fmax fmin arctan2 hypot logical_and logical_or bitwise_and bitwise_or equal not_equal less less_equal greater greater_equal matmul';

/** Functions that take their output by position too, with what they are beside that. */
const outputs = (names: string, at: number): Record<string, string> => ({
  ...each('numpy', names, `new:ndarray out:${at}`),
  ...named('at', names.replace(/\S+/g, 'numpy.$&'), 'new changes:0')
});

export const NUMPY: Record<string, string> = {
  'numpy.*': 'new:ndarray',
  ...each(
    'numpy',
    'asarray asanyarray ascontiguousarray asfortranarray ravel reshape transpose squeeze expand_dims broadcast_to broadcast_arrays atleast_1d atleast_2d atleast_3d swapaxes moveaxis rollaxis split array_split hsplit vsplit dsplit diagonal diag flip fliplr flipud rot90 real imag nditer frombuffer matrix require nan_to_num einsum',
    'view:ndarray'
  ),
  ...each(
    'numpy',
    'fill_diagonal put place putmask copyto put_along_axis',
    'new changes:0'
  ),
  ...each('numpy', 'save savez savez_compressed savetxt', 'new writes:0'),
  ...each('numpy', 'load loadtxt genfromtxt fromfile', 'new:ndarray reads:0'),
  'numpy.array': 'new:ndarray',
  ...each(
    'numpy',
    'std var median argmin argmax any all allclose array_equal isclose unique',
    'new:ndarray'
  ),
  ...outputs(ONE_OPERAND, 1),
  ...outputs(TWO_OPERANDS, 2),
  ...each('numpy', 'clip sum prod cumsum cumprod mean', 'new:ndarray out:3'),
  ...each('numpy', 'dot concatenate stack round max min', 'new:ndarray out:2'),
  'numpy.set_printoptions': 'new sets:numpy',
  'numpy.seterr': 'new sets:numpy',
  'numpy.vectorize': 'holds',
  'numpy.errstate': 'new:context',
  'numpy.random.*': 'new:ndarray draws',
  'numpy.random.shuffle': 'new changes:0 draws',
  'numpy.random.seed': 'new seeds',
  'numpy.random.set_state': 'new seeds',
  'numpy.random.get_state': 'new:tuple',
  'numpy.random.default_rng': 'new:random',
  'numpy.random.RandomState': 'new:random',
  'numpy.random.Generator': 'new:random',
  'numpy.random.SeedSequence': 'new:random'
};

export const PANDAS: Record<string, string> = {
  'pandas.*': 'new:frame',
  ...each('pandas', 'DataFrame Series Index MultiIndex Categorical', 'view:frame'),
  ...each(
    'pandas',
    'DataFrame.from_dict DataFrame.from_records Timestamp Timedelta DateOffset Period Interval',
    'new:frame'
  ),
  ...each(
    'pandas',
    'read_csv read_parquet read_json read_excel read_feather read_pickle read_table read_hdf read_orc read_fwf read_stata read_sas read_spss read_xml',
    'new:frame reads:0'
  ),
  ...each('pandas', 'read_sql read_sql_query read_sql_table', 'new:frame'),
  ...each(
    'pandas',
    'set_option reset_option options.display.reset plotting.register_matplotlib_converters',
    'new sets:pandas'
  ),
  'pandas.option_context': 'new:context',
  'pandas.plotting.*': 'new:figure',
  'pandas.eval': 'view:frame',
  ...each(
    'pandas',
    'isna isnull notna notnull api.types.is_numeric_dtype',
    'new:frame'
  ),
  'pandas.ExcelWriter': 'new:file writes:0',
  'polars.*': 'new:frame',
  ...each(
    'polars',
    'read_csv read_parquet read_json scan_csv scan_parquet',
    'new:frame reads:0'
  ),
  'geopandas.*': 'new:frame',
  'geopandas.read_file': 'new:frame reads:0',
  'pyarrow.*': 'new:frame',
  'pyarrow.parquet.read_table': 'new:frame reads:0',
  'pyarrow.parquet.write_table': 'new writes:1'
};

export const SCIENCE: Record<string, string> = {
  'scipy.*': 'new:ndarray',
  ...each(
    'scipy.stats',
    'norm.rvs uniform.rvs expon.rvs poisson.rvs binom.rvs beta.rvs gamma.rvs randint.rvs lognorm.rvs t.rvs bootstrap permutation_test',
    'new:ndarray draws'
  ),
  ...each(
    'scipy.optimize',
    'differential_evolution dual_annealing basinhopping',
    'new:ndarray draws'
  ),
  'statsmodels.*': 'new:ndarray',
  'statsmodels.A*': 'holds:estimator',
  ...each(
    'statsmodels.formula.api',
    'ols logit glm wls gls poisson mixedlm',
    'holds:estimator'
  ),
  'statsmodels.graphics.*': 'new:figure',
  ...modules('networkx shapely', 'new:')
};
