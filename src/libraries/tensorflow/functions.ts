/** TensorFlow's functions: its tensors never change, but may lie in an array's memory. */
import { each, table } from '../words';

const MATH = table(
  each(
    'tensorflow',
    'abs acos acosh add add_n approx_top_k argmax argmin argsort as_string asin asinh atan atan2 atanh batch_to_space boolean_mask broadcast_dynamic_shape broadcast_to case clip_by_norm clip_by_value complex concat cond constant conv2d_backprop_filter_v2 conv2d_backprop_input_v2 cos cosh cumsum divide dynamic_stitch edit_distance eig eigvals einsum equal exp extract_volume_patches eye fftnd fill fingerprint floor foldl foldr gather gather_nd gradients greater greater_equal hessians histogram_fixed_width histogram_fixed_width_bins ifftnd irfftnd less less_equal linspace logical_and logical_not logical_or map_fn matmul matrix_square_root maximum minimum multiply negative norm not_equal numpy_function one_hot ones ones_like pad parallel_stack pow py_function range rank realdiv reduce_all reduce_any reduce_logsumexp reduce_max reduce_mean reduce_min reduce_prod reduce_sum repeat required_space_to_batch_paddings reverse reverse_sequence rfftnd roll scalar_mul scan scatter_nd searchsorted sequence_mask shape sigmoid sign sin sinh size sort space_to_batch space_to_batch_nd sqrt square stack subtract switch_case tan tanh tensor_scatter_nd_add tensor_scatter_nd_max tensor_scatter_nd_min tensor_scatter_nd_sub tensor_scatter_nd_update tensordot tile transpose truediv truncatediv truncatemod unique unique_with_counts unravel_index vectorized_map where zeros zeros_like',
    'new:tensor'
  ),
  each(
    'tensorflow',
    'bitcast cast convert_to_tensor ensure_shape expand_dims guarantee_const identity reshape saturate_cast slice squeeze stop_gradient strided_slice',
    'view:tensor'
  ),
  // Of what they need not change they give the very tensor, in whatever memory it lies.
  each(
    'tensorflow',
    'round math.conj math.real math.round nn.with_space_to_batch',
    'view:tensor'
  ),
  each(
    'tensorflow',
    'dynamic_partition identity_n meshgrid shape_n split unstack',
    'holds:list'
  ),
  each('tensorflow', 'nn.ctc_unique_labels sparse.split', 'holds:list'),
  // The list that it is given, maybe.
  each('tensorflow', 'tuple', 'any'),
  each('tensorflow', 'while_loop', 'holds:bunch'),
  each(
    'tensorflow',
    'clip_by_global_norm nn.ctc_beam_search_decoder nn.ctc_greedy_decoder io.decode_csv io.parse_example io.parse_sequence_example io.parse_single_example io.parse_single_sequence_example',
    'new:bunch'
  ),
  each('tensorflow', 'make_ndarray', 'new:ndarray'),
  each('tensorflow', 'get_static_value', 'view:ndarray'),
  each(
    'tensorflow.sparse',
    'expand_dims fill_empty_rows map_values maximum minimum reorder reset_shape retain sampled_addmm softmax',
    'view:tensor'
  ),
  each(
    'tensorflow',
    'ragged.constant ragged.map_flat_values debugging.assert_all_finite',
    'view:tensor'
  ),
  each('tensorflow', 'signal.inverse_stft_window_fn', 'holds'),
  each(
    'tensorflow.math',
    'abs accumulate_n acos acosh add add_n angle approx_max_k approx_min_k argmax argmin asin asinh atan atan2 atanh bessel_i0 bessel_i0e bessel_i1 bessel_i1e betainc bincount ceil confusion_matrix cos cosh count_nonzero cumprod cumsum cumulative_logsumexp digamma divide divide_no_nan equal erf erfc erfcinv erfinv exp expm1 floor floordiv floormod greater greater_equal igamma igammac imag in_top_k invert_permutation is_finite is_inf is_nan is_non_decreasing is_strictly_increasing l2_normalize lbeta less less_equal lgamma log log1p log_sigmoid log_softmax logical_and logical_not logical_or logical_xor maximum minimum mod multiply multiply_no_nan ndtri negative nextafter not_equal polygamma polyval pow reciprocal reciprocal_no_nan reduce_all reduce_any reduce_euclidean_norm reduce_logsumexp reduce_max reduce_mean reduce_min reduce_prod reduce_std reduce_sum reduce_variance rint rsqrt scalar_mul segment_max segment_mean segment_min segment_prod segment_sum sigmoid sign sin sinh sobol_sample softmax softplus softsign sqrt square squared_difference subtract tan tanh top_k truediv unsorted_segment_max unsorted_segment_mean unsorted_segment_min unsorted_segment_prod unsorted_segment_sqrt_n unsorted_segment_sum xdivy xlog1py xlogy zero_fraction zeta',
    'new:tensor'
  ),
  each(
    'tensorflow.nn',
    'approx_max_k approx_min_k atrous_conv2d atrous_conv2d_transpose avg_pool avg_pool1d avg_pool2d avg_pool3d batch_norm_with_global_normalization batch_normalization bias_add collapse_repeated compute_accidental_hits compute_average_loss conv1d conv1d_transpose conv2d conv2d_transpose conv3d conv3d_transpose conv_transpose convolution crelu ctc_loss depth_to_space depthwise_conv2d depthwise_conv2d_backprop_filter depthwise_conv2d_backprop_input dilation2d elu embedding_lookup embedding_lookup_sparse erosion2d gelu in_top_k isotonic_regression l2_loss l2_normalize leaky_relu local_response_normalization log_poisson_loss log_softmax lrn max_pool max_pool1d max_pool2d max_pool3d max_pool_with_argmax moments normalize_moments pool relu relu6 safe_embedding_lookup_sparse scale_regularization_loss selu separable_conv2d sigmoid sigmoid_cross_entropy_with_logits silu softmax softmax_cross_entropy_with_logits softplus softsign space_to_batch space_to_depth sparse_softmax_cross_entropy_with_logits sufficient_statistics swish tanh top_k weighted_cross_entropy_with_logits weighted_moments zero_fraction',
    'new:tensor'
  ),
  each(
    'tensorflow.linalg',
    'adjoint band_part banded_triangular_solve cholesky cholesky_solve cross det diag diag_part eig eigh eigh_tridiagonal eigvals eigvalsh einsum expm eye global_norm inv l2_normalize logdet logm lstsq lu lu_matrix_inverse lu_reconstruct lu_solve matmul matrix_rank matrix_transpose matvec norm normalize pinv qr set_diag slogdet solve sqrtm svd tensor_diag tensor_diag_part tensordot trace triangular_solve tridiagonal_matmul tridiagonal_solve',
    'new:tensor'
  ),
  each(
    'tensorflow.signal',
    'dct fft fft2d fft3d fftnd fftshift frame hamming_window hann_window idct ifft ifft2d ifft3d ifftnd ifftshift inverse_mdct inverse_stft irfft irfft2d irfft3d irfftnd kaiser_bessel_derived_window kaiser_window linear_to_mel_weight_matrix mdct mfccs_from_log_mel_spectrograms overlap_and_add rfft rfft2d rfft3d rfftnd stft vorbis_window',
    'new:tensor'
  ),
  each(
    'tensorflow.strings',
    'as_string bytes_split format join length lower ngrams reduce_join regex_full_match regex_replace split strip substr to_hash_bucket to_hash_bucket_fast to_hash_bucket_strong to_number unicode_decode unicode_decode_with_offsets unicode_encode unicode_script unicode_split unicode_split_with_offsets unicode_transcode unsorted_segment_join upper',
    'new:tensor'
  ),
  each(
    'tensorflow.bitwise',
    'bitwise_and bitwise_or bitwise_xor invert left_shift right_shift',
    'new:tensor'
  ),
  each('tensorflow.sets', 'difference intersection size union', 'new:tensor'),
  each(
    'tensorflow.sparse',
    'add bincount concat cross cross_hashed eye from_dense mask reduce_max reduce_sum reshape segment_mean segment_sqrt_n segment_sum slice sparse_dense_matmul SparseTensor to_dense to_indicator transpose',
    'new:tensor'
  ),
  each(
    'tensorflow.ragged',
    'boolean_mask cross cross_hashed range row_splits_to_segment_ids segment_ids_to_row_splits stack stack_dynamic_partitions',
    'new:tensor'
  ),
  each(
    'tensorflow',
    'IndexedSlices RaggedTensor.from_row_lengths RaggedTensor.from_row_splits RaggedTensor.from_sparse RaggedTensor.from_tensor RaggedTensor.from_value_rowids SparseTensor',
    'view:tensor'
  )
);

