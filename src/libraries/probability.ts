/** Models of random variables, and graphs of symbols that are worked out later. */
import type { Library } from './library';
import { each, table } from './words';

const SYMBOLS =
  'bcol bmatrix brow bscalar bvector col ccol cmatrix cvector dcol dmatrix drow dscalar dvector fcol fmatrix frow fscalar fvector icol imatrix irow iscalar ivector lcol lmatrix lrow lscalar lvector matrix row scalar scalars tensor tensor3 tensor4 tensor5 vector vectors matrices';

const OPERATIONS =
  'abs add addbroadcast all allclose and_ any arange arccos arccosh arcsin arcsinh arctan arctan2 arctanh argmax argmin argsort batched_dot ceil clip concatenate constant cos cosh cumprod cumsum deg2rad diag diagonal dot elemwise.Elemwise eq erf erfc exp expm1 extra_ops.cumsum extra_ops.repeat eye fill floor full ge grad gradient.grad gt hessian identity_like inc_subtensor inverse isinf isnan jacobian le linspace log log10 log1p log2 logsumexp lt matmul max maximum mean min minimum mod mul neq nnet.binary_crossentropy nnet.categorical_crossentropy nnet.conv2d nnet.relu nnet.sigmoid nnet.softmax nnet.softplus nonzero ones ones_like or_ outer pow prod reshape round set_subtensor sgn shape sigmoid sin sinh softmax sort sqr sqrt square stack std sub subtensor sum switch tan tanh tensordot tile tri tril triu true_div var where xor zeros zeros_like linalg.cholesky linalg.det linalg.inv nlinalg.det nlinalg.matrix_inverse slinalg.cholesky';

const symbols = (at: string) =>
  table(
    each(`${at}.tensor`, SYMBOLS, 'new:symbolic'),
    each(`${at}.tensor`, OPERATIONS, 'holds:symbolic'),
    // Where there is nothing to do, what they are given.
    each(
      `${at}.tensor`,
      'as_tensor as_tensor_variable basic.as_tensor_variable cast flatten join squeeze swapaxes',
      'view:symbolic'
    ),
    each(
      at,
      'clone clone_replace grad gradient.grad map reduce scan',
      'holds:symbolic'
    ),
    each(at, 'function', 'holds:compiled'),
    // Of an array it is a copy, unless told to borrow.
    each(at, 'shared', 'view:symbolic'),
    each(at, 'pp pprint printing.debugprint printing.pprint dprint', 'new'),
    each(at, 'printing.pydotprint d3viz.d3viz', 'new writes:1')
  );

/** Theano and what it became: a function of symbols may change what is shared. */
export const THEANO: Library = {
  name: 'theano, pytensor',
  functions: table(symbols('theano'), symbols('pytensor'), symbols('aesara')),
  methods: table(
    each(
      'symbolic',
      'all any argmax argmin clip copy cumsum dimshuffle dot exp log max mean min nonzero norm prod reshape repeat round sort sqrt std sum take var',
      'holds:symbolic'
    ),
    each('symbolic', 'astype flatten squeeze swapaxes transpose', 'view:symbolic'),
    { 'symbolic.set_value': 'new changes:self keeps' },
    each('symbolic', 'get_value eval', 'view:ndarray'),
    { 'compiled.__call__': 'view:ndarray changes:self' }
  ),
  values: ['symbolic', 'compiled']
};

const VARIABLES =
  'AR AR1 AsymmetricLaplace BartRV Bernoulli Beta BetaBinomial Bound Binomial Categorical Cauchy ChiSquared Chi2 ConstantDist Container DensityDist CustomDist Deterministic DiracDelta Dirichlet DirichletMultinomial DiscreteUniform DiscreteWeibull ElemwiseCategorical ExGaussian Exponential Flat GARCH11 Gamma GaussianRandomWalk Geometric Gumbel HalfCauchy HalfFlat HalfNormal HalfStudentT HyperGeometric Interpolated InverseGamma InvGamma Index KroneckerNormal Kumaraswamy LKJCholeskyCov LKJCorr Lambda Laplace LinearCombination Logistic LogitNormal Lognormal LogNormal MatrixNormal Mixture Moyal Multinomial MvNormal MvNormalCov MvStudentT NegativeBinomial Normal NormalMixture OrderedLogistic OrderedProbit Pareto Poisson PolyaGamma Potential Rice SkewNormal StudentT T Triangular TruncatedNormal Truncated Censored Uniform UniformDiscrete VonMises Wald Weibull Wishart WishartBartlett ZeroInflatedBinomial ZeroInflatedNegativeBinomial ZeroInflatedPoisson';

