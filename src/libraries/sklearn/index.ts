import type { Library } from '../library';
import { table } from '../words';
import { CLASSES } from './classes';
import { FUNCTIONS } from './functions';
import { METHODS } from './methods';

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
  'SparseRandomProjection QuantileTransformer DummyClassifier IterativeImputer ' +
  'AffinityPropagation EllipticEnvelope MinCovDet MiniBatchDictionaryLearning ' +
  'MiniBatchSparsePCA NeighborhoodComponentsAnalysis OutputCodeClassifier PatchExtractor ' +
  'PolynomialCountSketch SkewedChi2Sampler SpectralBiclustering TargetEncoder';

/** What takes one for a shuffle that is off: the results are the same. */
const ADVANCING =
  'ElasticNet ElasticNetCV GraphicalLasso GraphicalLassoCV Lasso LassoCV ' +
  'MultiTaskElasticNet MultiTaskElasticNetCV MultiTaskLasso MultiTaskLassoCV NuSVC NuSVR ' +
  'OneClassSVM SVC SVR enet_path graphical_lasso lasso_path ridge_regression';

export const SKLEARN: Library = {
  name: 'sklearn',
  functions: table(CLASSES, FUNCTIONS),
  methods: METHODS,
  classes: {
    estimator: [
      'sklearn.base.BaseEstimator sklearn.gaussian_process.kernels.Kernel',
      'sklearn.base.ClassifierMixin sklearn.base.ClusterMixin sklearn.base.RegressorMixin',
      'sklearn.base.TransformerMixin sklearn.compose.make_column_selector',
      'sklearn.metrics._scorer._BaseScorer sklearn.metrics._scorer._PassthroughScorer',
      'sklearn.model_selection.ParameterGrid sklearn.model_selection.ParameterSampler',
      'sklearn.model_selection.BaseCrossValidator sklearn.model_selection.BaseShuffleSplit',
      'sklearn.model_selection.RepeatedKFold sklearn.model_selection.RepeatedStratifiedKFold'
    ].join(' '),
    keeper: 'sklearn.neighbors.KDTree sklearn.neighbors.BallTree',
    passing: 'sklearn.preprocessing.FunctionTransformer',
    bunch: 'sklearn.utils.Bunch'
  },
  values: ['estimator'],
  splits: { train_test_split: 'dataframe' },
  takesSeed: /^sklearn\./,
  drawing: `${DRAWING} ${ADVANCING}`,
  advancing: ADVANCING,
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
