/** Keras, under the names that it is imported by. */
import { each, named, names, table, type Table } from '../words';

const LAYERS =
  'Activation ActivityRegularization AdaptiveAveragePooling1D AdaptiveAveragePooling2D AdaptiveAveragePooling3D AdaptiveMaxPooling1D AdaptiveMaxPooling2D AdaptiveMaxPooling3D Add Attention AutoContrast Average AveragePooling1D AveragePooling2D AveragePooling3D AvgPool1D AvgPool2D AvgPool3D BatchNormalization CategoryEncoding CenterCrop Concatenate ContrastLimitedAdaptiveHistogramEqualization Cropping1D Cropping2D Cropping3D DenseFeatures Discretization Dot ELU Equalization Flatten FlaxLayer GlobalAveragePooling1D GlobalAveragePooling2D GlobalAveragePooling3D GlobalAvgPool1D GlobalAvgPool2D GlobalAvgPool3D GlobalMaxPool1D GlobalMaxPool2D GlobalMaxPool3D GlobalMaxPooling1D GlobalMaxPooling2D GlobalMaxPooling3D GroupNormalization HashedCrossing Hashing Identity InputLayer IntegerLookup JaxLayer Lambda Layer LayerNormalization LeakyReLU Masking MaxNumBoundingBoxes MaxPool1D MaxPool2D MaxPool3D MaxPooling1D MaxPooling2D MaxPooling3D Maximum MelSpectrogram Merge Minimum Multiply Normalization PReLU Permute Pipeline RMSNormalization RNN ReLU RepeatVector Rescaling Reshape Resizing STFTSpectrogram Softmax SpectralNormalization StackedRNNCells StringLookup Subtract SyncBatchNormalization TFSMLayer TextVectorization ThresholdedReLU TimeDistributed TorchModuleWrapper UnitNormalization UpSampling1D UpSampling2D UpSampling3D Wrapper ZeroPadding1D ZeroPadding2D ZeroPadding3D';

/** Those that each use of takes random numbers: from a generator of their own. */
const MOVING =
  'AugMix CutMix MixUp RandAugment RandomBrightness RandomColorDegeneration RandomColorJitter RandomContrast RandomCrop RandomElasticTransform RandomErasing RandomFlip RandomGaussianBlur RandomGrayscale RandomHue RandomInvert RandomPerspective RandomPosterization RandomRotation RandomSaturation RandomSharpness RandomShear RandomTranslation RandomZoom Solarization';

/** Those that take random numbers when they are made: for weights, or for what they do. */
const DRAWN =
  'AdditiveAttention AlphaDropout Bidirectional Conv1D Conv1DTranspose Conv2D Conv2DTranspose Conv3D Conv3DTranspose ConvLSTM1D ConvLSTM2D ConvLSTM3D Convolution1D Convolution1DTranspose Convolution2D Convolution2DTranspose Convolution3D Convolution3DTranspose CuDNNGRU CuDNNLSTM Dense DepthwiseConv1D DepthwiseConv2D Dropout EinsumDense Embedding GRU GRUCell GaussianDropout GaussianNoise GroupQueryAttention Highway LSTM LSTMCell LocallyConnected1D LocallyConnected2D MaxoutDense MultiHeadAttention ReversibleEmbedding SeparableConv1D SeparableConv2D SeparableConvolution1D SeparableConvolution2D SimpleRNN SimpleRNNCell SpatialDropout1D SpatialDropout2D SpatialDropout3D';

const MERGES = 'add average concatenate dot maximum minimum multiply subtract';

