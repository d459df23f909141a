/** Functions of torch that make, show and change tensors. */
import { each, table } from '../words';

const RANDOM = table(
  each(
    'torch',
    'bernoulli binomial gru lobpcg lstm multinomial native_dropout normal pca_lowrank poisson rand rand_like randint randint_like randn randn_like randperm rnn_relu rnn_tanh rrelu svd_lowrank',
    'new:tensor draws'
  ),
  each(
    'torch',
    'alpha_dropout dropout feature_alpha_dropout feature_dropout',
    'view draws'
  ),
  each(
    'torch.nn.functional',
    'alpha_dropout dropout dropout1d dropout2d dropout3d feature_alpha_dropout',
    'view draws inplace:3'
  ),
  each(
    'torch.nn.functional',
    'fractional_max_pool2d fractional_max_pool2d_with_indices fractional_max_pool3d fractional_max_pool3d_with_indices gumbel_softmax multi_head_attention_forward scaled_dot_product_attention',
    'new:tensor draws'
  ),
  each(
    'torch.nn.init',
    'kaiming_normal kaiming_normal_ kaiming_uniform kaiming_uniform_ normal normal_ orthogonal orthogonal_ sparse sparse_ trunc_normal_ uniform uniform_ xavier_normal xavier_normal_ xavier_uniform xavier_uniform_',
    'same changes:0 draws'
  ),
  each('torch', 'manual_seed random.manual_seed', 'new:randomness seeds'),
  each('torch', 'seed random.seed', 'new seeds'),
  each('torch.cuda', 'manual_seed manual_seed_all seed seed_all', 'new seeds'),
  each(
    'torch',
    'set_rng_state random.set_rng_state cuda.set_rng_state cuda.set_rng_state_all',
    'new seeds'
  ),
  each(
    'torch',
    'get_rng_state random.get_rng_state cuda.get_rng_state',
    'new:tensor draws'
  ),
  { 'torch.random.fork_rng': 'holds:context', 'torch.Generator': 'new:randomness' }
);

const IN_PLACE = table(
  each(
    'torch',
    'alpha_dropout_ dropout_ feature_alpha_dropout_ feature_dropout_ nn.functional.rrelu_ rrelu_',
    'same changes:0 draws'
  ),
  each(
    'torch',
    'abs_ acos_ acosh_ addmv_ arccos_ arccosh_ arcsin_ arcsinh_ arctan_ arctanh_ as_strided_ asin_ asinh_ atan_ atanh_ ceil_ celu_ clamp_ clamp_max_ clamp_min_ clip_ conj_physical_ cos_ cosh_ deg2rad_ detach_ embedding_renorm_ erf_ erfc_ exp2_ exp_ expm1_ fill_ fix_ floor_ frac_ gcd_ i0_ index_put_ lcm_ ldexp_ log10_ log1p_ log2_ log_ logit_ nan_to_num_ neg_ negative_ rad2deg_ reciprocal_ relu_ resize_as_ resize_as_sparse_ round_ rsqrt_ selu_ sigmoid_ sin_ sinc_ sinh_ sqrt_ square_ tan_ tanh_ threshold_ trunc_ xlogy_ zero_',
    'same changes:0'
  ),
  each(
    'torch.nn.functional',
    'celu_ elu_ hardtanh_ leaky_relu_ relu_ selu_ threshold_',
    'same changes:0'
  ),
  each(
    'torch.nn.init',
    'constant constant_ dirac dirac_ eye eye_ ones_ zeros_',
    'same changes:0'
  ),
  each(
    'torch.nn.functional',
    'hardsigmoid hardswish mish relu relu6 selu silu',
    'view inplace:1'
  ),
  each('torch.nn.functional', 'celu elu leaky_relu', 'view inplace:2'),
  each('torch.nn.functional', 'hardtanh threshold', 'view inplace:3'),
  {
    'torch.nn.functional.embedding': 'new:tensor changes:1',
    'torch.nn.functional.embedding_bag': 'new:tensor changes:1',
    'torch.nn.functional.batch_norm': 'new:tensor changes:1 changes:2',
    'torch.nn.functional.rrelu': 'view draws inplace:4',
    'torch.nn.functional.instance_norm': 'new:tensor changes:1 changes:2',
    'torch.batch_norm': 'new:tensor changes:3 changes:4',
    'torch.instance_norm': 'new:tensor changes:3 changes:4',
    'torch.native_batch_norm': 'new:tensor changes:3 changes:4'
  }
);

