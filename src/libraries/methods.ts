import { each } from './words';

/** Methods as `type.name`; `type.*` stands for the others, `*.name` for any type. */

const COLLECTIONS: Record<string, string> = {
  ...each('*', 'append add appendleft insert', 'new changes:self keeps'),
  ...each('*', 'extend extendleft', 'new changes:self keeps:parts'),
  ...each(
    '*',
    'update difference_update intersection_update symmetric_difference_update',
    'new changes:self keeps:parts'
  ),
  ...each('*', 'remove clear discard reverse rotate', 'new changes:self'),
  ...each('*', 'sort', 'new changes:self'),
  ...each('*', 'pop popleft popitem', 'part changes:self'),
  '*.setdefault': 'part changes:self keeps',
  '*.get': 'part',
  ...each('*', 'keys values', 'lazy:view'),
  '*.items': 'lazy:pairs',
  ...each(
    '*',
    'index count startswith endswith join strip lstrip rstrip replace lower upper title format encode decode find rfind zfill isdigit isalpha isoformat strftime timestamp total_seconds bit_length hex',
    'new'
  ),
  ...each('*', 'split rsplit splitlines', 'new:list'),
  ...each('number', 'split rsplit splitlines findall tolist', 'new:list'),
  'number.groupdict': 'new:dict',
  '*.copy': 'shallow',
  ...each('*', 'union intersection difference symmetric_difference', 'shallow:set'),
  ...each('*', 'issubset issuperset isdisjoint', 'new'),
  ...each('dict', 'most_common elements', 'shallow:list'),
  'dict.subtract': 'new changes:self',
  'dict.move_to_end': 'new changes:self'
};

const NUMBERS: Record<string, string> = {
  ...each(
    '*',
    'sum mean std var median min max abs round cumsum cumprod prod argmax argmin any all dot quantile mode corr cov describe nunique value_counts isna isnull notna notnull idxmax idxmin clip diff argsort nonzero tolist item to_dict to_list to_string to_html to_json to_markdown',
    'new:ndarray'
  ),
  ...each('*', 'reshape ravel transpose squeeze view swapaxes flatten_view', 'view'),
  'ndarray.*': 'new:ndarray',
  ...each(
    'ndarray',
    'sort fill put partition resize itemset setflags setfield byteswap',
    'new changes:self'
  ),
  ...each(
    'ndarray',
    'reshape ravel transpose squeeze view swapaxes diagonal __array__',
    'view'
  ),
  ...each('ndarray', 'tofile', 'new'),
  'ndarray.__call__': 'new:ndarray',
  'tensor.*': 'view',
  ...each(
    'tensor',
    'backward zero_ fill_ add_ mul_ sub_ div_ copy_ clamp_ requires_grad_',
    'same changes:self'
  ),
  ...each('tensor', 'item tolist size dim clone', 'new:tensor'),
  'number.*': 'new',
  'random.*': 'new:ndarray changes:self',
  ...each(
    'random',
    'random uniform gauss randint randrange',
    'new:ndarray changes:self'
  ),
  'random.shuffle': 'new changes:self changes:0',
  'random.choice': 'part changes:self'
};

const FRAMES: Record<string, string> = {
  'frame.*': 'new:frame',
  ...each(
    'frame',
    'head tail xs get groupby rolling expanding resample ewm squeeze pipe set_axis transform_view itertuples iterrows items take swaplevel',
    'view'
  ),
  ...each('frame', 'insert update', 'new:frame changes:self keeps'),
  'frame.pop': 'view changes:self',
  'frame.isetitem': 'new changes:self keeps',
  ...each('frame', 'to_numpy __array__', 'view:ndarray'),
  'frame.copy': 'new:frame',
  'frame.plot': 'new:figure',
  'frame.hist': 'new:figure',
  ...each(
    'frame',
    'bar barh line scatter pie box area hexbin kde density',
    'new:figure'
  ),
  'frame.boxplot': 'new:figure',
  'frame.sample': 'new:frame draws',
  ...each('frame', 'keys values', 'view'),
  ...each('frame', 'to_csv to_parquet to_excel to_feather to_hdf', 'new writes:0'),
  ...each('frame', 'to_json to_pickle to_html to_latex to_markdown', 'new writes:0'),
  ...each('*', 'to_csv to_parquet to_excel to_feather to_pickle', 'new writes:0'),
  ...each('*', 'groupby head tail', 'view'),
  ...each(
    '*',
    'dropna fillna reset_index set_index sort_values sort_index rename drop astype merge drop_duplicates assign query pivot pivot_table melt',
    'new:frame'
  ),
  ...each('*', 'isin to_period to_timestamp explode nlargest nsmallest', 'new:frame'),
  ...each('*', 'apply map applymap agg aggregate transform filter', 'new:frame')
};

const MODELS: Record<string, string> = {
  ...each('*', 'fit partial_fit compile', 'same changes:self keeps'),
  ...each(
    '*',
    'predict predict_proba decision_function score transform inverse_transform get_params predict_log_proba score_samples evaluate',
    'new:ndarray'
  ),
  'estimator.*': 'new:ndarray',
  'estimator.fit': 'same changes:self draws',
  'estimator.partial_fit': 'same changes:self draws',
  'estimator.split': 'lazy draws',
  'estimator.plot': 'new:figure',
  'estimator.train': 'new changes:self draws',
  'estimator.save_model': 'new writes:0',
  'estimator.load_model': 'new changes:self reads:0',
  'estimator.fit_transform': 'new:ndarray changes:self draws',
  'estimator.fit_predict': 'new:ndarray changes:self draws',
  'estimator.set_params': 'same changes:self keeps',
  'estimator.set_output': 'same changes:self',
  'estimator.add': 'new changes:self keeps',
  '*.fit_transform': 'new:ndarray changes:self',
  '*.fit_predict': 'new:ndarray changes:self',
  '*.set_params': 'same changes:self keeps'
};

const OTHERS: Record<string, string> = {
  'figure.*': 'child changes:self',
  ...each('figure', 'savefig write_html write_image save', 'new writes:0'),
  ...each('figure', 'show get_figure get_axes axes to_json to_dict', 'child'),
  'figure.show': 'new',
  'hash.*': 'new changes:self',
  ...each('hash', 'hexdigest digest', 'new'),
  'response.*': 'new:',
  'study.*': 'new:frame',
  ...each('study', 'optimize tell enqueue_trial', 'new changes:self draws'),
  'study.ask': 'child changes:self draws',
  'context.*': 'new',
  'record.*': 'new:',
  'file.*': 'new changes:self',
  ...each('file', '__enter__', 'same'),
  ...each('*', 'write writelines seek close flush truncate', 'new changes:self'),
  ...each('*', 'read readline readlines tell', 'new changes:self'),
  'buffer.*': 'new changes:self',
  'connection.*': 'new:connection changes:self',
  'connection.close': 'new changes:self',
  'run.*': 'new',
  'client.*': 'new',
  'logger.*': 'new',
  'module.*': 'unknown',
  'shell.*': 'new',
  'iterator.close': 'new changes:self',
  'iterator.send': 'part changes:self'
};

export const METHODS: Readonly<Record<string, string>> = {
  ...COLLECTIONS,
  ...NUMBERS,
  ...FRAMES,
  ...MODELS,
  ...OTHERS
};

export const ATTRIBUTES: Readonly<Record<string, string>> = Object.fromEntries(
  'shape size ndim dtype dtypes name nbytes itemsize __name__ __doc__ empty'
    .split(' ')
    .map(name => [`*.${name}`, 'none'])
);
