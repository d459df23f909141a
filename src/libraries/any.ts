import { each, type Table, table } from './words';

/**
 * Methods that do the same whatever has them, as far as is assumed: those of collections,
 * texts, arrays, tables and models, by name alone.
 */
const COLLECTIONS = table(
  each('*', 'append add appendleft insert', 'new changes:self keeps'),
  each('*', 'extend extendleft', 'new changes:self keeps:parts'),
  each(
    '*',
    'update difference_update intersection_update symmetric_difference_update',
    'new changes:self keeps:parts'
  ),
  each('*', 'remove clear discard reverse rotate sort', 'new changes:self'),
  each('*', 'pop popleft popitem', 'part changes:self'),
  each('*', 'keys values', 'lazy:view'),
  each('*', 'union intersection difference symmetric_difference', 'shallow:set'),
  each('*', 'issubset issuperset isdisjoint', 'new'),
  {
    '*.setdefault': 'part changes:self keeps',
    '*.get': 'part',
    '*.items': 'lazy:pairs',
    '*.copy': 'shallow'
  }
);

const TEXTS = table(
  each(
    '*',
    'index count startswith endswith join strip lstrip rstrip lower upper title format encode decode find rfind zfill isdigit isalpha isoformat strftime timestamp total_seconds bit_length hex replace',
    'new'
  ),
  each('*', 'split rsplit splitlines', 'new:list'),
  each('*', 'write writelines seek close flush truncate', 'new changes:self'),
  each('*', 'read readline readlines tell', 'new changes:self')
);

const NUMBERS = table(
  each(
    '*',
    'sum mean std var median min max abs round cumsum cumprod prod argmax argmin any all dot quantile mode corr cov describe nunique value_counts isna isnull notna notnull idxmax idxmin clip diff argsort nonzero tolist item to_dict to_list to_string to_html to_json to_markdown',
    'new:ndarray'
  ),
  each('*', 'reshape ravel transpose squeeze view swapaxes flatten_view', 'view')
);

const TABLES = table(
  each('*', 'to_csv to_parquet to_excel to_feather to_pickle', 'new writes:0'),
  each('*', 'groupby head tail', 'view'),
  each(
    '*',
    'dropna fillna reset_index set_index sort_values sort_index rename drop astype merge drop_duplicates assign query pivot pivot_table melt',
    'new:dataframe'
  ),
  each('*', 'isin to_period to_timestamp explode nlargest nsmallest', 'new:dataframe'),
  each('*', 'apply map applymap agg aggregate filter', 'new:dataframe')
);

const MODELS = table(
  each('*', 'fit partial_fit compile', 'same changes:self keeps'),
  each(
    '*',
    'predict predict_proba decision_function score transform inverse_transform get_params predict_log_proba score_samples evaluate',
    'new:ndarray'
  ),
  each('*', 'fit_transform fit_predict', 'new:ndarray changes:self'),
  { '*.set_params': 'same changes:self keeps' }
);

export const ANY_METHODS: Table = table(COLLECTIONS, TEXTS, NUMBERS, TABLES, MODELS);

export const ANY_ATTRIBUTES: Table = each(
  '*',
  'shape size ndim dtype dtypes name nbytes itemsize __name__ __doc__ empty',
  'none'
);
