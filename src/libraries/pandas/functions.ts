/** Functions and classes of pandas. */
import { each, table } from '../words';

/** What holds the data that it is made from: before pandas 3 it may share its memory. */
const MADE = table(
  each(
    'pandas',
    'DataFrame Series Index MultiIndex Categorical CategoricalIndex DatetimeIndex IntervalIndex PeriodIndex RangeIndex TimedeltaIndex Float64Index Int64Index UInt64Index SparseDataFrame SparseSeries',
    'view:dataframe'
  ),
  each(
    'pandas.arrays',
    'ArrowExtensionArray ArrowStringArray BooleanArray DatetimeArray FloatingArray IntegerArray IntervalArray NumpyExtensionArray PandasArray PeriodArray SparseArray StringArray TimedeltaArray',
    'view:ndarray'
  ),
  { 'pandas.arrays.Categorical': 'view:dataframe', 'pandas.NamedAgg': 'holds:record' },
  { 'pandas.Flags': 'holds:record' },
  each('pandas', 'SparseArray array', 'view:ndarray'),
  each(
    'pandas',
    'IntervalIndex.from_arrays IntervalIndex.from_breaks IntervalIndex.from_tuples',
    'holds:dataframe'
  ),
  each(
    'pandas',
    'DataFrame.from_dict DataFrame.from_records DataFrame.from_arrow Series.from_arrow MultiIndex.from_arrays MultiIndex.from_frame MultiIndex.from_product MultiIndex.from_tuples Categorical.from_codes CategoricalIndex.from_codes PeriodIndex.from_fields PeriodIndex.from_ordinals RangeIndex.from_range Series.from_array DataFrame.sparse.from_spmatrix Series.sparse.from_coo',
    'view:dataframe'
  )
);

const MOMENTS =
  'DateOffset Interval Period Timedelta Timestamp Timestamp.combine Timestamp.fromisocalendar Timestamp.fromisoformat Timestamp.fromordinal Timestamp.fromtimestamp Timestamp.now Timestamp.strptime Timestamp.today Timestamp.utcfromtimestamp Timestamp.utcnow Period.now';

const OFFSETS =
  'BDay BHalfYearBegin BHalfYearEnd BMonthBegin BMonthEnd BQuarterBegin BQuarterEnd BYearBegin BYearEnd BaseOffset BusinessDay BusinessHour BusinessMonthBegin BusinessMonthEnd CBMonthBegin CBMonthEnd CDay CustomBusinessDay CustomBusinessHour CustomBusinessMonthBegin CustomBusinessMonthEnd DateOffset Day Easter FY5253 FY5253Quarter HalfYearBegin HalfYearEnd Hour LastWeekOfMonth Micro Milli Minute MonthBegin MonthEnd Nano QuarterBegin QuarterEnd Second SemiMonthBegin SemiMonthEnd Tick Week WeekOfMonth YearBegin YearEnd';

const TIMES = table(
  each('pandas', `${MOMENTS} datetime`, 'new:dataframe'),
  each('pandas.tseries.offsets', OFFSETS, 'new:dataframe'),
  each('pandas.offsets', OFFSETS, 'new:dataframe'),
  each(
    'pandas.tseries.holiday',
    'AbstractHolidayCalendar Holiday HolidayCalendarFactory USFederalHolidayCalendar get_calendar',
    'new:dataframe'
  ),
  each('pandas.tseries.frequencies', 'to_offset', 'new:dataframe'),
  each(
    'pandas',
    'bdate_range date_range interval_range period_range timedelta_range',
    'new:dataframe'
  ),
  each('pandas', 'infer_freq tseries.frequencies.infer_freq', 'new')
);

/** Cells that are lists or other objects go into what is made. */
const SHAPED = table(
  each(
    'pandas',
    'crosstab cut from_dummies get_dummies json_normalize io.json.json_normalize lreshape melt merge merge_asof merge_ordered pivot pivot_table qcut to_timedelta unique value_counts wide_to_long rolling_mean rolling_std ewma',
    'shallow:dataframe'
  ),
  each('pandas', 'factorize', 'shallow:tuple'),
  each('pandas', 'isna isnull notna notnull', 'new:dataframe'),
  each('pandas.api.types', 'union_categoricals', 'new:dataframe'),
  each('pandas.api.extensions', 'take', 'shallow:ndarray'),
  each('pandas', 'concat eval to_datetime to_numeric', 'view:dataframe'),
  each('pandas', 'Grouper TimeGrouper', 'holds:record'),
  { 'pandas.col': 'new:expression' }
);

