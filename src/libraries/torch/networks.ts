/** Modules of torch, what trains them, and the data that they are given. */
import { each, table } from '../words';
import { IN_PLACE } from './methods';

const MODULES = table(
  each(
    'torch.nn',
    'AdaptiveAvgPool1d AdaptiveAvgPool2d AdaptiveAvgPool3d ChannelShuffle CircularPad1d CircularPad2d CircularPad3d ConstantPad1d ConstantPad2d ConstantPad3d DataParallel Flatten Fold Identity Module ModuleDict ModuleList PixelShuffle PixelUnshuffle ReflectionPad1d ReflectionPad2d ReflectionPad3d ReplicationPad1d ReplicationPad2d ReplicationPad3d Sequential Unflatten Unfold Upsample UpsamplingBilinear2d UpsamplingNearest2d ZeroPad1d ZeroPad2d ZeroPad3d',
    'holds:network'
  ),
  each(
    'torch.nn',
    'AdaptiveLogSoftmaxWithLoss Bilinear Conv1d Conv2d Conv3d ConvTranspose1d ConvTranspose2d ConvTranspose3d Linear LinearCrossEntropyLoss',
    'holds:layer draws'
  ),
  each(
    'torch.nn',
    'AdaptiveMaxPool1d AdaptiveMaxPool2d AdaptiveMaxPool3d AvgPool1d AvgPool2d AvgPool3d BCELoss BCEWithLogitsLoss CosineEmbeddingLoss CosineSimilarity CrossEntropyLoss CrossMapLRN2d CTCLoss GaussianNLLLoss GELU GLU GroupNorm Hardshrink HingeEmbeddingLoss HuberLoss KLDivLoss L1Loss LayerNorm LocalResponseNorm LogSigmoid LogSoftmax LPPool1d LPPool2d LPPool3d MarginRankingLoss MaxPool1d MaxPool2d MaxPool3d MaxUnpool1d MaxUnpool2d MaxUnpool3d MSELoss MultiLabelMarginLoss MultiLabelSoftMarginLoss MultiMarginLoss NLLLoss NLLLoss2d PairwiseDistance PoissonNLLLoss PReLU RMSNorm Sigmoid SmoothL1Loss SoftMarginLoss Softmax Softmax2d Softmin Softplus Softshrink Softsign Tanh Tanhshrink TripletMarginLoss TripletMarginWithDistanceLoss',
    'holds:layer'
  ),
  each(
    'torch.nn',
    'Hardsigmoid Hardswish Mish ReLU ReLU6 SELU SiLU',
    'holds:layer inplace:0'
  ),
  each('torch.nn', 'CELU ELU LeakyReLU', 'holds:layer inplace:1'),
  each('torch.nn', 'Hardtanh Threshold', 'holds:layer inplace:2'),
  each(
    'torch.nn',
    'BatchNorm1d BatchNorm2d BatchNorm3d Embedding EmbeddingBag InstanceNorm1d InstanceNorm2d InstanceNorm3d LazyBatchNorm1d LazyBatchNorm2d LazyBatchNorm3d LazyConv1d LazyConv2d LazyConv3d LazyConvTranspose1d LazyConvTranspose2d LazyConvTranspose3d LazyInstanceNorm1d LazyInstanceNorm2d LazyInstanceNorm3d LazyLinear SyncBatchNorm',
    'holds:normalizing draws'
  ),
  each(
    'torch.nn',
    'AlphaDropout Dropout Dropout1d Dropout2d Dropout3d FeatureAlphaDropout',
    'holds:dropout inplace:1'
  ),
  each(
    'torch.nn',
    'FractionalMaxPool2d FractionalMaxPool3d GRU GRUCell LSTM LSTMCell MultiheadAttention RNN RNNBase RNNCell RNNCellBase RReLU Transformer TransformerDecoder TransformerDecoderLayer TransformerEncoder TransformerEncoderLayer',
    'holds:dropout draws'
  ),
  each('torch.nn', 'Parameter parameter.Parameter Buffer', 'view:traced'),
  each('torch.nn', 'ParameterList ParameterDict', 'holds:network')
);

