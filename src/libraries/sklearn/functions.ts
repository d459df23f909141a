/** Functions of scikit-learn. */
import { each, named, type Table, table } from '../words';

const DISPLAYS =
  'ConfusionMatrixDisplay DetCurveDisplay PrecisionRecallDisplay PredictionErrorDisplay RocCurveDisplay';
/** They fit the estimator that they are given. */
const LEARNING = 'sklearn.model_selection.LearningCurveDisplay';
const VALIDATION = 'sklearn.model_selection.ValidationCurveDisplay';
/** It picks curves where it shows one for each row. */
const DEPENDENCE = 'sklearn.inspection.PartialDependenceDisplay';

/** Pictures with the numbers that they show. */
const PICTURES = [
  DISPLAYS.replace(/\S+/g, 'sklearn.metrics.$&'),
  'sklearn.calibration.CalibrationDisplay',
  'sklearn.inspection.DecisionBoundaryDisplay'
].join(' ');
const ALL_PICTURES = [PICTURES, DEPENDENCE, LEARNING, VALIDATION].join(' ');

const METRICS = table(
  each(
    'sklearn.metrics',
    'accuracy_score adjusted_mutual_info_score adjusted_rand_score auc balanced_accuracy_score brier_score_loss calinski_harabasz_score class_likelihood_ratios cohen_kappa_score completeness_score consensus_score coverage_error d2_brier_score d2_log_loss_score d2_tweedie_score davies_bouldin_score dcg_score fowlkes_mallows_score hamming_loss hinge_loss homogeneity_completeness_v_measure homogeneity_score label_ranking_average_precision_score label_ranking_loss log_loss matthews_corrcoef max_error mean_gamma_deviance mean_poisson_deviance mean_tweedie_deviance mutual_info_score ndcg_score normalized_mutual_info_score rand_score top_k_accuracy_score v_measure_score zero_one_loss',
    'new'
  ),
  named(
    'silhouette_score',
    'sklearn.metrics sklearn.metrics.cluster',
    'new draws:sample_size'
  ),
  each(
    'sklearn.metrics',
    'average_precision_score confusion_matrix confusion_matrix_at_thresholds d2_absolute_error_score d2_pinball_score det_curve explained_variance_score f1_score fbeta_score jaccard_score mean_absolute_error mean_absolute_percentage_error mean_pinball_loss mean_squared_error mean_squared_log_error median_absolute_error metric_at_thresholds multilabel_confusion_matrix pair_confusion_matrix precision_recall_curve precision_recall_fscore_support precision_score r2_score recall_score roc_auc_score roc_curve root_mean_squared_error root_mean_squared_log_error silhouette_samples',
    'new:ndarray'
  ),
  each(
    'sklearn.metrics',
    'euclidean_distances nan_euclidean_distances pairwise_distances_argmin pairwise_distances_argmin_min',
    'new:ndarray'
  ),
  each(
    'sklearn.metrics.pairwise',
    'additive_chi2_kernel chi2_kernel cosine_distances cosine_similarity euclidean_distances haversine_distances laplacian_kernel linear_kernel manhattan_distances nan_euclidean_distances paired_cosine_distances paired_distances paired_euclidean_distances paired_manhattan_distances pairwise_distances_argmin pairwise_distances_argmin_min polynomial_kernel rbf_kernel sigmoid_kernel',
    'new:ndarray'
  ),
  { 'sklearn.metrics.classification_report': 'new:bunch' },
  // With metric="precomputed" it gives back what it is given.
  each('sklearn.metrics', 'pairwise_distances pairwise_kernels', 'view:ndarray'),
  each(
    'sklearn.metrics.pairwise',
    'check_pairwise_arrays pairwise_distances pairwise_kernels',
    'view:ndarray'
  ),
  named(
    'pairwise_distances_chunked',
    'sklearn.metrics sklearn.metrics.pairwise',
    'lazy'
  ),
  each(
    'sklearn.metrics.cluster',
    'adjusted_mutual_info_score adjusted_rand_score entropy mutual_info_score normalized_mutual_info_score silhouette_samples',
    'new:ndarray'
  ),
  { 'sklearn.metrics.cluster.contingency_matrix': 'new:bunch' },
  each('sklearn.metrics', 'check_scoring get_scorer make_scorer', 'holds:estimator'),
  each('sklearn.metrics', 'get_scorer_names SCORERS.keys', 'new:list'),
  each(
    'sklearn.metrics',
    'plot_confusion_matrix plot_precision_recall_curve plot_roc_curve',
    'new:figure'
  )
);