const STEPS =
  'AdaptiveMetropolis BinaryGibbsMetropolis BinaryMetropolis CategoricalGibbsMetropolis CompoundStep DEMetropolis DEMetropolisZ DiscreteMetropolis HamiltonianMC MAP MCMC Matplot Metropolis Model NUTS NormApprox Slice Data ConstantData MutableData Minibatch';

const DRAWN =
  'rbernoulli rbeta rbinomial rcategorical rcauchy rchi2 rdirichlet rdiscrete_uniform rexponential rgamma rgeometric rhalf_normal rinverse_gamma rlaplace rlognormal rmultinomial rmv_normal rmv_normal_cov rnegative_binomial rnormal rpoisson rt runiform rwishart draw';

const models = (at: string) =>
  table(
    each(at, VARIABLES, 'holds:symbolic'),
    ...VARIABLES.split(' ').map(name => ({ [`${at}.${name}.dist`]: 'holds:symbolic' })),
    each(at, STEPS, 'holds:bayes'),
    each(at, 'deterministic stochastic observed potential data', 'holds:bayes'),
    each(`${at}.math`, OPERATIONS, 'holds:symbolic'),
    each(at, 'logp logcdf', 'holds:symbolic'),
    each(at, DRAWN, 'new:ndarray draws'),
    each(at, 'normal_like poisson_like uniform_like bernoulli_like', 'new'),
    each(at, 'sample', 'new:xarray draws changes:step'),
    each(
      at,
      'sample_posterior_predictive sample_prior_predictive sample_ppc sample_smc fast_sample_posterior_predictive',
      'holds:xarray draws'
    ),
    each(at, 'find_MAP', 'new:bunch draws'),
    each(
      at,
      'Matplot.plot Matplot.autocorrelation Matplot.trace autocorrplot forestplot plots.autocorrplot plots.forestplot plots.plot_posterior plots.traceplot plot_forest plot_posterior plot_trace traceplot plot_autocorr model_to_graphviz',
      'new:figure'
    ),
    each(at, 'summary stats', 'new:dataframe'),
    each(at, 'fit variational.advi advi', 'unknown')
  );

/** A model is changed by whatever is made within it: by each `with`. */
export const PYMC: Library = {
  name: 'pymc, pymc3',
  functions: table(models('pymc'), models('pymc3')),
  methods: table(
    each('bayes', '__enter__', 'same changes:self'),
    each('bayes', '__exit__', 'new changes:self'),
    // It works through all that it holds, and calls functions of somebody's.
    each('bayes', 'fit isample sample use_step_method', 'unknown'),
    each('bayes', 'trace', 'child:ndarray'),
    each('bayes', 'stats summary', 'new:bunch'),
    each('symbolic', 'random rand', 'new:ndarray changes:self draws'),
    each('symbolic', 'trace', 'child:ndarray')
  ),
  values: ['bayes']
};