const APPLICATIONS =
  'ConvNeXtBase ConvNeXtLarge ConvNeXtSmall ConvNeXtTiny ConvNeXtXLarge DenseNet121 DenseNet169 DenseNet201 EfficientNetB0 EfficientNetB1 EfficientNetB2 EfficientNetB3 EfficientNetB4 EfficientNetB5 EfficientNetB6 EfficientNetB7 EfficientNetV2B0 EfficientNetV2B1 EfficientNetV2B2 EfficientNetV2B3 EfficientNetV2L EfficientNetV2M EfficientNetV2S InceptionResNetV2 InceptionV3 MobileNet MobileNetV2 MobileNetV3Large MobileNetV3Small NASNetLarge NASNetMobile ResNet101 ResNet101V2 ResNet152 ResNet152V2 ResNet50 ResNet50V2 VGG16 VGG19 Xception';

const FAMILIES =
  'convnext densenet efficientnet efficientnet_v2 imagenet_utils inception_resnet_v2 inception_v3 mobilenet mobilenet_v2 mobilenet_v3 nasnet resnet resnet50 resnet_v2 vgg16 vgg19 xception';

const DATASETS =
  'boston_housing.load_data california_housing.load_data cifar10.load_data cifar100.load_data fashion_mnist.load_data imdb.load_data mnist.load_data reuters.load_data imdb.get_word_index reuters.get_word_index';

const OPTIMIZERS =
  'Adadelta Adafactor Adagrad Adam AdamW Adamax Ftrl Lamb Lion LossScaleOptimizer MultiOptimizer Muon Nadam Optimizer RMSprop SGD ScheduleFreeAdamW legacy.Adam legacy.SGD legacy.RMSprop experimental.Adam';

const SCHEDULES =
  'CosineDecay CosineDecayRestarts ExponentialDecay InverseTimeDecay LearningRateSchedule PiecewiseConstantDecay PolynomialDecay';

const LOSSES =
  'BinaryCrossentropy BinaryFocalCrossentropy CTC CategoricalCrossentropy CategoricalFocalCrossentropy CategoricalGeneralizedCrossEntropy CategoricalHinge Circle CosineSimilarity Dice Hinge Huber KLDivergence LogCosh Loss MeanAbsoluteError MeanAbsolutePercentageError MeanSquaredError MeanSquaredLogarithmicError Poisson SparseCategoricalCrossentropy SquaredHinge Tversky Reduction';

const LOSS_FUNCTIONS =
  'binary_crossentropy binary_focal_crossentropy categorical_crossentropy categorical_focal_crossentropy categorical_generalized_cross_entropy categorical_hinge circle cosine_similarity ctc dice hinge huber kl_divergence log_cosh mean_absolute_error mean_absolute_percentage_error mean_squared_error mean_squared_logarithmic_error poisson sparse_categorical_crossentropy squared_hinge tversky kullback_leibler_divergence mse mae';

const METRICS =
  'AUC Accuracy BinaryAccuracy BinaryCrossentropy BinaryIoU CategoricalAccuracy CategoricalCrossentropy CategoricalHinge ConcordanceCorrelation CosineSimilarity F1Score FBetaScore FalseNegatives FalsePositives Hinge IoU KLDivergence LogCoshError Mean MeanAbsoluteError MeanAbsolutePercentageError MeanIoU MeanMetricWrapper MeanSquaredError MeanSquaredLogarithmicError Metric OneHotIoU OneHotMeanIoU PearsonCorrelation Poisson Precision PrecisionAtRecall R2Score Recall RecallAtPrecision RootMeanSquaredError SensitivityAtSpecificity SparseCategoricalAccuracy SparseCategoricalCrossentropy SparseTopKCategoricalAccuracy SpecificityAtSensitivity SquaredHinge Sum TopKCategoricalAccuracy TrueNegatives TruePositives';

const METRIC_FUNCTIONS =
  'binary_accuracy binary_crossentropy binary_focal_crossentropy categorical_accuracy categorical_crossentropy categorical_focal_crossentropy categorical_hinge concordance_correlation hinge huber kl_divergence log_cosh mean_absolute_error mean_absolute_percentage_error mean_squared_error mean_squared_logarithmic_error pearson_correlation poisson sparse_categorical_accuracy sparse_categorical_crossentropy sparse_top_k_categorical_accuracy squared_hinge top_k_categorical_accuracy';