const DATASETS = table(
  // In a tuple, unless told otherwise.
  each(
    'sklearn.datasets',
    'make_classification make_multilabel_classification make_sparse_coded_signal',
    'new:bunch draws'
  ),
  each(
    'sklearn.datasets',
    'make_biclusters make_blobs make_checkerboard make_circles make_friedman1 make_friedman2 make_friedman3 make_gaussian_quantiles make_hastie_10_2 make_low_rank_matrix make_moons make_regression make_s_curve make_sparse_spd_matrix make_sparse_uncorrelated make_spd_matrix make_swiss_roll',
    'new:ndarray draws'
  ),
  each(
    'sklearn.datasets.samples_generator',
    'make_blobs make_circles make_classification make_moons make_regression make_s_curve make_swiss_roll',
    'new:ndarray draws'
  ),
  each(
    'sklearn.datasets',
    'fetch_20newsgroups fetch_20newsgroups_vectorized fetch_california_housing fetch_covtype fetch_file fetch_kddcup99 fetch_lfw_pairs fetch_lfw_people fetch_mldata fetch_olivetti_faces fetch_openml fetch_rcv1 fetch_species_distributions load_boston load_breast_cancer load_diabetes load_digits load_iris load_linnerud load_sample_image load_sample_images load_wine',
    'new:bunch'
  ),
  each('sklearn.datasets', 'load_files', 'new:bunch reads:0'),
  each(
    'sklearn.datasets',
    'load_svmlight_file load_svmlight_files',
    'new:bunch reads:0'
  ),
  {
    'sklearn.datasets.dump_svmlight_file': 'new writes:2',
    'sklearn.datasets.get_data_home': 'new',
    'sklearn.datasets.clear_data_home': 'new'
  }
);

const SELECTION = table(
  {
    'sklearn.model_selection.train_test_split': 'shallow:dataframe draws',
    'sklearn.cross_validation.train_test_split': 'shallow:dataframe draws',
    'sklearn.model_selection.check_cv': 'holds:estimator'
  },
  each(
    'sklearn.model_selection',
    'cross_val_predict cross_val_score permutation_test_score validation_curve',
    'new:ndarray fits:0'
  ),
  { 'sklearn.model_selection.cross_validate': 'new:bunch fits:0' },
  { 'sklearn.cross_validation.cross_val_score': 'new:ndarray fits:0' },
  named(
    'learning_curve',
    'sklearn.model_selection sklearn.learning_curve',
    'new:ndarray fits:0 draws:shuffle'
  ),
  { 'sklearn.learning_curve.validation_curve': 'new:ndarray fits:0' },
  {
    'sklearn.inspection.partial_dependence': 'new:bunch',
    'sklearn.inspection.permutation_importance': 'new:bunch draws'
  },
  each(
    'sklearn.feature_selection',
    'chi2 f_classif f_oneway f_regression r_regression',
    'new:ndarray'
  ),
  each(
    'sklearn.feature_selection',
    'mutual_info_classif mutual_info_regression',
    'new:ndarray draws'
  )
);

const WORKING = table(
  each(
    'sklearn.preprocessing',
    'add_dummy_feature binarize maxabs_scale minmax_scale normalize power_transform quantile_transform robust_scale scale',
    'new:ndarray'
  ),
  each(
    'sklearn.cluster',
    'cluster_optics_dbscan cluster_optics_xi compute_optics_graph dbscan estimate_bandwidth get_bin_seeds linkage_tree mean_shift ward_tree',
    'new:ndarray'
  ),
  each(
    'sklearn.cluster',
    'affinity_propagation k_means kmeans_plusplus spectral_clustering',
    'new:ndarray draws'
  ),
  each(
    'sklearn.covariance',
    'empirical_covariance ledoit_wolf ledoit_wolf_shrinkage log_likelihood oas shrunk_covariance',
    'new:ndarray'
  ),
  each(
    'sklearn.decomposition',
    'dict_learning_online non_negative_factorization randomized_svd sparse_encode',
    'view:ndarray draws'
  ),
  each(
    'sklearn.linear_model',
    'lars_path lars_path_gram orthogonal_mp orthogonal_mp_gram',
    'new:bunch'
  ),
  each(
    'sklearn.linear_model',
    'enet_path lasso_path ridge_regression',
    'new:bunch draws'
  ),
  each(
    'sklearn.manifold',
    'locally_linear_embedding smacof spectral_embedding',
    'new:ndarray draws'
  ),
  each('sklearn.isotonic', 'check_increasing isotonic_regression', 'new:ndarray'),
  each('sklearn.neighbors', 'kneighbors_graph radius_neighbors_graph', 'new:sparse'),
  { 'sklearn.neighbors.sort_graph_by_row_values': 'view:sparse changes:0' },
  each(
    'sklearn.feature_extraction.image',
    'grid_to_graph img_to_graph reconstruct_from_patches_2d',
    'new:bunch'
  ),
  each(
    'sklearn.feature_extraction.text',
    'strip_accents_ascii strip_accents_unicode strip_tags',
    'new'
  ),
  {
    'sklearn.decomposition.dict_learning': 'view:bunch draws',
    'sklearn.decomposition.fastica': 'view:bunch draws',
    'sklearn.preprocessing.label_binarize': 'new:bunch',
    'sklearn.calibration.calibration_curve': 'new:ndarray',
    'sklearn.covariance.fast_mcd': 'new:ndarray draws',
    'sklearn.covariance.graphical_lasso': 'new:bunch draws',
    'sklearn.feature_extraction.image.extract_patches_2d': 'view:ndarray draws',
    'sklearn.manifold.trustworthiness': 'new',
    'sklearn.random_projection.johnson_lindenstrauss_min_dim': 'new:ndarray',
    'sklearn.svm.l1_min_c': 'new',
    'sklearn.tree.export_text': 'new',
    'sklearn.tree.export_graphviz': 'new writes:1',
    'sklearn.tree.plot_tree': 'new:figure'
  }
);