export const ARVIZ: Library = {
  name: 'arviz',
  functions: table(
    each(
      'arviz',
      'plot_autocorr plot_bpv plot_compare plot_density plot_dist plot_energy plot_ess plot_forest plot_hdi plot_joint plot_kde plot_loo_pit plot_mcse plot_pair plot_parallel plot_posterior plot_ppc plot_rank plot_trace plot_violin',
      'new:figure'
    ),
    each('arviz', 'compare loo_pit summary', 'new:dataframe'),
    each('arviz', 'ess mcse rhat', 'view:xarray'),
    each('arviz', 'bfmi hdi loo psislw r2_score waic', 'new:bunch'),
    each('arviz', 'extract extract_dataset concat', 'view:xarray'),
    each('arviz', 'from_dict from_pymc3 from_pymc convert_to_dataset', 'holds:xarray'),
    each('arviz', 'from_netcdf load_arviz_data', 'new:xarray reads:0'),
    each('arviz', 'to_netcdf', 'new writes:1'),
    each('arviz', 'style.use rcParams.update', 'new sets:arviz')
  ),
  classes: { xarray: 'arviz.InferenceData' }
};

const DISTRIBUTIONS =
  'Autoregressive Bernoulli Beta BetaBinomial Binomial Categorical Cauchy Chi Chi2 Deterministic Dirichlet DirichletMultinomial Empirical Exponential Gamma GaussianProcess Geometric Gumbel HalfCauchy HalfNormal HalfStudentT HiddenMarkovModel Horseshoe Independent InverseGamma InverseGaussian JointDistribution JointDistributionCoroutine JointDistributionCoroutineAutoBatched JointDistributionNamed JointDistributionSequential Kumaraswamy LKJ Laplace LinearGaussianStateSpaceModel LogNormal Logistic LogitNormal Mixture MixtureSameFamily Multinomial MultivariateNormalDiag MultivariateNormalDiagPlusLowRank MultivariateNormalFullCovariance MultivariateNormalLinearOperator MultivariateNormalTriL MultivariateStudentTLinearOperator NegativeBinomial Normal OneHotCategorical OrderedLogistic Pareto Poisson PoissonLogNormalQuadratureCompound QuantizedDistribution RelaxedBernoulli RelaxedOneHotCategorical Sample StudentT TransformedDistribution Triangular TruncatedNormal Uniform VonMises VonMisesFisher Weibull Wishart WishartTriL Zipf';

const BIJECTORS =
  'AbsoluteValue Affine AffineLinearOperator AffineScalar BatchNormalization Blockwise Chain CholeskyOuterProduct Cumsum DiscreteCosineTransform Exp Expm1 FillTriangular Identity Inline Invert Log MaskedAutoregressiveFlow NormalCDF Permute Power RealNVP Reciprocal Reshape Scale ScaleMatvecTriL ScaleTriL Shift Sigmoid SinhArcsinh Softmax SoftmaxCentered Softplus Softsign Square Tanh TransformDiagonal Transpose';

const KERNELS =
  'DualAveragingStepSizeAdaptation HamiltonianMonteCarlo MetropolisAdjustedLangevinAlgorithm MetropolisHastings NoUTurnSampler RandomWalkMetropolis ReplicaExchangeMC SimpleStepSizeAdaptation SliceSampler TransformedTransitionKernel UncalibratedHamiltonianMonteCarlo make_simple_step_size_update_policy random_walk_normal_fn random_walk_uniform_fn';

export const TFP: Library = {
  name: 'tensorflow_probability',
  functions: table(
    each('tensorflow_probability.distributions', DISTRIBUTIONS, 'holds:distribution'),
    each('tensorflow_probability.bijectors', BIJECTORS, 'holds:distribution'),
    each('tensorflow_probability.mcmc', KERNELS, 'holds:distribution'),
    // It draws by what its kernel was given: functions of somebody's.
    each(
      'tensorflow_probability.mcmc',
      'sample_chain sample_annealed_importance_chain',
      'holds:traced draws'
    ),
    each(
      'tensorflow_probability.mcmc',
      'effective_sample_size potential_scale_reduction',
      'new:tensor'
    ),
    each(
      'tensorflow_probability.stats',
      'auto_correlation correlation covariance histogram percentile quantiles stddev variance',
      'new:tensor'
    ),
    each('tensorflow_probability.distributions', 'kl_divergence', 'new:tensor')
  ),
  methods: each(
    'distribution',
    'covariance log_cdf log_survival_function mode quantile survival_function forward inverse forward_log_det_jacobian inverse_log_det_jacobian',
    'new:tensor'
  )
};