const TYPES = table(
  each(
    'pandas',
    'ArrowDtype BooleanDtype CategoricalDtype DatetimeTZDtype Float32Dtype Float64Dtype Int16Dtype Int32Dtype Int64Dtype Int8Dtype IntervalDtype PeriodDtype SparseDtype StringDtype UInt16Dtype UInt32Dtype UInt64Dtype UInt8Dtype',
    'new'
  ),
  each(
    'pandas.api.types',
    'CategoricalDtype DatetimeTZDtype IntervalDtype PeriodDtype infer_dtype is_any_real_numeric_dtype is_array_like is_bool is_bool_dtype is_categorical_dtype is_complex is_complex_dtype is_datetime64_any_dtype is_datetime64_dtype is_datetime64_ns_dtype is_datetime64tz_dtype is_dict_like is_dtype_equal is_extension_array_dtype is_extension_type is_file_like is_float is_float_dtype is_hashable is_int64_dtype is_integer is_integer_dtype is_interval is_interval_dtype is_iterator is_list_like is_named_tuple is_number is_numeric_dtype is_object_dtype is_period_dtype is_re is_re_compilable is_scalar is_signed_integer_dtype is_sparse is_string_dtype is_timedelta64_dtype is_timedelta64_ns_dtype is_unsigned_integer_dtype pandas_dtype',
    'new quiet'
  )
);

const READ = table(
  each(
    'pandas',
    'read_csv read_excel read_feather read_fwf read_gbq read_hdf read_iceberg read_json read_orc read_parquet read_pickle read_sas read_spss read_stata read_table read_xml io.parsers.read_csv io.excel.read_excel',
    'new:dataframe reads:0 changes:0'
  ),
  each('pandas', 'read_html', 'new:bunch reads:0 changes:0'),
  each(
    'pandas',
    'read_clipboard read_sql read_sql_query read_sql_table',
    'new:dataframe'
  ),
  { 'pandas.to_pickle': 'new writes:1' },
  each('pandas', 'ExcelWriter', 'new:file writes:0'),
  each('pandas', 'ExcelFile', 'holds:file reads:0'),
  each('pandas', 'HDFStore', 'new:file reads:0 writes:0'),
  each(
    'pandas_datareader',
    'DataReader data.DataReader get_data_yahoo data.get_data_yahoo get_data_fred wb.download',
    'new:dataframe'
  )
);

const SETTINGS = table(
  each(
    'pandas',
    'set_eng_float_format set_option reset_option options.display.reset plotting.register_matplotlib_converters plotting.deregister_matplotlib_converters api.extensions.register_dataframe_accessor api.extensions.register_extension_dtype api.extensions.register_index_accessor api.extensions.register_series_accessor',
    'new sets:pandas'
  ),
  each('pandas', 'describe_option get_option show_versions test', 'new quiet'),
  { 'pandas.option_context': 'new:context' }
);

const PICTURES = table(
  each(
    'pandas.plotting',
    'andrews_curves autocorrelation_plot boxplot lag_plot parallel_coordinates radviz scatter_matrix',
    'new:figure'
  ),
  { 'pandas.plotting.bootstrap_plot': 'new:figure draws' },
  { 'pandas.plotting.table': 'child:figure changes:0' },
  each(
    'pandas',
    'scatter_matrix tools.plotting.scatter_matrix tools.plotting.andrews_curves tools.plotting.autocorrelation_plot tools.plotting.parallel_coordinates',
    'new:figure'
  )
);

const OTHERS = table(
  each(
    'pandas.testing',
    'assert_extension_array_equal assert_frame_equal assert_index_equal assert_series_equal',
    'new'
  ),
  each(
    'pandas.api.indexers',
    'BaseIndexer FixedForwardWindowIndexer VariableOffsetWindowIndexer',
    'holds:record'
  ),
  each('pandas.api.indexers', 'check_array_indexer', 'any')
);

export const FUNCTIONS = table(
  MADE,
  TIMES,
  SHAPED,
  TYPES,
  READ,
  SETTINGS,
  PICTURES,
  OTHERS
);