const RANDOM = table(
  each(
    'tensorflow.random',
    'all_candidate_sampler categorical fixed_unigram_candidate_sampler gamma learned_unigram_candidate_sampler log_uniform_candidate_sampler normal poisson shuffle truncated_normal uniform uniform_candidate_sampler',
    'new:tensor draws'
  ),
  each(
    'tensorflow.random',
    'fold_in split stateless_binomial stateless_categorical stateless_gamma stateless_normal stateless_parameterized_truncated_normal stateless_poisson stateless_truncated_normal stateless_uniform',
    'new:tensor'
  ),
  each(
    'tensorflow.nn',
    'all_candidate_sampler dropout fixed_unigram_candidate_sampler fractional_avg_pool fractional_max_pool learned_unigram_candidate_sampler nce_loss sampled_softmax_loss',
    'new:tensor draws'
  ),
  each(
    'tensorflow.image',
    'random_brightness random_contrast random_crop random_flip_left_right random_flip_up_down random_hue random_jpeg_quality random_saturation sample_distorted_bounding_box',
    'view:tensor draws'
  ),
  each(
    'tensorflow',
    'random_normal random_uniform truncated_normal random_shuffle multinomial',
    'new:tensor draws'
  ),
  each(
    'tensorflow',
    'random.set_seed random.set_global_generator set_random_seed compat.v1.set_random_seed',
    'new seeds'
  ),
  each(
    'tensorflow.random',
    'Generator.from_seed Generator.from_non_deterministic_state get_global_generator',
    'new:distribution'
  )
);

