import type { Library } from './library';
import { each, table } from './words';

const functions = table(
  { 'pandas.*': 'new:dataframe', 'pandas.eval': 'view:dataframe' },
  each('pandas', 'DataFrame Series Index MultiIndex Categorical', 'view:dataframe'),
  each(
    'pandas',
    'DataFrame.from_dict DataFrame.from_records Timestamp Timedelta DateOffset Period Interval',
    'new:dataframe'
  ),
  each(
    'pandas',
    'read_csv read_parquet read_json read_excel read_feather read_pickle read_table read_hdf read_orc read_fwf read_stata read_sas read_spss read_xml',
    'new:dataframe reads:0'
  ),
  each('pandas', 'read_sql read_sql_query read_sql_table', 'new:dataframe'),
  each(
    'pandas',
    'set_option reset_option options.display.reset plotting.register_matplotlib_converters',
    'new sets:pandas'
  ),
  each(
    'pandas',
    'isna isnull notna notnull api.types.is_numeric_dtype',
    'new:dataframe'
  ),
  {
    'pandas.option_context': 'new:context',
    'pandas.plotting.*': 'new:figure',
    'pandas.ExcelWriter': 'new:file writes:0'
  }
);

const methods = table(
  { 'dataframe.*': 'new:dataframe' },
  each(
    'dataframe',
    'head tail xs get groupby rolling expanding resample ewm squeeze pipe set_axis transform_view itertuples iterrows items take swaplevel keys values',
    'view'
  ),
  each('dataframe', 'insert update', 'new:dataframe changes:self keeps'),
  each('dataframe', 'to_numpy __array__', 'view:ndarray'),
  each(
    'dataframe',
    'plot hist bar barh line scatter pie box area hexbin kde density boxplot',
    'new:figure'
  ),
  each(
    'dataframe',
    'to_csv to_parquet to_excel to_feather to_hdf to_json to_pickle to_html to_latex to_markdown',
    'new writes:0'
  ),
  {
    'dataframe.pop': 'view changes:self',
    'dataframe.isetitem': 'new changes:self keeps',
    'dataframe.copy': 'new:dataframe',
    'dataframe.sample': 'new:dataframe draws'
  }
);

export const PANDAS: Library = {
  name: 'pandas',
  functions,
  methods,
  classes: {
    dataframe:
      'pandas.DataFrame pandas.Series pandas.Index pandas.Categorical pandas.api.typing.DataFrameGroupBy pandas.api.typing.SeriesGroupBy pandas.api.typing.Rolling pandas.api.typing.Expanding pandas.api.typing.ExponentialMovingWindow pandas.api.typing.Resampler'
  },
  values: ['dataframe'],
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
