/**
 * Methods of tables, columns, labels, groups and windows, which are one kind: where they
 * differ, what is said allows all of them. What shares memory is said as it is without
 * copies on write.
 */
import { each, table } from '../words';

/** The same cells, which may be lists or other objects, in something new. */
const CELLS = table(
  each('dataframe', '__iadd__ __imul__ __isub__ __itruediv__', 'same changes:self'),
  each(
    'dataframe',
    'add_prefix add_suffix agg aggregate append apply applymap asfreq asof assign astype at_time backfill between_time bfill case_when combine combine_first compare convert_dtypes copy delete difference drop drop_duplicates droplevel dropna explode ffill fillna filter get_group infer_objects interpolate intersection join lookup map mask max melt merge min mode nearest nlargest nsmallest nth pad pivot pivot_table putmask reduce reindex_axis reindex_like rename rename_axis reorder_levels repeat replace reset_index select select_dtypes shift slice_shift sort_index sort_values sortlevel stack sum swaplevel symmetric_difference take to_flat_index to_period to_timestamp transform truncate tshift tz_convert tz_localize union unique unstack where __copy__ __deepcopy__',
    'shallow:dataframe'
  ),
  { 'dataframe.sample': 'shallow:dataframe draws' },
  each('dataframe', 'align factorize', 'shallow:tuple'),
  each('dataframe', 'to_list tolist', 'shallow:list'),
  { 'dataframe.to_dict': 'shallow:dict' },
  each('dataframe', 'to_records', 'shallow:ndarray'),
  { 'dataframe.to_xarray': 'view:xarray' },
  each('dataframe', 'item get_value iget', 'part')
);

/** Numbers, truth values and labels. */
const NUMBERS = table(
  each(
    'dataframe',
    'abs all any argmax argmin argsort asof_locs autocorr between bool corr corrwith count cov cumcount cummax cummin cumprod cumsum describe diff duplicated equals first_valid_index get_indexer get_indexer_for get_indexer_non_unique get_loc get_loc_level get_locs get_slice_bound identical idxmax idxmin indexer_at_time indexer_between_time isin isna isnull is_ kurt kurtosis last_valid_index mad mean median memory_usage ngroup nonzero notna notnull nunique ohlc pct_change prod product quantile rank round searchsorted sem size skew slice_indexer slice_locs std value_counts var',
    'new:dataframe'
  ),
  each(
    'dataframe',
    'add div divide divmod dot eq floordiv ge gt le lt mod mul multiply ne pow radd rdiv rdivmod rfloordiv rmod rmul rpow rsub rtruediv sub subtract truediv __abs__ __add__ __and__ __contains__ __eq__ __floordiv__ __ge__ __gt__ __invert__ __le__ __len__ __lt__ __matmul__ __mod__ __mul__ __ne__ __neg__ __or__ __pow__ __radd__ __rmul__ __rsub__ __rtruediv__ __sub__ __truediv__ __xor__',
    'new:dataframe'
  ),
  each(
    'dataframe',
    'add_categories as_ordered as_unit as_unordered check_for_ordered equal_levels from_codes holds_integer is_boolean is_categorical is_floating is_integer is_interval is_numeric is_object remove_categories remove_unused_categories remove_unused_levels rename_categories reorder_categories set_categories set_closed set_codes set_levels set_names snap',
    'new:dataframe'
  ),
  each('dataframe', 'info', 'new changes:1')
);

/** What may be the object, or share its memory, or that of labels it is given. */
const VIEWS = table(
  each(
    'dataframe',
    'clip eval first get get_level_values head iloc last loc pipe reindex set_axis set_flags set_index squeeze swapaxes tail to_frame to_series transpose view xs __getitem__',
    'view'
  ),
  { 'dataframe.query': 'shallow:dataframe' },
  each('dataframe', 'to_numpy ravel reshape as_matrix __array__', 'view:ndarray'),
  { 'dataframe.keys': 'view:dataframe' },
  each('dataframe', 'items iteritems iterrows itertuples __iter__', 'view:iterator'),
  each('dataframe', 'expanding ewm groupby online resample rolling', 'holds:dataframe')
);

const CHANGES = table(
  each('dataframe', 'insert update', 'shallow:dataframe changes:self keeps'),
  each(
    'dataframe',
    'isetitem set_value __delitem__ __setitem__',
    'new:dataframe changes:self keeps'
  ),
  each('dataframe', 'pop', 'shallow:dataframe changes:self'),
  each('dataframe', 'sort', 'new:dataframe changes:self'),
  each('dataframe', 'set_ordered', 'new:dataframe')
);

const PICTURES = each(
  'dataframe',
  'area bar barh box boxplot density hexbin hist kde line pie plot scatter',
  'new:figure'
);

/** A file by its path, or an object to write to. */
const FILES = table(
  each(
    'dataframe',
    'to_csv to_excel to_feather to_hdf to_html to_json to_latex to_markdown to_orc to_parquet to_pickle to_stata to_string to_xml',
    'new writes:0 changes:0'
  ),
  each('dataframe', 'to_sql', 'new changes:1'),
  each('dataframe', 'to_clipboard to_gbq to_iceberg', 'new')
);

/** Of texts, dates and moments. */
const ACCESSED = table(
  each(
    'dataframe',
    'capitalize casefold cat center contains decode encode endswith extract extractall find findall format fullmatch get_dummies index isalnum isalpha isascii isdecimal isdigit islower isnumeric isspace istitle isupper len ljust lower lstrip match normalize partition removeprefix removesuffix rfind rindex rjust rpartition rsplit rstrip slice slice_replace split startswith strip swapcase title translate upper wrap zfill',
    'new:dataframe'
  ),
  each(
    'dataframe',
    'ceil date day_name floor isocalendar month_name strftime to_julian_date to_pydatetime to_pytimedelta total_seconds',
    'new:dataframe'
  ),
  each(
    'dataframe',
    'astimezone ctime dst fromisocalendar isoformat isoweekday is_month_end is_month_start is_on_offset is_quarter_end is_quarter_start is_year_end is_year_start is_anchored now overlaps rollback rollforward strptime time timestamp timetuple timetz to_datetime64 to_timedelta64 today toordinal tzname utcoffset utctimetuple weekday',
    'new:dataframe'
  ),
  each('dataframe', 'holidays', 'new:dataframe'),
  each('dataframe', 'to_coo to_dense to_tuples from_spmatrix', 'new:dataframe'),
  each('dataframe', '__call__', 'holds:dataframe')
);

export const METHODS = table(CELLS, NUMBERS, VIEWS, CHANGES, PICTURES, FILES, ACCESSED);