const CALLBACKS =
  'BackupAndRestore CSVLogger Callback CallbackList EarlyStopping LambdaCallback LearningRateScheduler ModelCheckpoint OrbaxCheckpoint ProgbarLogger ReduceLROnPlateau RemoteMonitor SwapEMAWeights TensorBoard TerminateOnNaN';

const ACTIVATIONS =
  'celu elu exponential gelu glu hard_shrink hard_sigmoid hard_silu hard_swish hard_tanh leaky_relu log_sigmoid log_softmax mish relu relu6 selu sigmoid silu soft_shrink softmax softplus softsign sparse_plus sparse_sigmoid sparsemax squareplus swish tanh tanh_shrink threshold';

/** Those that take a random number when they are made. */
const SEEDED =
  'GlorotNormal GlorotUniform HeNormal HeUniform LecunNormal LecunUniform Orthogonal OrthogonalInitializer RandomNormal RandomUniform TruncatedNormal VarianceScaling';

const INITIALIZERS =
  'Constant Identity IdentityInitializer Initializer Ones STFT STFTInitializer Zeros';

const BOUNDS =
  'constraints.Constraint constraints.MaxNorm constraints.MinMaxNorm constraints.NonNeg constraints.UnitNorm constraints.max_norm constraints.min_max_norm constraints.non_neg constraints.unit_norm regularizers.L1 regularizers.L1L2 regularizers.L2 regularizers.OrthogonalRegularizer regularizers.Regularizer regularizers.l1 regularizers.l1_l2 regularizers.l2';

const IN_LISTS = 'array_split dsplit hsplit meshgrid nonzero split unstack vsplit';

const OPERATIONS =
  'abs absolute adaptive_average_pool adaptive_max_pool add all allclose amax amin angle any append arange arccos arccosh arcsin arcsinh arctan arctan2 arctanh argmax argmin argpartition argsort array associative_scan average average_pool bartlett batch_normalization binary_crossentropy bincount bitwise_and bitwise_invert bitwise_left_shift bitwise_not bitwise_or bitwise_right_shift bitwise_xor blackman broadcast_to cast categorical_crossentropy cbrt cdist ceil celu cholesky cholesky_inverse clip concatenate cond conj conjugate conv conv_transpose convert_to_tensor copy corrcoef correlate cos cosh count_nonzero cross ctc_decode ctc_loss cumprod cumsum deg2rad depth_to_space depthwise_conv det diag diagflat diagonal diff digitize divide divide_no_nan dot dot_product_attention dstack dtype eig eigh einsum elu empty empty_like equal erf erfc erfinv exp exp2 expand_dims expm1 extract_sequences eye fabs fft fft2 flip fliplr flipud floor floor_divide fmax fmin fmod fold fori_loop full full_like gcd gelu geomspace glu greater greater_equal hamming hanning hard_shrink hard_sigmoid hard_silu hard_swish hard_tanh heaviside histogram hstack hypot i0 identity ifft2 imag in_top_k inner inv irfft is_tensor isclose isfinite isin isinf isnan isneginf isposinf isreal istft jvp kaiser kron layer_normalization lcm ldexp leaky_relu left_shift less less_equal linspace log log10 log1p log2 log_sigmoid log_softmax logaddexp logaddexp2 logdet logical_and logical_not logical_or logical_xor logspace logsumexp lstsq lu_factor map matmul matrix_rank max max_pool maximum mean median min minimum mod moments moveaxis multi_hot multiply nan_to_num nanargmax nanargmin nancumprod nancumsum nanmax nanmean nanmedian nanmin nanpercentile nanprod nanquantile nanstd nansum nanvar ndim negative nextafter norm normalize not_equal one_hot ones ones_like outer pad percentile pinv polar power prod psnr ptp qr quantile rad2deg ravel real rearrange reciprocal relu relu6 repeat reshape rfft right_shift rms_normalization roll rot90 round rsqrt saturate_cast scan scatter scatter_update searchsorted segment_max segment_min segment_prod segment_sum select selu separable_conv shape sigmoid sign signbit silu sin sinc sinh size slice slice_update slogdet soft_shrink softmax softplus softsign solve solve_triangular sort space_to_depth sparse_categorical_crossentropy sparse_plus sparse_sigmoid sparsemax sqrt square squareplus squeeze stack std stft stop_gradient subtract sum svd swapaxes swish switch take take_along_axis tan tanh tanh_shrink tensordot threshold tile top_k trace transpose trapezoid tri tril triu true_divide trunc unfold unique unravel_index vander var vdot vectorized_map view view_as_complex view_as_real vstack where while_loop zeros zeros_like';

