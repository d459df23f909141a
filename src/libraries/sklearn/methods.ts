/** Methods of estimators, whichever library makes them, and of what they give. */
import { each, type Table, table } from '../words';

/** What a pipeline calls of the estimators in it. */
export const STEP_METHODS: readonly string[] =
  'fit partial_fit fit_transform transform inverse_transform fit_predict predict predict_proba decision_function score'.split(
    ' '
  );

/** Those that fit. */
export const FITTING_METHODS: ReadonlySet<string> = new Set(
  'fit partial_fit fit_transform fit_predict fit_resample'.split(' ')
);

/** What gives data, which may be what was given. */
export const PASSING_METHODS: ReadonlySet<string> = new Set(
  'fit_transform transform inverse_transform fit_resample __call__'.split(' ')
);

const FITTING = table(
  each('estimator', 'fit partial_fit', 'same changes:self draws'),
  { 'estimator.fit_transform': 'new:ndarray changes:self draws' },
  // Gives an attribute of the estimator: its labels, or its embedding.
  { 'estimator.fit_predict': 'child:ndarray changes:self draws' },
  each('keeper', 'fit_transform', 'child:ndarray changes:self keeps draws'),
  each('sampler', 'fit_transform', 'child:ndarray changes:self keeps draws'),
  each('stochastic', 'fit_transform', 'child:ndarray changes:self draws'),
  each('passing', 'transform inverse_transform', 'view:bunch'),
  { 'passing.fit_transform': 'view:bunch changes:self' },
  { 'estimator.fit_resample': 'new:bunch changes:self draws' },
  each(
    'estimator',
    'densify sparsify restrict set_callbacks set_fit_request set_inverse_transform_request set_output set_partial_fit_request set_predict_request set_score_request set_transform_request',
    'same changes:self'
  ),
  { 'estimator.set_params': 'same changes:self keeps' }
);

const USING = table(
  each(
    'estimator',
    'predict predict_proba predict_log_proba predict_joint_log_proba decision_function score score_samples transform inverse_transform apply decision_path diag dbscan_clustering kneighbors kneighbors_graph radius_neighbors radius_neighbors_graph query query_radius two_point_correlation kernel_density aic bic error_norm mahalanobis log_marginal_likelihood latent_mean_and_variance reconstruction_error path get_depth get_n_leaves get_indices get_submatrix pairwise is_tomek is_stationary',
    'new:ndarray'
  ),
  { 'estimator.get_n_splits': 'new', 'estimator.get_shape': 'part' },
  {
    'estimator.decode': 'view:bunch',
    'estimator.perplexity': 'new changes:self',
    'estimator.cost_complexity_pruning_path': 'new:bunch draws'
  },
  { 'estimator.gibbs': 'new:ndarray changes:self draws' },
  each('estimator', 'sample sample_y', 'new:ndarray draws'),
  each('estimator', 'split', 'lazy draws'),
  each(
    'estimator',
    'staged_predict staged_predict_proba staged_decision_function staged_score',
    'lazy'
  ),
  // Attributes of the estimator.
  each('estimator', 'get_covariance get_precision get_support', 'child:ndarray'),
  each('estimator', 'get_feature_names_out get_feature_names', 'view:ndarray'),
  each(
    'estimator',
    'correct_covariance reweight_covariance',
    'view:ndarray changes:self'
  ),
  { 'estimator.build_analyzer': 'holds: changes:self' },
  each('estimator', 'build_preprocessor build_tokenizer', 'holds:'),
  { 'estimator.get_stop_words': 'shallow:set' },
  { 'estimator.get_params': 'shallow:dict' },
  { 'estimator.get_metadata_routing': 'holds:' },
  { 'estimator.clone_with_theta': 'shallow' },
  { 'estimator.plot': 'new:figure' },
  { 'estimator.__call__': 'new:ndarray' }
);

const OF_ARRAYS =
  'all any argmax argmin argsort astype clip cumsum dot flatten max mean min nonzero prod repeat round std sum take toarray todense var';
const VIEWS = 'ravel reshape squeeze swapaxes transpose view';

/** Names of what an estimator's attributes have: `model.coef_.sum()` runs nothing of it. */
export const ATTRIBUTE_METHODS: ReadonlySet<string> = new Set(
  `${OF_ARRAYS} ${VIEWS} abs copy tolist percentile fill sort keys values items get append pop remove clear`.split(
    ' '
  )
);

/** Of what an estimator has under a name, which is not told from itself: `model.coef_`. */
const ATTRIBUTES = table(
  each('estimator', VIEWS, 'view:bunch'),
  each('estimator', OF_ARRAYS, 'new:bunch'),
  { 'estimator.copy': 'shallow:bunch', 'estimator.tolist': 'new:nested' },
  each('estimator', 'fill sort', 'new changes:self'),
  { 'estimator.keys': 'lazy:view', 'estimator.values': 'lazy:view' },
  { 'estimator.items': 'lazy:pairs', 'estimator.get': 'part' },
  { 'estimator.append': 'new changes:self keeps' },
  { 'estimator.update': 'same changes:self keeps' },
  { 'estimator.pop': 'part changes:self' },
  each('estimator', 'clear remove', 'new changes:self')
);

const BUNCH = table(
  each(
    'bunch',
    'clip reshape ravel transpose squeeze swapaxes view head tail groupby get iterrows itertuples to_frame to_numpy pipe set_axis',
    'view:bunch'
  ),
  each(
    'bunch',
    'abs agg aggregate all any apply applymap argmax argmin argsort assign astype corr count cov cumsum describe diff dot drop drop_duplicates dropna duplicated eq explode fillna filter flatten get_indexer get_loc idxmax idxmin info isin isna isnull join map max mean median melt memory_usage merge min mode nlargest nonzero notna notnull nsmallest nunique pivot pivot_table prod quantile query rank rename repeat replace reset_index resample round select_dtypes set_index shift skew sort_index sort_values std sum take to_dict to_list toarray todense tolist tobytes transform unique value_counts var where',
    'new:bunch'
  ),
  // A dict's copy holds what the dict holds.
  { 'bunch.copy': 'view:bunch', 'bunch.to_string': 'new writes:0' },
  each('bunch', 'sample', 'new:bunch draws'),
  each('bunch', 'boxplot hist plot', 'new:figure'),
  each('bunch', 'to_csv to_excel to_json to_parquet to_pickle', 'new writes:0'),
  each('bunch', 'fill itemset partition put resize setflags sort', 'new changes:self'),
  each('bunch', 'append extend insert update', 'new changes:self keeps'),
  { 'bunch.setdefault': 'part changes:self keeps', 'bunch.format': 'new:list' },
  each('bunch', 'clear remove', 'new changes:self'),
  each('bunch', 'pop popitem', 'view:bunch changes:self'),
  {
    'bunch.keys': 'lazy:view',
    'bunch.values': 'lazy:view',
    'bunch.items': 'lazy:pairs'
  },
  each('bunch', 'endswith lower lstrip rstrip startswith strip upper', 'new'),
  each('bunch', 'split splitlines', 'new:list')
);

export const METHODS: Table = table(FITTING, USING, ATTRIBUTES, BUNCH);
