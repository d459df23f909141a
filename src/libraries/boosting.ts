/** Gradient boosting. Its classes that work as those of scikit-learn are estimators. */
import type { Library } from './library';
import { each, named, table } from './words';

/** Data and models of their own, whichever of the libraries makes them. */
const methods = table(
  each(
    'matrix',
    'data_split_mode feature_num_bin has_label is_quantized num_col num_data num_feature num_nonmissing num_pairs num_row',
    'new'
  ),
  each(
    'matrix',
    'get_cat_feature_indices get_embedding_feature_indices get_feature_names get_text_feature_indices',
    'new:list'
  ),
  each('matrix', 'get_baseline get_group_id_hash get_quantile_cut', 'new:ndarray'),
  // LightGBM hands out the arrays that it holds, and before it is constructed those it was given.
  each(
    'matrix',
    'get_base_margin get_data get_features get_field get_float_info get_group get_init_score get_label get_position get_uint_info get_weight',
    'view:bunch'
  ),
  { 'matrix.get_feature_name': 'view:list', 'matrix.get_ref_chain': 'holds:set' },
  each(
    'matrix',
    'add_features_from construct quantize set_base_margin set_baseline set_categorical_feature set_feature_name set_feature_names set_field set_float_info set_float_info_npy2d set_group set_group_id set_group_weight set_info set_init_score set_label set_pairs set_pairs_weight set_position set_reference set_subgroup_id set_timestamp set_uint_info set_weight',
    'same changes:self keeps'
  ),
  each('matrix', 'create_valid subset', 'child:matrix changes:self keeps'),
  each('matrix', 'slice', 'child:matrix'),
  // Of the arrays that it hands out.
  each('matrix', 'astype copy max mean min round sum', 'new:ndarray'),
  { 'matrix.train_eval_split': 'child:matrix draws' },
  each('matrix', 'save save_quantization_borders', 'new writes:0'),
  // LightGBM prepares the data first, and gives it back.
  { 'matrix.save_binary': 'same changes:self writes:0' },

  each(
    'booster',
    'attr current_iteration eval_set get_leaf_output lower_bound model_to_string num_boosted_rounds num_feature num_features num_model_per_iteration num_trees save_config upper_bound',
    'new:bunch'
  ),
  each('booster', 'attributes get_fscore get_score', 'new:dict'),
  each('booster', 'eval_train eval_valid feature_name get_dump', 'new:list'),
  each('booster', 'feature_importance inplace_predict predict', 'new:ndarray'),
  each('booster', 'get_categories get_split_value_histogram', 'new:bunch'),
  {
    'booster.save_raw': 'new:bytearray',
    'booster.trees_to_dataframe': 'new:dataframe'
  },
  each('booster', 'copy __copy__ __deepcopy__', 'new:booster'),
  each('booster', 'refit', 'holds:booster'),
  each('booster', 'dump_model', 'new:bunch writes:0'),
  {
    'booster.save_model': 'same writes:0',
    'booster.load_model': 'new changes:self reads:0',
    // What LightGBM evaluates is prepared, and kept.
    'booster.add_valid': 'same changes:self changes:0 keeps',
    'booster.eval': 'new:bunch changes:self changes:0 keeps'
  },
  each(
    'booster',
    'boost free_dataset free_network load_config model_from_string reset reset_parameter rollback_one_iter set_attr set_leaf_output set_network set_param set_train_data_name shuffle_models update',
    'same changes:self keeps'
  )
);

/** What their classes have beside that of scikit-learn. */
const estimatorMethods = table(
  { 'estimator.get_booster': 'child:booster' },
  each('estimator', 'evals_result get_evals_result', 'child:dict'),
  { 'estimator.get_metadata': 'child:bunch' },
  each('estimator', 'iterate_leaf_indexes staged_predict_log_proba', 'lazy'),
  each(
    'estimator',
    'calc_feature_statistics calc_leaf_indexes compare eval_metrics get_all_params get_best_iteration get_best_score get_borders get_cat_feature_indices get_embedding_feature_indices get_feature_importance get_leaf_values get_leaf_weights get_n_features_in get_num_boosting_rounds get_object_importance get_param get_probability_threshold get_scale_and_bias get_test_eval get_test_evals get_text_feature_indices get_tree_leaf_counts get_xgb_params is_fitted plot_partial_dependence virtual_ensembles_predict',
    'new:bunch'
  ),
  each(
    'estimator',
    'grid_search plot_predictions randomized_search select_features',
    'new:bunch changes:self'
  ),
  { 'estimator.plot_tree': 'new:' },
  each(
    'estimator',
    'drop_unused_features set_feature_names set_leaf_values set_probability_threshold set_scale_and_bias shrink',
    'new changes:self'
  ),
  each('estimator', 'save_borders save_model', 'new writes:0'),
  { 'estimator.load_model': 'same changes:self reads:0' }
);