const TRAINING = table(
  each(
    'torch.optim',
    'Adadelta Adafactor Adagrad Adam Adamax AdamW ASGD LBFGS Muon NAdam Optimizer RAdam RMSprop Rprop SGD SparseAdam',
    'holds:optimizer'
  ),
  // A schedule sets the rate that training begins with.
  each(
    'torch.optim.lr_scheduler',
    'ConstantLR CosineAnnealingLR CosineAnnealingWarmRestarts CyclicLR ExponentialLR LambdaLR LinearLR LRScheduler MultiplicativeLR MultiStepLR OneCycleLR PolynomialLR StepLR',
    'holds:optimizer changes:0'
  ),
  {
    'torch.optim.lr_scheduler.SequentialLR': 'holds:optimizer changes:0 changes:1 keeps'
  },
  each(
    'torch.optim.lr_scheduler',
    'ChainedScheduler ReduceLROnPlateau',
    'holds:optimizer'
  ),
  each('torch', 'amp.GradScaler cuda.amp.GradScaler GradScaler', 'holds:optimizer'),
  each('torch.optim.swa_utils', 'AveragedModel', 'holds:network'),
  each('torch.optim.swa_utils', 'SWALR', 'holds:optimizer changes:0')
);

const DATA = table(
  each(
    'torch.utils.data',
    'ChainDataset ConcatDataset Dataset dataset.ConcatDataset dataset.Dataset dataset.Subset dataset.TensorDataset IterableDataset StackDataset Subset TensorDataset',
    'holds:dataset'
  ),
  each(
    'torch.utils.data',
    'BatchSampler DataLoader dataloader.DataLoader DistributedSampler RandomSampler Sampler SequentialSampler SubsetRandomSampler WeightedRandomSampler',
    'holds:loader'
  ),
  each('torch.utils.data', 'random_split dataset.random_split', 'holds:dataset draws'),
  each('torch.utils.data', 'default_collate', 'new:tensor'),
  each('torch.utils.data', 'default_convert', 'any'),
  each('torch.utils.tensorboard', 'SummaryWriter writer.SummaryWriter', 'new:writer')
);

const DISTRIBUTIONS = table(
  each(
    'torch.distributions',
    'Bernoulli Beta Binomial Categorical categorical.Categorical Cauchy Chi2 ContinuousBernoulli Dirichlet Distribution Exponential ExponentialFamily FisherSnedecor Gamma GeneralizedPareto Geometric Gumbel HalfCauchy HalfNormal Independent InverseGamma Kumaraswamy Laplace LKJCholesky LogisticNormal LogNormal LowRankMultivariateNormal MixtureSameFamily Multinomial MultivariateNormal NegativeBinomial Normal normal.Normal OneHotCategorical OneHotCategoricalStraightThrough Pareto Poisson RelaxedBernoulli RelaxedOneHotCategorical StudentT TransformedDistribution Uniform VonMises Weibull Wishart',
    'holds:distribution'
  ),
  each('torch.distributions', 'kl_divergence kl.kl_divergence', 'new:tensor')
);

export const MAKERS = table(MODULES, TRAINING, DATA, DISTRIBUTIONS);

const HOOKS =
  'register_backward_hook register_forward_hook register_forward_pre_hook register_full_backward_hook register_full_backward_pre_hook register_load_state_dict_post_hook register_load_state_dict_pre_hook register_state_dict_post_hook register_state_dict_pre_hook';

/** A parameter is not told from the layer that it is of: `layer.weight.data.fill_(0)`. */
const PARAMETERS = table(
  each('network', IN_PLACE, 'same changes:self'),
  each(
    'network',
    'bernoulli_ cauchy_ exponential_ geometric_ log_normal_ normal_ random_ uniform_',
    'same changes:self draws'
  ),
  each(
    'network',
    'detach expand flatten long permute reshape split squeeze t transpose unsqueeze view',
    'child:traced'
  ),
  each(
    'network',
    'abs argmax argmin clone dot matmul max mean min mm norm pow sqrt std sum tanh',
    'new:traced'
  ),
  each('network', 'dim item numel size', 'new'),
  {
    'network.numpy': 'child:ndarray',
    'network.tolist': 'new:nested',
    'network.backward': 'new changes:sources'
  }
);

