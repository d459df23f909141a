/** Classes of scikit-learn. What they make holds what it was made with. */
import { each, type Table, table } from '../words';

const estimators = (module: string, list: string): Table =>
  each(`sklearn.${module}`, list, 'holds:estimator');

/** Classes that keep the very arrays they are fitted to. */
const keepers = (module: string, list: string): Table =>
  each(`sklearn.${module}`, list, 'holds:keeper');

const MODELS = table(
  estimators(
    'linear_model',
    'ARDRegression BayesianRidge ElasticNet ElasticNetCV GammaRegressor HuberRegressor Lars LarsCV Lasso LassoCV LassoLars LassoLarsCV LassoLarsIC LinearRegression LogisticRegression LogisticRegressionCV MultiTaskElasticNet MultiTaskElasticNetCV MultiTaskLasso MultiTaskLassoCV OrthogonalMatchingPursuit OrthogonalMatchingPursuitCV PassiveAggressiveClassifier PassiveAggressiveRegressor Perceptron PoissonRegressor QuantileRegressor RANSACRegressor RandomizedLasso RandomizedLogisticRegression Ridge RidgeCV RidgeClassifier RidgeClassifierCV SGDClassifier SGDOneClassSVM SGDRegressor TheilSenRegressor TweedieRegressor'
  ),
  estimators('svm', 'LinearSVC LinearSVR NuSVC NuSVR OneClassSVM SVC SVR'),
  estimators(
    'tree',
    'DecisionTreeClassifier DecisionTreeRegressor ExtraTreeClassifier ExtraTreeRegressor'
  ),
  estimators(
    'ensemble',
    'AdaBoostClassifier AdaBoostRegressor BaggingClassifier BaggingRegressor ExtraTreesClassifier ExtraTreesRegressor GradientBoostingClassifier GradientBoostingRegressor HistGradientBoostingClassifier HistGradientBoostingRegressor IsolationForest RandomForestClassifier RandomForestRegressor RandomTreesEmbedding StackingClassifier StackingRegressor VotingClassifier VotingRegressor'
  ),
  estimators('neural_network', 'BernoulliRBM MLPClassifier MLPRegressor'),
  estimators(
    'naive_bayes',
    'BernoulliNB CategoricalNB ComplementNB GaussianNB MultinomialNB'
  ),
  estimators(
    'discriminant_analysis',
    'LinearDiscriminantAnalysis QuadraticDiscriminantAnalysis'
  ),
  estimators('dummy', 'DummyClassifier DummyRegressor'),
  estimators(
    'gaussian_process',
    'GaussianProcess GaussianProcessClassifier GaussianProcessRegressor'
  ),
  estimators(
    'gaussian_process.kernels',
    'CompoundKernel ConstantKernel DotProduct ExpSineSquared Exponentiation Matern PairwiseKernel Product RBF RationalQuadratic Sum WhiteKernel'
  ),
  estimators('isotonic', 'IsotonicRegression'),
  estimators('cross_decomposition', 'CCA PLSCanonical PLSRegression PLSSVD'),
  estimators('mixture', 'BayesianGaussianMixture GaussianMixture GMM'),
  estimators(
    'cluster',
    'AffinityPropagation AgglomerativeClustering BisectingKMeans DBSCAN FeatureAgglomeration KMeans MeanShift MiniBatchKMeans OPTICS SpectralBiclustering SpectralClustering SpectralCoclustering'
  ),
  estimators('neighbors', 'NearestCentroid NeighborhoodComponentsAnalysis'),
  keepers(
    'neighbors',
    'BallTree KDTree KernelDensity KNeighborsClassifier KNeighborsRegressor KNeighborsTransformer LocalOutlierFactor NearestNeighbors RadiusNeighborsClassifier RadiusNeighborsRegressor RadiusNeighborsTransformer'
  ),
  keepers('kernel_ridge', 'KernelRidge'),
  keepers('cluster', 'Birch HDBSCAN'),
  keepers('semi_supervised', 'LabelPropagation LabelSpreading')
);