export const XGBOOST: Library = {
  name: 'xgboost',
  functions: table(
    each(
      'xgboost',
      'XGBClassifier XGBModel XGBRFClassifier XGBRFRegressor XGBRanker XGBRegressor',
      'holds:estimator'
    ),
    named('XGBClassifier', 'xgboost.sklearn', 'holds:estimator'),
    { 'xgboost.sklearn.XGBRegressor': 'holds:estimator' },
    // It takes a copy of the data.
    each(
      'xgboost',
      'DMatrix DeviceQuantileDMatrix ExtMemQuantileDMatrix QuantileDMatrix',
      'holds:matrix'
    ),
    {
      'xgboost.Booster': 'holds:booster',
      'xgboost.train': 'holds:booster changes:evals_result changes:callbacks',
      // It seeds numpy, with its own number unless told another.
      'xgboost.cv': 'new:bunch seeds',
      'xgboost.to_graphviz': 'new:',
      'xgboost.set_config': 'new sets:xgboost',
      'xgboost.config_context': 'new:context',
      'xgboost.get_config': 'new:dict'
    },
    each('xgboost', 'plot_importance plot_tree', 'new:figure'),
    each(
      'xgboost.callback',
      'EarlyStopping EvaluationMonitor LearningRateScheduler TrainingCheckPoint',
      'holds:callback'
    )
  ),
  methods: table(methods, estimatorMethods),
  attributes: { 'matrix.shape': 'none' },
  classes: {
    matrix: 'xgboost.DMatrix lightgbm.Dataset catboost.Pool catboost.FeaturesData',
    booster: 'xgboost.Booster lightgbm.Booster'
  },
  signs: { train: { calls: String.raw`xgb\.train` } }
};

export const LIGHTGBM: Library = {
  name: 'lightgbm',
  functions: table(
    each(
      'lightgbm',
      'DaskLGBMClassifier DaskLGBMRanker DaskLGBMRegressor LGBMClassifier LGBMModel LGBMRanker LGBMRegressor',
      'holds:estimator'
    ),
    each('lightgbm', 'Dataset Sequence', 'holds:matrix'),
    {
      'lightgbm.Booster': 'holds:booster changes:1 changes:train_set',
      // The data is prepared, and gets the parameters.
      'lightgbm.train':
        'holds:booster changes:1 changes:train_set changes:valid_sets changes:evals_result changes:callbacks',
      'lightgbm.cv': 'holds:bunch changes:1 changes:train_set',
      'lightgbm.early_stopping': 'new:record',
      'lightgbm.log_evaluation': 'new:record',
      'lightgbm.record_evaluation': 'holds:record',
      'lightgbm.reset_parameter': 'holds:record',
      'lightgbm.register_logger': 'new sets:lightgbm',
      'lightgbm.create_tree_digraph': 'new:'
    },
    each(
      'lightgbm',
      'plot_importance plot_metric plot_split_value_histogram plot_tree',
      'new:figure'
    )
  ),
  signs: { train: { calls: String.raw`lgb\.train` } }
};

export const CATBOOST: Library = {
  name: 'catboost',
  functions: table(
    each(
      'catboost',
      'CatBoost CatBoostClassifier CatBoostRanker CatBoostRegressor',
      'holds:estimator'
    ),
    each('catboost', 'FeaturesData Pool', 'holds:matrix'),
    {
      'catboost.cv': 'holds:bunch',
      'catboost.train': 'holds:estimator',
      'catboost.sum_models': 'new:estimator',
      'catboost.to_classifier': 'view:estimator',
      'catboost.to_regressor': 'view:estimator',
      'catboost.utils.eval_metric': 'new:list',
      'catboost.utils.get_confusion_matrix': 'new:ndarray',
      'catboost.utils.get_roc_curve': 'new:ndarray',
      'catboost.utils.select_threshold': 'new'
    },
    each(
      'catboost.datasets',
      'adult amazon epsilon higgs imdb msrank msrank_10k monotonic1 monotonic2 rotten_tomatoes titanic',
      'new:dataframe'
    )
  ),
  classes: { estimator: 'catboost.CatBoost' }
};
