/** Methods of tensors. */
import { each, table } from '../words';

/** They work in place. */
export const IN_PLACE =
  'abs_ absolute_ acos_ acosh_ add_ addbmm_ addcdiv_ addcmul_ addmm_ addmv_ addr_ apply_ arccos_ arccosh_ arcsin_ arcsinh_ arctan2_ arctan_ arctanh_ as_strided_ asin_ asinh_ atan2_ atan_ atanh_ baddbmm_ bitwise_and_ bitwise_left_shift_ bitwise_not_ bitwise_or_ bitwise_right_shift_ bitwise_xor_ ceil_ clamp_ clamp_max_ clamp_min_ clip_ conj_physical_ copy_ copysign_ cos_ cosh_ cumprod_ cumsum_ deg2rad_ detach_ digamma_ div_ divide_ eq_ erf_ erfc_ erfinv_ exp2_ exp_ expm1_ fill_ fill_diagonal_ fix_ float_power_ floor_ floor_divide_ fmod_ frac_ gcd_ ge_ greater_ greater_equal_ gt_ heaviside_ hypot_ i0_ igamma_ igammac_ index_add_ index_copy_ index_fill_ index_put_ index_reduce_ lcm_ ldexp_ le_ lerp_ less_ less_equal_ lgamma_ log10_ log1p_ log2_ log_ logical_and_ logical_not_ logical_or_ logical_xor_ logit_ lt_ map2_ map_ masked_fill_ masked_scatter_ mul_ multiply_ mvlgamma_ nan_to_num_ ne_ neg_ negative_ nextafter_ not_equal_ polygamma_ pow_ put_ rad2deg_ reciprocal_ relu_ remainder_ renorm_ resize_ resize_as_ resize_as_sparse_ round_ rsqrt_ scatter_ scatter_add_ scatter_reduce_ sgn_ share_memory_ sigmoid_ sign_ sin_ sinc_ sinh_ sparse_resize_ sparse_resize_and_clear_ sqrt_ square_ squeeze_ sub_ subtract_ swapaxes_ swapdims_ t_ tan_ tanh_ transpose_ tril_ triu_ true_divide_ trunc_ unsqueeze_ xlogy_ zero_';

export const METHODS = table(
  each(
    'tensor',
    'adjoint as_strided as_subclass bfloat16 bool broadcast_to byte ccol_indices cdouble cfloat chalf char chunk coalesce col_indices conj conj_physical contiguous cpu crow_indices cuda detach diagonal double dsplit expand expand_as flatten float half hsplit index indices int ipu long moveaxis movedim mtia narrow permute pin_memory positive ravel reshape reshape_as resolve_conj resolve_neg row_indices select short slice_inverse sparse_mask split split_with_sizes squeeze sum_to_size swapaxes swapdims t tensor_split to to_dense to_mkldnn to_sparse to_sparse_bsc to_sparse_bsr to_sparse_coo to_sparse_csc to_sparse_csr transpose type type_as unbind unflatten unfold unsafe_chunk unsafe_split unsafe_split_with_sizes unsqueeze values view view_as vsplit xpu',
    'view'
  ),
  each(
    'tensor',
    'abs absolute acos acosh add addbmm addcdiv addcmul addmm addmv addr all amax amin aminmax angle any arccos arccosh arcsin arcsinh arctan arctan2 arctanh argmax argmin argsort argwhere as_strided_scatter asin asinh atan atan2 atanh baddbmm bincount bitwise_and bitwise_left_shift bitwise_not bitwise_or bitwise_right_shift bitwise_xor bmm ceil cholesky cholesky_inverse cholesky_solve clamp clamp_max clamp_min clip clone copysign corrcoef cos cosh count_nonzero cov cross cummax cummin cumprod cumsum deg2rad det diag diag_embed diagflat diagonal_scatter diff digamma dist div divide dot eq erf erfc erfinv exp exp2 expm1 fix flip fliplr flipud float_power floor floor_divide fmax fmin fmod frac frexp gather gcd ge geqrf ger greater greater_equal gt hardshrink hash_tensor heaviside histc histogram hypot i0 igamma igammac index_add index_copy index_fill index_put index_reduce index_select inner int_repr inverse isclose isfinite isinf isnan isneginf isposinf isreal istft kron kthvalue lcm ldexp le lerp less less_equal lgamma log log10 log1p log2 log_softmax logaddexp logaddexp2 logcumsumexp logdet logical_and logical_not logical_or logical_xor logit logsumexp lstsq lt lu lu_solve masked_fill masked_scatter masked_select matmul matrix_exp matrix_power max maximum mean median min minimum mm mode msort mul multiply mv mvlgamma nan_to_num nanmean nanmedian nanquantile nansum narrow_copy ne neg negative new_empty new_empty_strided new_full new_ones new_tensor new_zeros nextafter nonzero nonzero_static norm not_equal orgqr ormqr outer pinverse polygamma pow prelu prod put q_per_channel_scales q_per_channel_zero_points qr quantile rad2deg reciprocal relu remainder renorm repeat repeat_interleave roll rot90 round rsqrt scatter scatter_add scatter_reduce select_scatter sgn sigmoid sign signbit sin sinc sinh slice_scatter slogdet smm softmax sort sqrt square sspaddmm std stft sub subtract sum svd take take_along_dim tan tanh tile to_padded_tensor topk trace triangular_solve tril triu true_divide trunc unique unique_consecutive var vdot where xlogy',
    'new:tensor'
  ),
  each(
    'tensor',
    'allclose const_data_ptr data_ptr dense_dim dim dim_order element_size equal get_device is_coalesced is_complex is_conj is_contiguous is_distributed is_floating_point is_inference is_neg is_nonzero is_pinned is_same_size is_set_to is_shared is_signed item ndimension nelement numel q_per_channel_axis q_scale q_zero_point qscheme size sparse_dim storage_offset storage_type stride',
    'new'
  ),
  each('tensor', IN_PLACE, 'same changes:self'),
  each(
    'tensor',
    'bernoulli_ cauchy_ exponential_ geometric_ log_normal_ normal_ random_ uniform_',
    'same changes:self draws'
  ),
  each('tensor', 'bernoulli multinomial', 'new:tensor draws'),
  each(
    'tensor',
    'register_hook register_post_accumulate_grad_hook',
    'new: changes:self keeps'
  ),
  each('tensor', 'new record_stream storage untyped_storage', 'view:'),
  {
    'tensor.*_': 'same changes:self',
    'tensor.dequantize': 'view changes:self',
    'tensor.resize': 'view',
    'tensor.resize_as': 'view',
    'tensor.backward': 'new changes:sources',
    'tensor.numpy': 'view:ndarray',
    'tensor.requires_grad_': 'same:traced changes:self',
    'tensor.retain_grad': 'new changes:self',
    'tensor.set_': 'same changes:self keeps',
    'tensor.tolist': 'new:nested',
    'tensor.__array__': 'view:ndarray',
    'tensor.__getitem__': 'view',
    'tensor.__setitem__': 'new changes:self'
  }
);

const PLAIN =
  'device dtype is_cpu is_cuda is_leaf is_sparse itemsize layout names nbytes ndim output_nr requires_grad shape size';

export const ATTRIBUTES = table(
  each('tensor', PLAIN, 'none'),
  each('traced', PLAIN, 'none')
);