const PICTURES = table(
  each(
    'tensorflow.image',
    'adjust_brightness adjust_contrast adjust_gamma adjust_hue adjust_jpeg_quality adjust_saturation central_crop combined_non_max_suppression convert_image_dtype crop_and_resize crop_to_bounding_box decode_and_crop_jpeg decode_bmp decode_gif decode_image decode_jpeg decode_jxl decode_png decode_webp draw_bounding_boxes encode_jpeg encode_png extract_glimpse extract_jpeg_shape extract_patches flip_left_right flip_up_down generate_bounding_box_proposals grayscale_to_rgb hsv_to_rgb image_gradients is_jpeg non_max_suppression non_max_suppression_overlaps non_max_suppression_padded non_max_suppression_with_scores pad_to_bounding_box per_image_standardization psnr resize resize_with_crop_or_pad resize_with_pad rgb_to_grayscale rgb_to_hsv rgb_to_yiq rgb_to_yuv rot90 sobel_edges ssim ssim_multiscale stateless_random_brightness stateless_random_contrast stateless_random_crop stateless_random_flip_left_right stateless_random_flip_up_down stateless_random_hue stateless_random_jpeg_quality stateless_random_saturation stateless_sample_distorted_bounding_box total_variation transpose yiq_to_rgb yuv_to_rgb',
    'view:tensor'
  ),
  each(
    'tensorflow.io',
    'decode_and_crop_jpeg decode_base64 decode_bmp decode_compressed decode_gif decode_image decode_jpeg decode_json_example decode_jxl decode_png decode_proto decode_raw decode_webp deserialize_many_sparse encode_base64 encode_jpeg encode_png encode_proto extract_jpeg_shape is_jpeg parse_tensor serialize_many_sparse serialize_sparse serialize_tensor',
    'new:tensor'
  ),
  each('tensorflow.audio', 'decode_wav encode_wav', 'new:tensor'),
  each(
    'tensorflow.io',
    'FixedLenFeature FixedLenSequenceFeature RaggedFeature SparseFeature TFRecordOptions VarLenFeature',
    'holds:record'
  ),
  each(
    'tensorflow.train',
    'BytesList Example Feature FeatureList FeatureLists Features FloatList Int64List SequenceExample',
    'holds:record'
  ),
  each(
    'tensorflow.io',
    'gfile.glob gfile.listdir gfile.exists gfile.isdir',
    'new:list'
  ),
  {
    'tensorflow.io.matching_files': 'new:tensor',
    'tensorflow.io.match_filenames_once': 'new:variable',
    'tensorflow.io.read_file': 'new:tensor reads:0',
    'tensorflow.io.write_file': 'new writes:0',
    'tensorflow.io.TFRecordWriter': 'new:file writes:0',
    'tensorflow.io.gfile.GFile': 'new:file reads:0',
    'tensorflow.io.gfile.makedirs': 'new writes:0'
  }
);