const VIEWS = table(
  each(
    'torch',
    'adjoint as_strided as_tensor asarray atleast_1d atleast_2d atleast_3d broadcast_tensors broadcast_to cartesian_prod chunk combinations conj conj_physical dequantize detach diagonal dsplit flatten from_dlpack frombuffer hsplit imag linalg.diagonal meshgrid moveaxis movedim narrow permute positive ravel real reshape resolve_conj resolve_neg select slice_inverse sparse_bsc_tensor sparse_bsr_tensor sparse_compressed_tensor sparse_coo_tensor sparse_csc_tensor sparse_csr_tensor split split_with_sizes squeeze swapaxes swapdims t tensor_split transpose unbind unflatten unsafe_chunk unsafe_split unsafe_split_with_sizes unsqueeze view_as_complex view_as_real vsplit wait',
    'view:tensor'
  ),
  each(
    'torch.nn.functional',
    'adaptive_avg_pool1d adaptive_avg_pool2d adaptive_avg_pool3d channel_shuffle fold interpolate native_channel_shuffle normalize pad pixel_shuffle pixel_unshuffle unfold upsample upsample_bilinear upsample_nearest',
    'view'
  ),
  each('torch', 'from_numpy from_file', 'view:tensor'),
  { 'torch.einsum': 'any:tensor', 'torch.to_dlpack': 'view:' }
);