const UTILS = table(
  each(
    'sklearn.utils',
    'check_X_y check_array column_or_1d check_symmetric',
    'view:ndarray'
  ),
  each(
    'sklearn.utils.validation',
    'check_X_y check_array column_or_1d check_symmetric',
    'view:ndarray'
  ),
  named('as_float_array', 'sklearn.utils sklearn.utils.validation', 'new:ndarray'),
  named('indexable', 'sklearn.utils sklearn.utils.validation', 'holds:list'),
  named('check_random_state', 'sklearn.utils sklearn.utils.validation', 'view:random'),
  named('check_is_fitted', 'sklearn.utils.validation sklearn.base', 'new'),
  each(
    'sklearn.utils.validation',
    'assert_all_finite check_consistent_length check_non_negative check_scalar has_fit_parameter',
    'new'
  ),
  { 'sklearn.utils.validation.validate_data': 'view:ndarray changes:0' },
  each('sklearn.utils', 'resample shuffle', 'new:ndarray draws'),
  each(
    'sklearn.utils',
    'assert_all_finite check_consistent_length check_scalar compute_class_weight compute_sample_weight estimator_html_repr murmurhash3_32 safe_sqr',
    'new:ndarray'
  ),
  each('sklearn.utils', 'gen_batches gen_even_slices', 'new:iterator'),
  {
    'sklearn.utils.safe_mask': 'view:ndarray',
    'sklearn.utils.all_estimators': 'new:list'
  },
  each(
    'sklearn.utils.class_weight',
    'compute_class_weight compute_sample_weight',
    'new:ndarray'
  ),
  each('sklearn.utils.discovery', 'all_displays all_estimators', 'new:list'),
  each('sklearn.utils.discovery', 'all_functions', 'new:bunch'),
  each(
    'sklearn.utils.extmath',
    'cartesian density fast_logdet row_norms safe_sparse_dot softmax squared_norm stable_cumsum weighted_mode',
    'new:ndarray'
  ),
  each(
    'sklearn.utils.extmath',
    'randomized_range_finder randomized_svd',
    'new:ndarray draws'
  ),
  { 'sklearn.utils.extmath.svd_flip': 'view:ndarray changes:0 changes:1' },
  each(
    'sklearn.utils.multiclass',
    'check_classification_targets is_multilabel type_of_target unique_labels',
    'new:ndarray'
  ),
  { 'sklearn.utils.multiclass.class_distribution': 'new:bunch' },
  each('sklearn.utils.random', 'sample_without_replacement', 'new:ndarray draws'),
  each(
    'sklearn.utils.sparsefuncs',
    'inplace_column_scale inplace_csr_column_scale inplace_csr_row_scale inplace_row_scale inplace_swap_column inplace_swap_row',
    'new changes:0'
  ),
  {
    'sklearn.utils.Bunch': 'holds:bunch',
    'sklearn.utils.estimator_checks.check_estimator': 'new draws'
  }
);

export const FUNCTIONS: Table = table(
  METRICS,
  DATASETS,
  SELECTION,
  WORKING,
  UTILS,
  named('from_estimator', PICTURES, 'holds:figure'),
  named('from_estimator', DEPENDENCE, 'holds:figure draws:kind'),
  named('from_estimator', LEARNING, 'holds:figure fits:0 draws:shuffle'),
  named('from_estimator', VALIDATION, 'holds:figure fits:0'),
  named('from_predictions', ALL_PICTURES, 'holds:figure'),
  ...ALL_PICTURES.split(' ').map(path => ({ [path]: 'holds:figure' })),
  named('clone', 'sklearn sklearn.base', 'shallow'),
  named('set_config', 'sklearn', 'new sets:sklearn'),
  named('config_context', 'sklearn sklearn.base', 'new:context'),
  each('sklearn', 'get_config show_versions', 'new:dict'),
  each(
    'sklearn.base',
    'is_classifier is_clusterer is_outlier_detector is_regressor',
    'new'
  ),
  { 'sklearn.pipeline._name_estimators': 'holds:list' }
);
