/** Dask: what is made holds what it is made from, and is worked out when it is asked for. */
import type { Library } from '../library';
import { each, type Table, table } from '../words';

const FUNCTIONS: Table = table(
  each(
    'dask.dataframe',
    'read_csv read_fwf read_hdf read_json read_orc read_parquet read_table',
    'new:dask reads:0'
  ),
  each('dask.dataframe', 'read_sql read_sql_query read_sql_table', 'new:dask'),
  each(
    'dask.dataframe',
    'to_csv to_hdf to_json to_orc to_parquet to_sql',
    'view:bunch writes:1'
  ),
  each('dask.dataframe', 'to_bag', 'view:daskbag'),
  each('dask.dataframe', 'to_records', 'view:daskarray'),
  // Types: these work it out.
  each(
    'dask.array',
    'bool complex128 complex64 float32 float64 int16 int32 int64 int8 uint16 uint32 uint64 uint8',
    'new:ndarray'
  ),
  each('dask.array', 'as_gufunc fft.fft_wrap frompyfunc gufunc', 'holds'),
  each(
    'dask.dataframe',
    'DataFrame.from_dict assert_eq concat from_array from_dask_array from_delayed from_dict from_graph from_map from_pandas get_collection_type get_dummies isna map_overlap map_partitions melt merge merge_asof multi.concat pivot_table repartition to_datetime to_numeric to_timedelta',
    'view:dask'
  ),
  each(
    'dask.array',
    'abs absolute add all allclose angle any append apply_along_axis apply_gufunc apply_over_axes arange arccos arccosh arcsin arcsinh arctan arctan2 arctanh argmax argmin argtopk argwhere around array asanyarray asarray atleast_1d atleast_2d atleast_3d atop average bincount bitwise_and bitwise_not bitwise_or bitwise_xor block blockwise broadcast_arrays broadcast_to cbrt ceil choose clip coarsen compress concatenate conj copysign corrcoef cos cosh count_nonzero cov cumprod cumsum deg2rad degrees delete diag diagonal diff digitize divide divmod dot dstack ediff1d einsum empty empty_like equal exp exp2 expand_dims expm1 extract eye fabs fix flatnonzero flip fliplr flipud float_power floor floor_divide fmax fmin fmod frexp from_array from_delayed fromfunction full full_like gradient greater greater_equal histogram histogram2d histogramdd hstack hypot i0 imag indices insert invert isclose iscomplex isfinite isin isinf isnan isneginf isnull isposinf isreal ldexp left_shift less less_equal linspace log log10 log1p log2 logaddexp logaddexp2 logical_and logical_not logical_or logical_xor map_blocks map_overlap matmul max maximum mean median meshgrid min minimum mod modf moment moveaxis multiply nan_to_num nanargmax nanargmin nancumprod nancumsum nanmax nanmean nanmedian nanmin nanpercentile nanprod nanquantile nanstd nansum nanvar ndim negative nextafter nonzero not_equal notnull ones ones_like outer pad percentile piecewise positive power prod ptp push quantile rad2deg radians ravel ravel_multi_index real rechunk reciprocal reduction remainder repeat reshape reshape_blockwise result_type right_shift rint roll rollaxis rot90 round searchsorted select shape shuffle sign signbit sin sinc sinh spacing sqrt square squeeze stack std subtract sum swapaxes take tan tanh tensordot tile topk trace transpose tri tril tril_indices tril_indices_from triu triu_indices triu_indices_from true_divide trunc unify_chunks union1d unique unravel_index var vdot vstack where zeros zeros_like',
    'view:daskarray'
  ),
  each(
    'dask.array.linalg',
    'cholesky inv lstsq lu norm qr sfqr solve solve_triangular svd svd_compressed tsqr',
    'view:daskarray'
  ),
  each(
    'dask.array.fft',
    'fft fft2 fftfreq fftn fftshift hfft ifft ifft2 ifftn ifftshift ihfft irfft irfft2 irfftn rfft rfft2 rfftfreq rfftn',
    'view:daskarray'
  ),
  each(
    'dask.array.random',
    'beta binomial chisquare choice exponential gamma geometric gumbel hypergeometric laplace logistic lognormal logseries multinomial negative_binomial noncentral_chisquare noncentral_f normal pareto permutation poisson power randint random random_integers random_sample rayleigh standard_cauchy standard_exponential standard_gamma standard_normal standard_t triangular uniform vonmises wald weibull zipf',
    'view:daskarray draws'
  ),
  each('dask.array.random', 'seed', 'new seeds'),
  each('dask.array', 'from_npy_stack from_zarr', 'new:daskarray reads:0'),
  each('dask.array', 'to_hdf5 to_zarr', 'new writes:1'),
  each('dask.array', 'to_npy_stack', 'new writes:0'),
  each(
    'dask.bag',
    'concat from_delayed from_sequence map map_partitions range zip',
    'view:daskbag'
  ),
  each('dask.bag', 'read_avro read_text', 'new:daskbag reads:0'),
  each('dask', 'delayed delayed.delayed', 'holds:delayed'),
  each('dask', 'config.set set_options', 'holds:context sets:dask'),
  // A setting may be a dict, which is the one that is set.
  each('dask', 'config.get', 'any'),
  each('dask', 'config.refresh is_dask_collection visualize', 'new'),
  each(
    'dask',
    'annotate diagnostics.Profiler diagnostics.ProgressBar diagnostics.ResourceProfiler',
    'holds:context'
  )
);