const DATA = table(
  each(
    'tensorflow.data.Dataset',
    'choose_from_datasets from_generator from_tensor_slices from_tensors list_files range sample_from_datasets zip',
    'holds:stream'
  ),
  each(
    'tensorflow.data',
    'FixedLengthRecordDataset TFRecordDataset TextLineDataset',
    'holds:stream reads:0'
  ),
  each(
    'tensorflow.data.experimental',
    'CsvDataset make_csv_dataset',
    'holds:stream reads:0'
  ),
  {
    'tensorflow.data.Dataset.load': 'new:stream reads:0',
    'tensorflow.data.Dataset.random': 'new:stream draws',
    'tensorflow.data.Options': 'new:record',
    'tensorflow.data.experimental.cardinality': 'new:tensor'
  }
);

const PLAIN = table(
  each(
    'tensorflow',
    'as_dtype assert_equal assert_greater assert_less assert_rank broadcast_static_shape check_pinned executing_eagerly get_current_name_scope group inside_function is_symbolic_tensor is_tensor no_gradient no_op print',
    'new'
  ),
  each(
    'tensorflow',
    'control_dependencies device init_scope name_scope variable_creator_scope',
    'new:context'
  ),
  each(
    'tensorflow',
    'custom_gradient function grad_pass_through nondifferentiable_batch_function recompute_grad',
    'holds'
  ),
  each(
    'tensorflow.debugging',
    'assert_equal assert_greater assert_greater_equal assert_integer assert_less assert_less_equal assert_near assert_negative assert_non_negative assert_non_positive assert_none_equal assert_positive assert_proper_iterable assert_rank assert_rank_at_least assert_rank_in assert_same_float_dtype assert_scalar assert_shapes assert_type is_numeric_tensor is_traceback_filtering_enabled',
    'new'
  ),
  each(
    'tensorflow',
    'DeviceSpec TensorShape TensorSpec TypeSpec RaggedTensorSpec SparseTensorSpec',
    'new:record'
  ),
  each(
    'tensorflow',
    'constant_initializer ones_initializer zeros_initializer random_normal_initializer random_uniform_initializer',
    'holds:distribution'
  ),
  each(
    'tensorflow.config',
    'get_visible_devices list_logical_devices list_physical_devices experimental.list_physical_devices experimental.get_memory_info',
    'new:list'
  ),
  each(
    'tensorflow.config',
    'experimental.set_memory_growth optimizer.set_jit run_functions_eagerly set_logical_device_configuration set_soft_device_placement set_visible_devices threading.set_inter_op_parallelism_threads threading.set_intra_op_parallelism_threads experimental.enable_tensor_float_32_execution experimental.enable_op_determinism',
    'new sets:tensorflow'
  ),
  each(
    'tensorflow',
    'get_logger.setLevel compat.v1.logging.set_verbosity logging.set_verbosity compat.v1.disable_eager_execution enable_eager_execution',
    'new sets:tensorflow'
  ),
  {
    'tensorflow.get_logger': 'new:logger',
    'tensorflow.timestamp': 'new:tensor',
    'tensorflow.type_spec_from_value': 'new:record'
  },
  each('tensorflow.test', 'gpu_device_name is_built_with_cuda is_gpu_available', 'new'),
  each('tensorflow.autograph', 'to_code', 'new'),
  each('tensorflow.summary', 'audio histogram image scalar text', 'new'),
  {
    'tensorflow.GradientTape': 'new:tape',
    'tensorflow.Module': 'holds:model',
    'tensorflow.Variable': 'new:variable',
    'tensorflow.TensorArray': 'new:variable',
    'tensorflow.saved_model.load': 'new:model reads:0',
    'tensorflow.saved_model.save': 'new writes:1',
    'tensorflow.summary.create_file_writer': 'new:writer',
    'tensorflow.train.Checkpoint': 'holds:optimizer'
  }
);