const RANDOM =
  'beta binomial categorical dropout gamma normal randint shuffle truncated_normal uniform';

const BACKEND =
  'abs argmax argmin batch_flatten binary_crossentropy categorical_crossentropy clip concatenate dot equal epsilon exp expand_dims flatten floatx gather greater image_data_format image_dim_ordering is_keras_tensor backend less log max maximum mean min minimum not_equal ones_like permute_dimensions pow print_tensor prod relu repeat reshape shape sigmoid softmax sqrt square squeeze std stop_gradient sum tanh transpose var zeros_like int_shape ndim dtype get_uid learning_phase';

/** Modules of Keras before they were one. */
const OLD =
  'advanced_activations convolutional core embeddings experimental.preprocessing local merge noise normalization pooling recurrent wrappers';

const UTILITIES = (at: string): Table =>
  table(
    each(
      `${at}.utils`,
      'pad_sequences to_categorical np_utils.to_categorical',
      'new:ndarray'
    ),
    each(`${at}.utils`, 'normalize', 'new:bunch'),
    each(
      `${at}.utils`,
      'audio_dataset_from_directory image_dataset_from_directory text_dataset_from_directory',
      'new:stream reads:0 draws'
    ),
    each(
      `${at}.utils`,
      'split_dataset timeseries_dataset_from_array',
      'holds:stream draws'
    ),
    each(`${at}.utils`, 'array_to_img', 'new:image'),
    each(`${at}.utils`, 'img_to_array', 'view:ndarray'),
    each(`${at}.utils`, 'get_file data_utils.get_file', 'new'),
    each(`${at}.utils`, 'custom_object_scope CustomObjectScope', 'new:context'),
    each(`${at}.utils`, 'get_custom_objects', 'new:dict'),
    each(
      `${at}.utils`,
      'disable_interactive_logging enable_interactive_logging',
      'new sets:keras'
    ),
    each(`${at}.utils`, 'set_random_seed', 'new seeds'),
    each(`${at}.utils`, 'plot_model vis_utils.plot_model', 'new:figure writes:1'),
    each(`${at}.utils`, 'model_to_dot', 'new:'),
    each(`${at}.utils`, 'Sequence PyDataset', 'holds:dataset'),
    each(`${at}.utils`, 'Progbar', 'holds:callback'),
    {
      [`${at}.utils.load_img`]: 'new: reads:0',
      [`${at}.utils.save_img`]: 'new writes:0'
    },
    each(`${at}.preprocessing.image`, 'ImageDataGenerator', 'holds:loader'),
    each(`${at}.preprocessing.image`, 'img_to_array smart_resize', 'view:ndarray'),
    each(`${at}.preprocessing.image`, 'array_to_img', 'new:image'),
    each(
      `${at}.preprocessing`,
      'image_dataset_from_directory text_dataset_from_directory',
      'new:stream reads:0 draws'
    ),
    each(`${at}.preprocessing`, 'timeseries_dataset_from_array', 'holds:stream draws'),
    each(`${at}.preprocessing`, 'sequence.pad_sequences', 'new:ndarray'),
    each(
      `${at}.preprocessing`,
      'text.hashing_trick text.one_hot text.text_to_word_sequence',
      'new:list'
    ),
    each(`${at}.preprocessing`, 'sequence.skipgrams', 'new:bunch draws'),
    each(`${at}.preprocessing`, 'text.Tokenizer', 'holds:tokenizer'),
    each(`${at}.preprocessing`, 'sequence.TimeseriesGenerator', 'holds:loader'),
    {
      [`${at}.preprocessing.image.load_img`]: 'new: reads:0',
      [`${at}.preprocessing.image.save_img`]: 'new writes:0'
    }
  );