const NEW = table(
  each(
    'torch',
    'abs absolute acos acosh adaptive_avg_pool1d adaptive_max_pool1d add addbmm addcdiv addcmul addmm addmv addr affine_grid_generator alias_copy all amax amin aminmax angle any arange arccos arccosh arcsin arcsinh arctan arctan2 arctanh argmax argmin argsort argwhere as_strided_copy as_strided_scatter asin asinh atan atan2 atanh avg_pool1d baddbmm bartlett_window bilinear binary_cross_entropy_with_logits bincount bitwise_and bitwise_left_shift bitwise_not bitwise_or bitwise_right_shift bitwise_xor blackman_window block_diag bmm bucketize cat ccol_indices_copy cdist ceil celu chain_matmul channel_shuffle cholesky cholesky_inverse cholesky_solve clamp clamp_max clamp_min clip clone col_indices_copy column_stack complex concat concatenate constant_pad_nd conv1d conv2d conv3d conv_tbc conv_transpose1d conv_transpose2d conv_transpose3d convolution copysign corrcoef cos cosh cosine_embedding_loss cosine_similarity count_nonzero cov cross crow_indices_copy ctc_loss cummax cummin cumprod cumsum cumulative_trapezoid deg2rad det detach_copy diag diag_embed diagflat diagonal_copy diagonal_scatter diff digamma dist div divide dot dsmm dstack embedding embedding_bag empty empty_like empty_permuted empty_quantized empty_strided eq erf erfc erfinv exp exp2 expand_copy expm1 eye fill fix flip fliplr flipud float_power floor floor_divide fmax fmin fmod frac frexp frobenius_norm full full_like gather gcd ge geqrf ger gradient greater greater_equal grid_sampler grid_sampler_2d grid_sampler_3d group_norm gru_cell gt hamming_window hann_window hardshrink hash_tensor heaviside hinge_embedding_loss histc histogram hsmm hstack hypot i0 igamma igammac index_add index_copy index_fill index_put index_reduce index_select indices_copy inner int_repr inverse isclose isfinite isin isinf isnan isneginf isposinf isreal istft kaiser_window kl_div kron kthvalue layer_norm lcm ldexp le lerp less less_equal lgamma linspace log log10 log1p log2 log_softmax logaddexp logaddexp2 logcumsumexp logdet logical_and logical_not logical_or logical_xor logit logspace logsumexp lstm_cell lt lu lu_solve lu_unpack margin_ranking_loss masked_fill masked_scatter masked_select matmul matrix_exp matrix_power max max_pool1d max_pool1d_with_indices max_pool2d max_pool3d maximum mean median min minimum mm mode msort mul multiply mv mvlgamma nan_to_num nanmean nanmedian nanquantile nansum narrow_copy native_channel_shuffle native_group_norm native_layer_norm native_norm ne neg negative nextafter nonzero nonzero_static norm not_equal nuclear_norm ones ones_like orgqr ormqr outer pairwise_distance pdist permute_copy pinverse pixel_shuffle pixel_unshuffle poisson_nll_loss polar polygamma pow prelu prod put q_per_channel_axis q_per_channel_scales q_per_channel_zero_points q_scale q_zero_point qr qscheme quantile quantize_per_channel quantize_per_tensor quantize_per_tensor_dynamic quantized_batch_norm quantized_gru quantized_gru_cell quantized_lstm quantized_lstm_cell quantized_max_pool1d quantized_max_pool2d quantized_max_pool3d quantized_rnn_relu_cell quantized_rnn_tanh_cell rad2deg range reciprocal relu remainder renorm repeat_interleave rms_norm rnn_relu_cell rnn_tanh_cell roll rot90 round row_indices_copy row_stack rsqrt rsub scalar_tensor scatter scatter_add scatter_reduce searchsorted segment_reduce select_copy select_scatter selu sgn sigmoid sign signbit sin sinc sinh slice_copy slice_scatter slogdet smm softmax sort split_copy split_with_sizes_copy spmm sqrt square squeeze_copy stack std std_mean stft sub subtract sum svd t_copy take take_along_dim tan tanh tensor tensordot threshold tile topk trace transpose_copy trapezoid trapz triangular_solve tril tril_indices triplet_margin_loss triu triu_indices true_divide trunc unbind_copy unfold_copy unique unique_consecutive unravel_index unsqueeze_copy values_copy vander var var_mean vdot view_as_complex_copy view_as_real_copy view_copy vstack where xlogy zeros zeros_like',
    'new:tensor'
  ),
  each(
    'torch.nn.functional',
    'adaptive_max_pool1d adaptive_max_pool1d_with_indices adaptive_max_pool2d adaptive_max_pool2d_with_indices adaptive_max_pool3d adaptive_max_pool3d_with_indices affine_grid avg_pool1d avg_pool2d avg_pool3d bilinear binary_cross_entropy binary_cross_entropy_with_logits conv1d conv2d conv3d conv_tbc conv_transpose1d conv_transpose2d conv_transpose3d cosine_embedding_loss cosine_similarity cross_entropy ctc_loss gaussian_nll_loss gelu glu grid_sample group_norm grouped_mm hardshrink hinge_embedding_loss huber_loss kl_div l1_loss layer_norm linear linear_cross_entropy local_response_norm log_softmax logsigmoid lp_pool1d lp_pool2d lp_pool3d margin_ranking_loss max_pool1d max_pool1d_with_indices max_pool2d max_pool2d_with_indices max_pool3d max_pool3d_with_indices max_unpool1d max_unpool2d max_unpool3d mse_loss multi_margin_loss multilabel_margin_loss multilabel_soft_margin_loss nll_loss one_hot pairwise_distance pdist poisson_nll_loss prelu rms_norm scaled_grouped_mm scaled_mm sigmoid smooth_l1_loss soft_margin_loss softmax softmin softplus softshrink softsign tanh tanhshrink triplet_margin_loss triplet_margin_with_distance_loss',
    'new:tensor'
  ),
  each(
    'torch.linalg',
    'cholesky cholesky_ex cond cross det eig eigh eigvals eigvalsh householder_product inv inv_ex ldl_factor ldl_factor_ex ldl_solve lstsq lu lu_factor lu_factor_ex lu_solve matmul matrix_exp matrix_norm matrix_power matrix_rank multi_dot norm pinv qr slogdet solve solve_ex solve_triangular svd svdvals tensorinv tensorsolve vander vecdot vector_norm',
    'new:tensor'
  ),
  each(
    'torch.fft',
    'fft fft2 fftfreq fftn fftshift hfft hfft2 hfftn ifft ifft2 ifftn ifftshift ihfft ihfft2 ihfftn irfft irfft2 irfftn rfft rfft2 rfftfreq rfftn',
    'new:tensor'
  ),
  each(
    'torch.special',
    'airy_ai bessel_j0 bessel_j1 bessel_y0 bessel_y1 chebyshev_polynomial_t chebyshev_polynomial_u chebyshev_polynomial_v chebyshev_polynomial_w digamma entr erf erfc erfcx erfinv exp2 expit expm1 gammainc gammaincc gammaln hermite_polynomial_h hermite_polynomial_he i0 i0e i1 i1e laguerre_polynomial_l legendre_polynomial_p log1p log_ndtr log_softmax logit logsumexp modified_bessel_i0 modified_bessel_i1 modified_bessel_k0 modified_bessel_k1 multigammaln ndtr ndtri polygamma psi round scaled_modified_bessel_k0 scaled_modified_bessel_k1 shifted_chebyshev_polynomial_t shifted_chebyshev_polynomial_u shifted_chebyshev_polynomial_v shifted_chebyshev_polynomial_w sinc softmax spherical_bessel_j0 xlog1py xlogy zeta',
    'new:tensor'
  ),
  each(
    'torch',
    'BFloat16Tensor BoolTensor ByteTensor CharTensor DoubleTensor FloatTensor HalfTensor IntTensor LongTensor ShortTensor Tensor',
    'view:tensor'
  ),
  each(
    'torch.cuda',
    'BFloat16Tensor BoolTensor ByteTensor CharTensor DoubleTensor FloatTensor HalfTensor IntTensor LongTensor ShortTensor',
    'view:tensor'
  ),
  {
    'torch.histogramdd': 'holds:tuple',
    'torch.nn.utils.rnn.unpack_sequence': 'view:list',
    'torch.nn.utils.rnn.unpad_sequence': 'view:list changes:0'
  },
  each('torch.sparse', 'mm sum softmax log_softmax addmm', 'new:tensor'),
  each(
    'torch.autograd',
    'grad functional.jacobian functional.hessian functional.vjp functional.jvp',
    'new:tensor'
  ),
  each('torch.func', 'grad grad_and_value vmap jacrev jacfwd hessian', 'holds'),
  each(
    'torch.nn.utils.rnn',
    'pad_sequence pack_padded_sequence pad_packed_sequence pack_sequence',
    'new:tensor'
  )
);