const GRAPH_OPTIMIZERS =
  'AdadeltaOptimizer AdagradOptimizer AdamOptimizer FtrlOptimizer GradientDescentOptimizer MomentumOptimizer RMSPropOptimizer';

/** TensorFlow 1: what a session runs leads to the variables that it may change. */
const graphs = (at: string) =>
  table(
    each(at, 'InteractiveSession Session', 'new:graphsession'),
    each(at, 'get_default_session', 'unknown'),
    each(at, 'placeholder placeholder_with_default sparse_placeholder', 'new:tensor'),
    each(at, 'get_variable', 'new:variable draws'),
    each(at, 'get_variable_scope variable_scope', 'new:context'),
    each(
      at,
      'diag div initialize_all_variables global_variables_initializer local_variables_initializer matrix_diag_part squared_difference tables_initializer to_float to_int32 to_int64 variables_initializer',
      'new:tensor'
    ),
    each(at, 'random_gamma random_poisson', 'new:tensor draws'),
    each(at, 'reset_default_graph', 'new sets:tensorflow'),
    each(at, 'ConfigProto GPUOptions', 'new:record'),
    each(`${at}.train`, GRAPH_OPTIMIZERS, 'holds:gradual')
  );

const GRAPHS = table(
  graphs('tensorflow.compat.v1'),
  graphs('tensorflow'),
  each('tensorflow.contrib.framework', 'is_tensor', 'new'),
  each('tensorflow', 'contrib.framework.nest.flatten nest.flatten', 'shallow:list'),
  each(
    'tensorflow',
    'contrib.framework.nest.pack_sequence_as nest.pack_sequence_as',
    'holds:list'
  )
);

export const FUNCTIONS = table(MATH, RANDOM, PICTURES, DATA, PLAIN, GRAPHS);

const scatter =
  'batch_scatter_update scatter_add scatter_div scatter_max scatter_min scatter_mul scatter_nd_add scatter_nd_max scatter_nd_min scatter_nd_sub scatter_nd_update scatter_sub scatter_update';

/** What lies in memory that changes. */
export const METHODS = table(
  each(
    'variable',
    `assign assign_add assign_sub count_up_to set_shape ${scatter}`,
    'same changes:self'
  ),
  each('variable', 'write unstack scatter split', 'same changes:self keeps'),
  each(
    'variable',
    'concat gather gather_nd read_value sparse_read stack to_dense value',
    'new:tensor'
  ),
  each('variable', 'identity', 'same'),
  each('variable', 'read', 'view:tensor'),
  each('variable', 'get_shape', 'new'),
  each('variable', 'is_initialized size', 'new:tensor'),
  each('variable', 'ref', 'holds'),
  { 'variable.numpy': 'view:ndarray' },
  each('tape', 'batch_jacobian gradient jacobian', 'new:tensor changes:self'),
  each('tape', '__exit__ reset watch', 'new changes:self'),
  each('tape', '__enter__', 'same changes:self'),
  { 'tape.stop_recording': 'holds:context', 'tape.watched_variables': 'holds:tuple' },
  each(
    'distribution',
    'normal uniform truncated_normal binomial shuffle',
    'new:tensor changes:self'
  ),
  // One that is given a generator draws from that.
  { 'distribution.__call__': 'new:tensor changes:self draws' },
  { 'randomness.next': 'new:tensor changes:self' },
  each('graphsession', 'run', 'new:ndarray changes:self changes:sources draws'),
  each('graphsession', '__enter__', 'same changes:self'),
  each('graphsession', 'as_default', 'holds:context'),
  each('graphsession', '__exit__ close', 'new changes:self'),
  // Where nothing waits for a session, they train at once.
  each(
    'gradual',
    'apply_gradients minimize',
    'holds:traced changes:all changes:sources keeps'
  ),
  each('gradual', 'compute_gradients', 'holds:list'),
  { 'gradual.get_name': 'new' }
);