/** The same methods as those of pandas, lazily. */
const FRAMES = table(
  each('dask', 'compute head tail', 'view:dataframe'),
  // The paths of what was written, or what is to be worked out.
  each('dask', 'to_csv to_hdf to_json to_orc to_parquet', 'view:bunch writes:0'),
  each('dask', 'to_sql', 'view:delayed changes:1'),
  each('dask', 'to_dask_array to_records', 'view:daskarray'),
  each('dask', 'random_split to_delayed', 'view:list'),
  each('dask', 'to_bag', 'view:daskbag'),
  each('dask', 'explain info memory_usage_per_partition_ pprint tree visualize', 'new'),
  each('dask', 'items iterrows itertuples', 'view:iterator'),
  each('dask', '__delitem__ __setitem__', 'new changes:self keeps'),
  each('dask', 'pop', 'view:dask changes:self'),
  each(
    'dask',
    '__getitem__ abs add add_prefix add_suffix agg aggregate align all analyze any apply assign astype autocorr between bfill case_when cat categorize clear_divisions clip combine combine_first compute_current_divisions contains copy corr count cov cummax cummin cumprod cumsum describe diff div divide dot drop drop_duplicates dropna dt enforce_runtime_divisions eq eval explode ffill fillna filter first floordiv from_dict ge get_group get_partition groupby gt idxmax idxmin isin isna isnull join kurt kurtosis last le lower lower_once lt map map_overlap map_partitions mask max mean median median_approximate melt memory_usage memory_usage_per_partition merge min mod mode mul ne nlargest notnull nsmallest nunique nunique_approx optimize persist pipe pivot_table pow prod product quantile query radd rdiv reduction rename rename_axis repartition replace resample reset_index rfloordiv rmod rmul rolling round rpow rsub rtruediv sample select_dtypes sem set_index shift shuffle simplify size skew sort_values split squeeze std str sub sum to_backend to_frame to_html to_series to_string to_timestamp transform truediv unique upper value_counts var where',
    'view:dask'
  )
);

/** Of a bag: what it is worked out to is a list, of one of its reductions anything. */
const BAGS = table(
  each('daskbag', 'compute take', 'view:list'),
  each(
    'daskbag',
    'accumulate distinct filter flatten foldby frequencies groupby join lower map map_partitions persist pluck random_sample remove repartition split starmap str topk upper',
    'view:daskbag'
  ),
  each('daskbag', 'to_dataframe', 'view:dask'),
  each('daskbag', 'to_delayed', 'view:list'),
  each('daskbag', 'unzip', 'view:tuple'),
  each('daskbag', 'to_avro to_textfiles', 'view:bunch writes:0'),
  each('daskbag', 'visualize', 'new'),
  each(
    'daskbag',
    'all any count fold max mean min product reduction std sum var',
    'view:delayed'
  )
);

const ARRAYS = table(
  each('daskarray', '__array__ compute', 'view:ndarray'),
  each('daskarray', 'compute_chunk_sizes', 'same changes:self'),
  // The target too: it is filled later where it is told to wait.
  each('daskarray', 'store', 'holds:delayed changes:0'),
  each('daskarray', 'to_hdf5 to_tiledb to_zarr', 'new writes:0'),
  each('daskarray', 'to_dask_dataframe', 'view:dask'),
  each('daskarray', 'to_delayed', 'view:ndarray'),
  each('daskarray', 'to_svg visualize', 'new'),
  each('daskarray', '__setitem__', 'new changes:self keeps'),
  each(
    'daskarray',
    '__getitem__ all any argmax argmin argtopk astype choose clip conj copy cumprod cumsum dot flatten map_blocks map_overlap max mean min moment nonzero persist prod ravel rechunk repeat reshape round shuffle squeeze std sum swapaxes to_backend topk trace transpose var view',
    'view:daskarray'
  )
);

export const DASK: Library = {
  name: 'dask',
  functions: FUNCTIONS,
  methods: table(FRAMES, BAGS, ARRAYS, {
    'delayed.__call__': 'view:delayed',
    'delayed.__getitem__': 'view:delayed',
    'delayed.visualize': 'new'
  }),
  attributes: table(
    each('dask', 'columns divisions dtype dtypes ndim npartitions', 'none'),
    each('daskbag', 'npartitions', 'none'),
    each(
      'daskarray',
      'chunks chunksize dtype nbytes ndim npartitions shape size',
      'none'
    )
  ),
  classes: {
    dask: 'dask.dataframe.DataFrame dask.dataframe.Series dask.dataframe.Index dask.dataframe.dask_expr._collection.Scalar dask.dataframe.dask_expr._groupby.GroupBy dask.dataframe.dask_expr._groupby.SeriesGroupBy dask.dataframe.dask_expr._rolling.Rolling dask.dataframe.tseries.resample.Resampler dask.dataframe.dask_expr._accessor.Accessor',
    daskbag: 'dask.bag.Bag dask.bag.core.StringAccessor',
    daskarray: 'dask.array.Array',
    delayed: 'dask.delayed.Delayed dask.bag.core.Item'
  },
  values: ['dask', 'daskarray', 'daskbag'],
  generator: {}
};