const HANDLERS =
  'Checkpoint DiskSaver EarlyStopping ModelCheckpoint TerminateOnNan Timer TensorboardLogger ProgressBar PiecewiseLinear global_step_from_engine Checkpoint.get_default_score_fn ModelCheckpoint.get_default_score_fn';

export const IGNITE: Library = {
  name: 'ignite',
  functions: table(
    each(
      'ignite.engine',
      'Engine create_supervised_evaluator create_supervised_trainer',
      'holds:engine'
    ),
    // It steps the schedule that it is given.
    each(
      'ignite',
      'handlers.LRScheduler contrib.handlers.LRScheduler',
      'holds:engine changes:0'
    ),
    ...['handlers', 'contrib.handlers'].map(at =>
      each(`ignite.${at}`, HANDLERS, 'holds:engine')
    ),
    each(
      'ignite.metrics',
      'Accuracy Average ConfusionMatrix Fbeta Loss Metric MetricsLambda Precision Recall RunningAverage TopKCategoricalAccuracy MeanAbsoluteError MeanSquaredError RootMeanSquaredError',
      'holds:metric'
    ),
    each(
      'ignite.engine',
      'Events.ITERATION_COMPLETED Events.ITERATION_STARTED Events.EPOCH_COMPLETED Events.EPOCH_STARTED Events.COMPLETED Events.STARTED',
      'new:record'
    )
  ),
  methods: table(
    each('engine', 'on', 'same'),
    // As a decorator, which registers what is run by `run`.
    each('engine', '__call__', 'any quiet changes:self keeps'),
    each('engine', 'add_event_handler', 'new:record quiet changes:self keeps'),
    each('engine', 'register_events', 'new quiet changes:self keeps'),
    each(
      'engine',
      'run attach attach_opt_params_handler attach_output_handler',
      'unknown'
    ),
    each('engine', 'close terminate terminate_epoch', 'new changes:self'),
    { 'engine.state_dict': 'new:bunch' }
  ),
  classes: {
    metric: 'ignite.metrics.Metric',
    record:
      'ignite.engine.events.CallableEventWithFilter ignite.engine.events.RemovableEventHandle'
  }
};

export const MLXTEND: Library = {
  name: 'mlxtend',
  functions: table(
    each(
      'mlxtend.plotting',
      'category_scatter checkerboard_plot ecdf enrichment_plot heatmap plot_confusion_matrix plot_decision_regions plot_linear_regression plot_sequential_feature_selection scatter_hist scatterplotmatrix stacked_barplot',
      'new:figure'
    ),
    each('mlxtend.plotting', 'plot_pca_correlation_graph', 'new:bunch'),
    each('mlxtend.plotting', 'remove_borders', 'new changes:0'),
    // They fit the very models that they are given.
    each('mlxtend.plotting', 'plot_learning_curves', 'new:bunch changes:4'),
    each(
      'mlxtend.evaluate',
      'bias_variance_decomp bootstrap_point632_score',
      'new:ndarray draws changes:0'
    ),
    each(
      'mlxtend.evaluate',
      'combined_ftest_5x2cv paired_ttest_5x2cv paired_ttest_kfold_cv paired_ttest_resampled',
      'new:ndarray draws changes:0 changes:1'
    ),
    each('mlxtend.evaluate', 'mcnemar_tables', 'new:bunch'),
    each(
      'mlxtend.data',
      'autompg_data boston_housing_data iris_data loadlocal_mnist make_multiplexer_dataset mnist_data three_blobs_data wine_data',
      'new:ndarray'
    ),
    each(
      'mlxtend.evaluate',
      'accuracy_score bootstrap cochrans_q confusion_matrix lift_score mcnemar mcnemar_table permutation_test proportion_difference scoring',
      'new:ndarray draws'
    ),
    each(
      'mlxtend.frequent_patterns',
      'apriori association_rules fpgrowth fpmax hmine',
      'new:dataframe'
    )
  )
};
