/** Masked arrays: what functions and slices make of one may share its mask. */
import { each, type Table, table } from '../words';

const ONE_OPERAND =
  'abs absolute arccos arccosh arcsin arcsinh arctan arctanh ceil conjugate cos cosh exp fabs floor log log10 log2 logical_not negative sin sinh sqrt tan tanh';
const TWO_OPERANDS =
  'add arctan2 bitwise_and bitwise_or bitwise_xor divide equal floor_divide fmod greater greater_equal hypot less less_equal logical_and logical_or logical_xor mod multiply not_equal remainder subtract true_divide';

const FUNCTIONS = table(
  each('numpy.ma', ONE_OPERAND, 'view:masked out:1'),
  each('numpy.ma', TWO_OPERANDS, 'new:masked out:2'),
  each(
    'numpy.ma',
    'MaskedArray apply_over_axes around array asanyarray asarray atleast_1d atleast_2d atleast_3d compress_cols compress_nd compress_rowcols compress_rows compressed diag diagonal dstack expand_dims filled fix_invalid flatten_structured_array frombuffer fromflex getdata getmask getmaskarray hsplit hstack make_mask mask_cols mask_or mask_rowcols mask_rows masked_array masked_equal masked_greater masked_greater_equal masked_inside masked_invalid masked_less masked_less_equal masked_not_equal masked_object masked_outside masked_values masked_where mvoid ravel reshape row_stack squeeze stack swapaxes transpose column_stack vstack',
    'view:masked'
  ),
  each('numpy.ma', 'all alltrue amax amin any max min ptp', 'new:masked out:2'),
  each('numpy.ma', 'angle', 'view:masked'),
  each('numpy.ma', 'choose median round round_', 'view:masked out:2'),
  each(
    'numpy.ma',
    'argmax argmin cumprod cumsum dot mean prod product std sum var',
    'new:masked out:3'
  ),
  each('numpy.ma', 'clip compress take', 'view:masked out:3'),
  each('numpy.ma', 'trace', 'new:masked out:5'),
  each(
    'numpy.ma',
    'anom anomalies append apply_along_axis arange argsort average clump_masked clump_unmasked concatenate convolve copy corrcoef correlate count count_masked cov diagflat diff ediff1d empty empty_like flatnotmasked_contiguous flatnotmasked_edges flatten_mask fromfunction identity ids in1d indices inner innerproduct intersect1d isin left_shift make_mask_none masked_all masked_all_like maximum minimum nonzero notmasked_contiguous notmasked_edges ones ones_like outer outerproduct polyfit power repeat resize right_shift setdiff1d setxor1d sometrue sort union1d unique vander where zeros zeros_like',
    'new:masked'
  ),
  each(
    'numpy.ma',
    'allclose allequal bool_ common_fill_value default_fill_value isMA isMaskedArray is_mask is_masked isarray make_mask_descr maximum_fill_value minimum_fill_value ndim shape size MAError MaskError MaskType',
    'new'
  ),
  each('numpy.ma', 'put putmask set_fill_value', 'new changes:0'),
  each('numpy.ma', 'harden_mask soften_mask', 'view:masked changes:0'),
  each('numpy.ma', 'ndenumerate', 'lazy')
);

const METHODS = table(
  each(
    'masked',
    'astype clip compress compressed conj conjugate diagonal filled flatten get_imag get_real getfield ravel reshape round squeeze swapaxes take to_device transpose view __getitem__ __array__',
    'view:masked'
  ),
  each('masked', 'all any max min ptp', 'new:masked out:1'),
  each('masked', 'cumprod cumsum mean prod product std sum var', 'new:masked out:2'),
  each('masked', 'trace', 'new:masked out:4'),
  each('masked', 'argmax argmin', 'new:masked out:2'),
  each(
    'masked',
    'anom argpartition argsort choose copy count dot nonzero repeat searchsorted toflex torecords',
    'new:masked'
  ),
  each(
    'masked',
    'fill partition put resize set_fill_value setfield setflags sort __setitem__',
    'new changes:self'
  ),
  each('masked', 'byteswap', 'view:masked changes:self'),
  each(
    'masked',
    'harden_mask shrink_mask soften_mask unshare_mask',
    'same changes:self'
  ),
  each('masked', 'tolist', 'new:nested'),
  each(
    'masked',
    'dumps get_fill_value ids iscontiguous item tobytes tostring __len__',
    'new'
  ),
  each('masked', 'dump tofile', 'new writes:0')
);

export const MASKED: { functions: Table; methods: Table; attributes: Table } = {
  functions: FUNCTIONS,
  methods: METHODS,
  attributes: each('masked', 'strides', 'none')
};