const NETWORK = table(
  PARAMETERS,
  each('network', '__call__ forward', 'view:traced runs'),
  each(
    'network',
    'apply bfloat16 cpu cuda double eval float half ipu mtia requires_grad_ share_memory to to_empty train type xpu',
    'same changes:self'
  ),
  each(
    'network',
    'clear compile flatten_parameters freeze gradient_checkpointing_enable init_weights log log_dict reset_running_stats save_hyperparameters set_extra_state unfreeze zero_grad',
    'new changes:self'
  ),
  each(
    'network',
    'add_module register_buffer register_module register_parameter set_submodule update',
    'new changes:self keeps'
  ),
  each('network', 'append extend', 'same changes:self keeps'),
  each('network', HOOKS, 'new: changes:self keeps'),
  each('network', 'pop popitem', 'part changes:self'),
  each(
    'network',
    'buffers get_buffer get_parameter named_buffers named_parameters parameters',
    'child:traced'
  ),
  each(
    'network',
    'children get_input_embeddings get_output_embeddings get_submodule items modules named_children named_modules values',
    'child:network'
  ),
  each('network', 'extra_repr num_parameters', 'new'),
  {
    'network.get_extra_state': 'child:',
    'network.insert': 'child:network changes:self keeps',
    'network.load_state_dict': 'new:tuple changes:self',
    'network.keys': 'child:view',
    'network.reset_parameters': 'new changes:self draws',
    'network.state_dict': 'child:dict',
    'network.generate': 'new:traced draws runs',
    'network.resize_token_embeddings': 'child:network changes:self draws',
    'network.save_pretrained': 'new writes:0'
  }
);

/** Of torch, its schedules, and Keras. */
const OPTIMIZER = table(
  each('optimizer', 'step unscale_', 'new changes:self changes:0'),
  each('optimizer', 'update zero_grad', 'new changes:self'),
  each(
    'optimizer',
    'apply_gradients apply minimize',
    'new changes:self changes:sources'
  ),
  each('optimizer', 'build set_weights', 'new changes:self keeps'),
  each('optimizer', 'get_config get_lr get_scale get_weights', 'new:list'),
  {
    'optimizer.add_param_group': 'new changes:self changes:0 keeps',
    'optimizer.get_last_lr': 'child:list',
    'optimizer.scale': 'new:traced',
    'optimizer.state_dict': 'child:dict'
  }
);

/** Of torch, TensorFlow and Hugging Face. */
const DATASET = table(
  each(
    'dataset',
    'apply as_dataset batch bucket_by_sequence_length cache concatenate enumerate filter flat_map flow flow_from_dataframe flow_from_directory group_by_window ignore_errors interleave map padded_batch prefetch ragged_batch rebatch rename_column rename_columns remove_columns repeat select shard skip sort sparse_batch take take_while train_test_split unbatch unique window with_format with_options',
    'holds:stream'
  ),
  each('dataset', 'random rejection_resample shuffle snapshot', 'holds:stream draws'),
  each('dataset', 'as_numpy_iterator make_one_shot_iterator', 'lazy'),
  each(
    'dataset',
    '__getitem__ next get_single_element scan reduce to_pandas',
    'view:tensor draws'
  ),
  each('dataset', '__len__ cardinality fingerprint num_rows', 'new'),
  each(
    'dataset',
    'download_and_prepare fit reset set_epoch set_format on_epoch_end',
    'new changes:self'
  ),
  each('dataset', 'options with_name', 'view'),
  { 'dataset.save': 'new writes:0', 'dataset.save_to_disk': 'new writes:0' }
);

const OTHERS = table(
  each('distribution', 'sample sample_n rsample', 'new:tensor draws'),
  each(
    'distribution',
    'log_prob entropy cdf icdf perplexity enumerate_support prob mean variance stddev',
    'new:tensor'
  ),
  { 'distribution.expand': 'view' },
  each(
    'writer',
    'add_audio add_custom_scalars add_embedding add_figure add_graph add_histogram add_hparams add_image add_images add_mesh add_pr_curve add_scalar add_scalars add_text close flush',
    'new changes:self'
  ),
  { 'writer.as_default': 'new:context changes:self' },
  each('randomness', 'manual_seed seed set_state', 'same changes:self'),
  each('randomness', 'get_state initial_seed', 'new:tensor')
);

export const OBJECTS = table(NETWORK, OPTIMIZER, DATASET, OTHERS);