/** Classes around other estimators. */
const AROUND = table(
  estimators('pipeline', 'FeatureUnion Pipeline make_pipeline make_union'),
  estimators(
    'compose',
    'ColumnTransformer TransformedTargetRegressor make_column_selector make_column_transformer'
  ),
  estimators('calibration', 'CalibratedClassifierCV'),
  estimators('frozen', 'FrozenEstimator'),
  estimators(
    'multiclass',
    'OneVsOneClassifier OneVsRestClassifier OutputCodeClassifier'
  ),
  estimators(
    'multioutput',
    'ClassifierChain MultiOutputClassifier MultiOutputRegressor RegressorChain'
  ),
  estimators('semi_supervised', 'SelfTrainingClassifier'),
  estimators(
    'model_selection',
    'FixedThresholdClassifier GridSearchCV HalvingGridSearchCV HalvingRandomSearchCV RandomizedSearchCV TunedThresholdClassifierCV'
  ),
  estimators('grid_search', 'GridSearchCV RandomizedSearchCV')
);

const TRANSFORMERS = table(
  estimators(
    'preprocessing',
    'Binarizer Imputer KBinsDiscretizer KernelCenterer LabelBinarizer LabelEncoder MaxAbsScaler MinMaxScaler MultiLabelBinarizer Normalizer OneHotEncoder OrdinalEncoder PolynomialFeatures PowerTransformer QuantileTransformer RobustScaler SplineTransformer StandardScaler TargetEncoder'
  ),
  { 'sklearn.preprocessing.FunctionTransformer': 'holds:passing' },
  estimators('impute', 'IterativeImputer KNNImputer MissingIndicator SimpleImputer'),
  estimators(
    'decomposition',
    'DictionaryLearning FactorAnalysis FastICA IncrementalPCA KernelPCA LatentDirichletAllocation MiniBatchDictionaryLearning MiniBatchNMF MiniBatchSparsePCA NMF PCA RandomizedPCA SparseCoder SparsePCA TruncatedSVD'
  ),
  keepers(
    'manifold',
    'ClassicalMDS Isomap LocallyLinearEmbedding MDS SpectralEmbedding TSNE'
  ),
  estimators(
    'covariance',
    'EllipticEnvelope EmpiricalCovariance GraphicalLasso GraphicalLassoCV LedoitWolf MinCovDet OAS ShrunkCovariance'
  ),
  estimators('feature_extraction', 'DictVectorizer FeatureHasher'),
  estimators(
    'feature_extraction.text',
    'CountVectorizer HashingVectorizer TfidfTransformer TfidfVectorizer'
  ),
  estimators('feature_extraction.image', 'PatchExtractor'),
  estimators(
    'feature_selection',
    'GenericUnivariateSelect RFE RFECV SelectFdr SelectFpr SelectFromModel SelectFwe SelectKBest SelectPercentile SequentialFeatureSelector VarianceThreshold'
  ),
  estimators(
    'kernel_approximation',
    'AdditiveChi2Sampler Nystroem PolynomialCountSketch RBFSampler SkewedChi2Sampler'
  ),
  estimators('random_projection', 'GaussianRandomProjection SparseRandomProjection')
);

const SPLITTERS =
  'GroupKFold GroupShuffleSplit KFold LeaveOneGroupOut LeaveOneOut LeavePGroupsOut LeavePOut ParameterGrid ParameterSampler PredefinedSplit RepeatedKFold RepeatedStratifiedKFold ShuffleSplit StratifiedGroupKFold StratifiedKFold StratifiedShuffleSplit TimeSeriesSplit';

export const CLASSES: Table = table(
  MODELS,
  AROUND,
  TRANSFORMERS,
  estimators('model_selection', SPLITTERS),
  estimators(
    'cross_validation',
    'KFold LeaveOneOut ShuffleSplit StratifiedKFold StratifiedShuffleSplit'
  ),
  each('sklearn.base', 'BaseEstimator ClassifierMixin', 'holds:estimator'),
  each(
    'sklearn.base',
    'ClusterMixin RegressorMixin TransformerMixin',
    'holds:estimator'
  )
);