const PLAIN = table(
  each(
    'torch',
    'allclose are_deterministic_algorithms_enabled broadcast_shapes can_cast device dtype equal get_autocast_cpu_dtype get_autocast_dtype get_autocast_gpu_dtype get_autocast_ipu_dtype get_autocast_xla_dtype get_default_device get_default_dtype get_deterministic_debug_mode get_device get_device_module get_file_path get_float32_matmul_precision get_num_interop_threads get_num_threads initial_seed is_anomaly_check_nan_enabled is_anomaly_enabled is_complex is_conj is_deterministic_algorithms_warn_only_enabled is_distributed is_floating_point is_grad_enabled is_inference is_inference_mode_enabled is_neg is_nonzero is_same_size is_signed is_storage is_tensor is_vulkan_available is_warn_always_enabled layout memory_format numel promote_types result_type typename',
    'new'
  ),
  each('torch', 'finfo iinfo', 'new:record'),
  each('torch.cuda', 'memory_stats memory_stats_as_nested_dict', 'new:dict'),
  each('torch.cuda', 'get_arch_list memory_snapshot', 'new:list'),
  each('torch.__version__', 'split startswith', 'new:list'),
  each(
    'torch.cuda',
    'current_blas_handle current_device current_solver_handle current_stream device_count device_memory_used empty_cache get_allocator_backend get_device_capability get_device_name get_device_properties get_gencode_flags get_per_process_memory_fraction get_stream_from_external get_sync_debug_mode init initial_seed ipc_collect is_available is_bf16_supported is_current_stream_capturing is_initialized is_tf32_supported list_gpu_processes max_memory_allocated max_memory_cached max_memory_reserved mem_get_info memory_allocated memory_cached memory_reserved memory_summary memory_usage reset_accumulated_host_memory_stats reset_accumulated_memory_stats reset_max_memory_allocated reset_max_memory_cached reset_peak_host_memory_stats reset_peak_memory_stats synchronize temperature utilization',
    'new'
  ),
  each(
    'torch.backends',
    'mps.is_available mps.is_built cuda.is_built cudnn.is_available cudnn.version mkl.is_available openmp.is_available',
    'new'
  ),
  each(
    'torch.mps',
    'is_available synchronize empty_cache current_allocated_memory device_count',
    'new'
  ),
  each('torch', 'mps.manual_seed', 'new seeds'),
  each('torch.utils.data', 'get_worker_info', 'new'),
  each(
    'torch',
    'no_grad inference_mode set_grad_enabled autocast amp.autocast cuda.amp.autocast autograd.set_detect_anomaly cuda.device profiler.profile',
    'new:context'
  ),
  each('torch.autograd', 'no_grad set_grad_enabled detect_anomaly', 'new:context'),
  each(
    'torch',
    'enable_grad autograd.enable_grad cuda.device_of cuda.stream profiler.record_function',
    'holds:context'
  ),
  each(
    'torch',
    'set_anomaly_enabled set_autocast_cache_enabled set_autocast_cpu_dtype set_autocast_cpu_enabled set_autocast_dtype set_autocast_enabled set_autocast_gpu_dtype set_autocast_ipu_dtype set_autocast_ipu_enabled set_autocast_xla_dtype set_autocast_xla_enabled set_default_device set_default_dtype set_default_tensor_type set_deterministic_debug_mode set_float32_matmul_precision set_flush_denormal set_num_interop_threads set_num_threads set_printoptions set_warn_always use_deterministic_algorithms cuda.set_device',
    'new sets:torch'
  ),
  {
    'torch.save': 'new writes:1',
    'torch.load': 'new: reads:0',
    'torch.vmap': 'holds',
    'torch.compile': 'view',
    'torch.jit.script': 'view',
    'torch.jit.trace': 'view',
    'torch.jit.save': 'new writes:1',
    'torch.jit.load': 'new:network reads:0',
    'torch.autograd.Variable': 'view:tensor',
    'torch.autograd.backward': 'new changes:sources',
    'torch.nn.utils.clip_grad_norm_': 'new:tensor changes:0',
    'torch.nn.utils.clip_grad_norm': 'new:tensor changes:0',
    'torch.nn.utils.clip_grad_value_': 'new changes:0',
    'torch.nn.utils.clip_grads_with_norm_': 'new changes:0',
    'torch.nn.utils.get_total_norm': 'new:tensor',
    'torch.nn.utils.parameters_to_vector': 'new:tensor',
    'torch.nn.utils.weight_norm': 'same changes:0',
    'torch.nn.utils.spectral_norm': 'same changes:0 draws',
    'torch.nn.init.calculate_gain': 'new'
  }
);

export const FUNCTIONS = table(RANDOM, IN_PLACE, VIEWS, NEW, PLAIN);
