/** Tables and columns of pandas. */
import type { Library } from '../library';
import { each, table } from '../words';
import { FUNCTIONS } from './functions';
import { METHODS } from './methods';
import { STYLER } from './styler';

const ATTRIBUTES = table(
  each(
    'dataframe',
    'dtype dtypes empty hasnans inferred_freq inferred_type is_monotonic is_monotonic_decreasing is_monotonic_increasing is_unique has_duplicates nbytes ndim nlevels shape size',
    'none'
  ),
  // A name, or a column of that name.
  each('dataframe', 'T name', 'view'),
  { 'dataframe.style': 'holds:styler' },
  each('dataframe', 'array values', 'view:ndarray')
);

/** Of arrays of pandas' own. */
const ARRAYS = table(
  each(
    'ndarray',
    'delete dropna fillna insert interpolate map shift unique',
    'shallow:ndarray'
  ),
  each('ndarray', 'factorize', 'shallow:tuple'),
  each('ndarray', 'duplicated equals isin isna kurt median sem skew', 'new:ndarray'),
  { 'ndarray.value_counts': 'new:dataframe' },
  each('ndarray', 'to_numpy', 'view:ndarray')
);

/** Of files of tables: `HDFStore`, `ExcelFile`. */
const FILES = table(
  each('file', 'parse select select_as_multiple select_column', 'new:dataframe'),
  each('file', 'create_table_index put', 'new changes:self'),
  { 'file.append_to_multiple': 'new changes:self changes:0' }
);

export const PANDAS: Library = {
  name: 'pandas',
  functions: FUNCTIONS,
  methods: table(METHODS, STYLER, ARRAYS, FILES),
  attributes: ATTRIBUTES,
  copiesOnWrite: { dataframe: '3' },
  classes: {
    dataframe:
      'pandas.DataFrame pandas.Series pandas.Index pandas.Categorical pandas.api.typing.DataFrameGroupBy pandas.api.typing.SeriesGroupBy pandas.api.typing.Rolling pandas.api.typing.Expanding pandas.api.typing.ExponentialMovingWindow pandas.api.typing.Resampler pandas.tseries.holiday.AbstractHolidayCalendar pandas.tseries.holiday.Holiday',
    ndarray: 'pandas.api.extensions.ExtensionArray',
    expression: 'pandas.api.typing.Expression',
    file: 'pandas.HDFStore pandas.ExcelFile pandas.ExcelWriter',
    styler: 'pandas.io.formats.style.Styler'
  },
  values: ['dataframe', 'styler'],
  display: { sets: /^pandas\.(?:set_option|options)/, users: /^pandas\b/ },
  setup: String.raw`pd\.set_option|pd\.options`,
  inPlace:
    'dropna fillna ffill bfill interpolate reset_index set_index sort_values sort_index rename rename_axis set_axis drop drop_duplicates replace clip where mask query eval',
  looks:
    'head tail describe value_counts nunique info to_frame idxmax idxmin isna isnull sum mean any all round sort_values T shape dtypes columns',
  takesSeed: /^sample$/,
  constant: 'pandas.Timestamp pandas.Timedelta',
  signs: {
    load: {
      methods: String.raw`read_(?!only)\w+|from_csv`,
      calls: 'read_(?:csv|parquet|excel|json|sql)'
    },
    prepare: {
      methods: String.raw`dropna|fillna|merge|groupby|drop|drop_duplicates|astype|apply|map|replace|rename|resample|rolling|shift|pivot\w*|melt|assign|interpolate|set_index|reset_index|sort_values|query|to_csv|to_parquet`,
      calls: 'get_dummies|to_datetime|concat'
    },
    show: { attributes: 'head|tail|describe|info|value_counts|sample' }
  }
};