const layers = (at: string): Table =>
  table(
    each(at, LAYERS, 'holds:unbuilt'),
    each(at, DRAWN, 'holds:unbuilt draws'),
    each(at, MOVING, 'holds:moving draws')
  );

const MODELS = (at: string): Table =>
  table(
    layers(`${at}.layers`),
    each(`${at}.layers`, MERGES, 'new:tensor'),
    each(`${at}.layers`, 'serialize', 'new:bunch'),
    each(`${at}.layers`, 'deserialize', 'holds:unbuilt draws'),
    ...names(OLD).map(old => layers(`${at}.layers.${old}`)),
    named('Input', `${at} ${at}.layers`, 'new:traced'),
    // Layers are made whole where it is said what they will be given.
    named('Sequential', `${at} ${at}.models`, 'holds:unbuilt changes:0'),
    named('Model', `${at} ${at}.models ${at}.engine.training`, 'holds:model'),
    each(`${at}.models`, 'clone_model model_from_json', 'new:unbuilt draws'),
    each(`${at}.models`, 'load_model', 'new:model reads:0 draws'),
    each(`${at}.models`, 'save_model', 'new writes:1'),
    each(`${at}.saving`, 'load_model', 'new:model reads:0 draws'),
    each(`${at}.saving`, 'save_model', 'new writes:1'),
    each(`${at}.experimental`, 'LinearModel WideDeepModel', 'holds:unbuilt'),
    each(`${at}.applications`, APPLICATIONS, 'new:model draws'),
    ...names(FAMILIES).map(family =>
      table(each(`${at}.applications.${family}`, APPLICATIONS, 'new:model draws'), {
        [`${at}.applications.${family}.decode_predictions`]: 'new:bunch',
        [`${at}.applications.${family}.preprocess_input`]: 'view:ndarray changes:0'
      })
    ),
    named('register_keras_serializable', `${at}.utils ${at}.saving`, 'holds')
  );

const TRAINING = (at: string): Table =>
  table(
    each(`${at}.optimizers`, OPTIMIZERS, 'holds:optimizer'),
    each(`${at}.optimizers`, 'OptimizerMap', 'holds'),
    // What is one already they give back.
    each(`${at}.optimizers`, 'get', 'view:optimizer'),
    each(`${at}.optimizers.schedules`, SCHEDULES, 'holds:record'),
    each(`${at}.losses`, LOSSES, 'holds:metric'),
    each(`${at}.losses`, LOSS_FUNCTIONS, 'new:tensor'),
    each(`${at}.losses`, 'get', 'view'),
    each(`${at}.metrics`, METRICS, 'holds:counter'),
    each(`${at}.metrics`, METRIC_FUNCTIONS, 'new:tensor'),
    each(`${at}.metrics`, 'get', 'view'),
    each(`${at}.callbacks`, CALLBACKS, 'holds:callback'),
    each(`${at}.callbacks`, 'History', 'holds:history'),
    each(`${at}.activations`, ACTIVATIONS, 'new:tensor'),
    each(`${at}.activations`, 'linear', 'same'),
    each(`${at}.activations`, 'get', 'view'),
    each(`${at}.initializers`, INITIALIZERS, 'holds:distribution'),
    each(`${at}.initializers`, SEEDED, 'holds:distribution draws'),
    each(`${at}.initializers`, 'get', 'view'),
    each(at, BOUNDS, 'holds:record')
  );

