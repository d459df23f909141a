/** Functions of numpy itself; those that work element by element are in a file of their own. */
import { each, type Table, table } from '../words';

/** What holds objects of Python holds the same ones afterwards. */
const MAKING = table(
  { 'numpy.histogram_bin_edges': 'view:ndarray' },
  each(
    'numpy',
    'append array block bmat column_stack copy delete dstack extract fromiter full full_like hstack insert msort repeat resize roll row_stack select setdiff1d sort tile unique unique_values unique_counts unique_inverse unique_all vstack where',
    'shallow:ndarray'
  ),
  each('numpy', 'choose concat concatenate stack', 'shallow:ndarray out:2'),
  each('numpy', 'compress take', 'shallow:ndarray out:3')
);

/** The edges of a histogram are those that it was given. */
const VIEWS = each(
  'numpy',
  'apply_over_axes asanyarray asarray asarray_chkfinite ascontiguousarray asfarray asfortranarray asmatrix atleast_1d atleast_2d atleast_3d broadcast broadcast_arrays broadcast_to diag diagonal einsum expand_dims flip fliplr flipud from_dlpack frombuffer histogram histogram2d histogramdd imag ix_ mat matrix matrix_transpose moveaxis nan_to_num ndarray nditer nested_iters permute_dims poly1d ravel real real_if_close recarray require reshape rollaxis rot90 squeeze swapaxes transpose trim_zeros unstack',
  'view:ndarray'
);

/** Of an array of its own type it makes the array itself. */
const TYPES = each(
  'numpy',
  'bool bool8 bool_ byte bytes_ cdouble cfloat character clongdouble clongfloat complex complex128 complex256 complex64 complex_ complexfloating csingle datetime64 double flexible float float128 float16 float32 float64 float_ floating generic half inexact int int0 int16 int32 int64 int8 int_ intc integer intp long longcomplex longdouble longfloat longlong number object object0 object_ record short signedinteger single singlecomplex str str_ string_ timedelta64 ubyte uint uint0 uint16 uint32 uint64 uint8 uintc uintp ulong ulonglong unicode unicode_ unsignedinteger ushort void',
  'view:ndarray'
);

const NEW = each(
  'numpy',
  'angle apply_along_axis arange argpartition argsort argwhere array_equal array_equiv array2string asscalar astype average bartlett bincount blackman busday_count busday_offset convolve corrcoef correlate count_nonzero cov cross cumulative_prod cumulative_sum cumproduct datetime_as_string diag_indices diag_indices_from diagflat diff digitize ediff1d empty empty_like eye flatnonzero fromfunction fromstring geomspace gradient hamming hanning i0 identity in1d indices inner interp intersect1d is_busday isclose iscomplex isin isreal kaiser kron lexsort linspace logspace mask_indices meshgrid nonzero ones ones_like packbits pad partition piecewise poly polyadd polyder polydiv polyfit polyint polymul polysub polyval product ravel_multi_index roots searchsorted setxor1d sinc sort_complex sometrue alltrue take_along_axis tensordot trapezoid trapz tri tril tril_indices tril_indices_from triu triu_indices triu_indices_from union1d unpackbits unravel_index unwrap vander vdot zeros zeros_like',
  'new:ndarray'
);

/** They give a number or text. */
const PLAIN = each(
  'numpy',
  'allclose array_repr array_str base_repr binary_repr broadcast_shapes can_cast common_type datetime_data dtype format_float_positional format_float_scientific get_include getbufsize geterrcall info isdtype iscomplexobj isfortran isrealobj isscalar issctype issubclass_ issubdtype issubsctype iterable may_share_memory min_scalar_type mintypecode ndim obj2sctype promote_types result_type sctype2char shape shares_memory show_config show_runtime size test typename',
  'new'
);

const WITH_OUT = table(
  each('numpy', 'fix isneginf isposinf', 'new:ndarray out:1'),
  each(
    'numpy',
    'all amax amin any argmax argmin around dot max median min nanargmax nanargmin nanmax nanmedian nanmin outer ptp round round_',
    'new:ndarray out:2'
  ),
  each(
    'numpy',
    'clip cumprod cumsum mean nancumprod nancumsum nanmean nanpercentile nanprod nanquantile nanstd nansum nanvar percentile prod quantile std sum var',
    'new:ndarray out:3'
  ),
  each('numpy', 'trace', 'new:ndarray out:5')
);

const FILES = table(
  each('numpy', 'save savez savez_compressed savetxt', 'new writes:0'),
  each(
    'numpy',
    'fromfile fromregex genfromtxt load loadtxt',
    'new:ndarray reads:0 changes:0'
  ),
  { 'numpy.memmap': 'new:ndarray reads:0 writes:0' }
);

const SETTINGS = table(
  each('numpy', 'set_printoptions setbufsize', 'new sets:numpy'),
  each('numpy', 'seterr', 'new:dict sets:numpy'),
  each('numpy', 'seterrcall', 'holds sets:numpy'),
  each('numpy', 'set_string_function', 'new sets:numpy'),
  each('numpy', 'errstate printoptions', 'new:context'),
  each('numpy', 'finfo iinfo', 'new:record'),
  each('numpy', 'einsum_path', 'new:bunch'),
  each('numpy', 'get_printoptions geterr', 'new:dict'),
  each('numpy', 'busdaycalendar', 'new:')
);

export const OWN: Table = table(
  MAKING,
  VIEWS,
  TYPES,
  NEW,
  PLAIN,
  WITH_OUT,
  FILES,
  SETTINGS,
  each(
    'numpy',
    'copyto fill_diagonal place put put_along_axis putmask',
    'new changes:0'
  ),
  each('numpy', 'array_split dsplit hsplit split vsplit', 'holds:list'),
  each('numpy', 'frompyfunc vectorize', 'holds'),
  each('numpy', 'ndenumerate', 'lazy'),
  each('numpy', 'ndindex', 'new:iterator')
);
