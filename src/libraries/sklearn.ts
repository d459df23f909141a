import type { Library } from './library';
import { each, named, table } from './words';

const DISPLAYS =
  'ConfusionMatrixDisplay RocCurveDisplay PrecisionRecallDisplay PredictionErrorDisplay DetCurveDisplay';
const METRIC_DISPLAYS = DISPLAYS.replace(/\S+/g, 'sklearn.metrics.$&');

const functions = table(
  { 'sklearn.*': 'new:ndarray', 'sklearn.A*': 'holds:estimator' },
  each('sklearn.pipeline', 'make_pipeline make_union', 'holds:estimator'),
  each(
    'sklearn.datasets',
    'make_classification make_regression make_blobs make_moons make_circles make_friedman1 make_swiss_roll',
    'new:ndarray draws'
  ),
  each(
    'sklearn.feature_selection',
    'mutual_info_classif mutual_info_regression',
    'new:ndarray draws'
  ),
  each('sklearn.utils', 'shuffle resample', 'new:ndarray draws'),
  each('sklearn.metrics', DISPLAYS, 'new:figure'),
  named('*', METRIC_DISPLAYS, 'new:figure'),
  named('from_estimator', METRIC_DISPLAYS, 'new:figure'),
  each(
    'sklearn.inspection',
    'PartialDependenceDisplay.from_estimator DecisionBoundaryDisplay.from_estimator',
    'new:figure'
  ),
  {
    'sklearn.compose.make_column_transformer': 'holds:estimator',
    'sklearn.compose.make_column_selector': 'new:estimator',
    'sklearn.base.clone': 'holds:estimator',
    'sklearn.set_config': 'new sets:sklearn',
    'sklearn.config_context': 'new:context',
    'sklearn.datasets.*': 'new:dataframe',
    'sklearn.model_selection.train_test_split': 'shallow:dataframe draws',
    'sklearn.inspection.permutation_importance': 'new:record draws',
    'sklearn.tree.plot_tree': 'new:figure'
  }
);

/** Of estimators in general, whichever library makes them. */
const methods = table(
  each('estimator', 'fit partial_fit', 'same changes:self draws'),
  each('estimator', 'fit_transform fit_predict', 'new:ndarray changes:self draws'),
  {
    'estimator.*': 'new:ndarray',
    'estimator.split': 'lazy draws',
    'estimator.plot': 'new:figure',
    'estimator.train': 'new changes:self draws',
    'estimator.save_model': 'new writes:0',
    'estimator.load_model': 'new changes:self reads:0',
    'estimator.set_params': 'same changes:self keeps',
    'estimator.set_output': 'same changes:self',
    'estimator.add': 'new changes:self keeps'
  }
);

/** Estimators that take random numbers from numpy's global state, unless told otherwise. */
const DRAWING =
  'RandomForestClassifier RandomForestRegressor ExtraTreesClassifier ExtraTreesRegressor ' +
  'RandomTreesEmbedding GradientBoostingClassifier GradientBoostingRegressor ' +
  'HistGradientBoostingClassifier HistGradientBoostingRegressor BaggingClassifier ' +
  'BaggingRegressor AdaBoostClassifier AdaBoostRegressor IsolationForest ' +
  'DecisionTreeClassifier DecisionTreeRegressor ExtraTreeClassifier ExtraTreeRegressor ' +
  'SGDClassifier SGDRegressor SGDOneClassSVM Perceptron PassiveAggressiveClassifier ' +
  'PassiveAggressiveRegressor RANSACRegressor TheilSenRegressor MLPClassifier ' +
  'MLPRegressor BernoulliRBM KMeans MiniBatchKMeans BisectingKMeans ' +
  'SpectralClustering SpectralCoclustering SpectralEmbedding TSNE MDS PCA TruncatedSVD ' +
  'NMF MiniBatchNMF FastICA LatentDirichletAllocation FactorAnalysis SparsePCA ' +
  'DictionaryLearning GaussianMixture BayesianGaussianMixture LinearSVC LinearSVR ' +
  'ShuffleSplit StratifiedShuffleSplit GroupShuffleSplit RepeatedKFold ' +
  'RepeatedStratifiedKFold RandomizedSearchCV HalvingGridSearchCV ' +
  'HalvingRandomSearchCV RBFSampler Nystroem GaussianRandomProjection ' +
  'SparseRandomProjection QuantileTransformer DummyClassifier IterativeImputer';

export const SKLEARN: Library = {
  name: 'sklearn',
  functions,
  methods,
  values: ['estimator'],
  splits: { train_test_split: 'dataframe' },
  takesSeed: /^sklearn\./,
  drawing: DRAWING,
  drawingIf: {
    shuffle: true,
    probability: true,
    solver: /^(?:sag|saga|liblinear|auto_random)$/,
    selection: /^random$/,
    svd_solver: /^randomized$/
  },
  acts: 'sklearn.experimental',
  signs: {
    train: {
      methods: 'fit|partial_fit|fit_generator|train',
      calls: 'GridSearchCV|RandomizedSearchCV'
    },
    evaluate: {
      methods: 'predict|predict_proba|score|evaluate',
      calls: String.raw`\w+_score|mean_\w+_error|\w*confusion_matrix|classification_report|cross_val\w*|roc_curve`
    },
    load: {
      calls: String.raw`load_(?:iris|digits|wine|diabetes|breast_cancer)|fetch_\w+`
    },
    prepare: { methods: 'fit_transform|transform', calls: 'train_test_split' }
  }
};