const OTHERS = (at: string): Table =>
  table(
    each(`${at}.datasets`, DATASETS, 'new:ndarray'),
    each(`${at}.backend`, BACKEND, 'new:tensor'),
    // Of a tensor that is so already, that one.
    each(`${at}.backend`, 'cast constant round stack', 'view:tensor'),
    each(`${at}.backend`, 'eye ones zeros', 'new:variable'),
    each(`${at}.backend`, 'get_value', 'view:ndarray'),
    each(
      `${at}.backend`,
      'update update_add update_sub moving_average_update',
      'same changes:0'
    ),
    each(`${at}.backend`, 'set_value', 'new changes:0'),
    each(
      `${at}.backend`,
      'random_bernoulli random_normal random_uniform truncated_normal dropout',
      'new:tensor draws'
    ),
    each(
      `${at}.backend`,
      'clear_session set_epsilon set_floatx set_image_data_format set_image_dim_ordering set_learning_phase',
      'new sets:keras'
    ),
    each(`${at}.backend`, 'variable placeholder', 'new:variable'),
    each(
      `${at}.mixed_precision`,
      'set_dtype_policy set_global_policy',
      'new sets:keras'
    ),
    each(
      `${at}.config`,
      'set_backend set_dtype_policy set_epsilon set_floatx set_image_data_format',
      'new sets:keras'
    ),
    each(`${at}.config`, 'backend epsilon floatx image_data_format', 'new'),
    each(`${at}.ops`, OPERATIONS, 'view:tensor'),
    each(`${at}.ops`, IN_LISTS, 'view:list'),
    each(`${at}.ops`, 'convert_to_numpy', 'view:ndarray'),
    each(`${at}.ops`, 'get_item', 'view:bunch'),
    each(`${at}.ops`, 'custom_gradient vectorize', 'holds'),
    each(`${at}.random`, RANDOM, 'new:tensor draws'),
    each(`${at}.random`, 'SeedGenerator', 'new:randomness draws')
  );

export const functions = (at: string): Table =>
  table(MODELS(at), TRAINING(at), OTHERS(at), UTILITIES(at));

export const METHODS = table(
  each('model', '__call__ call', 'view:traced runs'),
  each(
    'model',
    'fit fit_generator',
    'child:history changes:self changes:callbacks draws runs'
  ),
  each('model', 'train_on_batch', 'new:bunch changes:self draws runs'),
  each(
    'model',
    'evaluate evaluate_generator test_on_batch',
    'new:bunch changes:callbacks changes:counts runs'
  ),
  each(
    'model',
    'predict predict_classes predict_generator predict_on_batch predict_proba',
    'new:ndarray changes:callbacks runs'
  ),
  // A layer is made whole where it is known what it will be given.
  each('model', 'add', 'new changes:self changes:0 keeps'),
  each('model', 'compile add_loss add_metric', 'new changes:self keeps'),
  each('model', 'build', 'new changes:self draws'),
  each(
    'model',
    'adapt finalize_state load_own_variables quantize reset_metrics reset_state reset_states set_state_tree set_vocabulary set_weights update_state',
    'new changes:self'
  ),
  each('model', 'add_variable add_weight', 'child:variable changes:self draws'),
  each('model', 'get_layer', 'child:model'),
  each(
    'model',
    'make_predict_function make_test_function make_train_function',
    'holds changes:self'
  ),
  each('model', 'assign_add assign_sub', 'same changes:self'),
  each('model', 'numpy', 'new:ndarray'),
  each('history', 'get items keys values', 'child:history'),
  each('model', 'pop', 'part changes:self'),
  each('model', 'count_params summary to_json to_yaml vocabulary_size', 'new'),
  each(
    'model',
    'compute_output_shape get_build_config get_compile_config get_config get_metrics_result get_vocabulary get_weights',
    'new:bunch'
  ),
  each('model', 'export save save_weights', 'new writes:0'),
  each('model', 'load_weights', 'new changes:self reads:0'),
  {
    'model.assign': 'same changes:self',
    'callback.set_model': 'new changes:self keeps',
    'callback.update': 'new changes:self'
  }
);
