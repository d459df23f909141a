/** Modules of numpy: linear algebra, Fourier transforms, texts, polynomials, tests. */
import { each, type Table, table } from '../words';

const LINEAR = table(
  each(
    'numpy.linalg',
    'cholesky cond cross det eig eigh eigvals eigvalsh inv lstsq matmul matrix_norm matrix_rank norm outer pinv qr slogdet solve svd svdvals tensordot tensorinv tensorsolve trace vecdot vector_norm',
    'new:ndarray'
  ),
  each('numpy.linalg', 'multi_dot', 'new:ndarray'),
  each('numpy.linalg', 'diagonal matrix_power matrix_transpose', 'view:ndarray'),
  each('numpy.linalg', 'LinAlgError', 'holds:record')
);

const FOURIER = table(
  each('numpy.fft', 'fftfreq fftshift ifftshift rfftfreq', 'new:ndarray'),
  each(
    'numpy.fft',
    'fft fft2 fftn hfft ifft ifft2 ifftn ihfft irfft irfft2 irfftn rfft rfft2 rfftn',
    'new:ndarray out:4'
  )
);

const OF_TEXT =
  'capitalize center decode encode expandtabs ljust lower lstrip mod multiply partition replace rjust rpartition rstrip strip swapcase title translate upper zfill';
const OF_UFUNCS =
  'count endswith find index isalnum isalpha isdecimal isdigit islower isnumeric isspace istitle isupper rfind rindex startswith str_len';

const COMPARED = 'equal not_equal greater greater_equal less less_equal add';

const TEXTS = table(
  each('numpy.char', COMPARED, 'new:ndarray out:2'),
  each('numpy.strings', COMPARED, 'new:ndarray out:2'),
  each('numpy.char', `${OF_TEXT} ${OF_UFUNCS}`, 'new:ndarray'),
  each('numpy.strings', `${OF_TEXT} ${OF_UFUNCS} slice`, 'new:ndarray'),
  each('numpy.char', 'compare_chararrays join rsplit split splitlines', 'new:ndarray'),
  each('numpy.char', 'array asarray chararray', 'view:ndarray')
);

const SERIES =
  'Polynomial Chebyshev Legendre Hermite HermiteE Laguerre polynomial.Polynomial chebyshev.Chebyshev legendre.Legendre hermite.Hermite hermite_e.HermiteE laguerre.Laguerre';

const POLYNOMIALS = table(
  each('numpy.polynomial', SERIES, 'new:ndarray'),
  ...['Polynomial', 'Chebyshev', 'Legendre', 'Hermite', 'HermiteE', 'Laguerre'].map(
    cls =>
      each(
        `numpy.polynomial.${cls}`,
        'basis cast fit fromroots identity',
        'new:ndarray'
      )
  ),
  each(
    'numpy.polynomial.polynomial',
    'polyadd polycompanion polyder polydiv polyfit polyfromroots polygrid2d polygrid3d polyint polyline polymul polymulx polypow polyroots polysub polytrim polyval polyval2d polyval3d polyvalfromroots polyvander polyvander2d polyvander3d',
    'new:ndarray'
  ),
  each(
    'numpy.polynomial.chebyshev',
    'chebadd chebder chebdiv chebfit chebfromroots chebint chebmul chebpts1 chebpts2 chebroots chebsub chebval chebvander cheb2poly poly2cheb',
    'new:ndarray'
  ),
  each(
    'numpy.polynomial.legendre',
    'legadd legder legdiv legfit legfromroots leggauss legint legmul legroots legsub legval legvander leg2poly poly2leg',
    'new:ndarray'
  ),
  each(
    'numpy.polynomial.hermite',
    'hermgauss hermval hermfit hermroots',
    'new:ndarray'
  ),
  each(
    'numpy.polynomial.hermite_e',
    'hermegauss hermeval hermefit hermeroots',
    'new:ndarray'
  ),
  each('numpy.polynomial.laguerre', 'laggauss lagval lagfit lagroots', 'new:ndarray'),
  { 'numpy.polynomial.set_default_printstyle': 'new sets:numpy' }
);

const RECORDS = table(
  each('numpy.rec', 'array recarray fromstring record', 'view:ndarray'),
  each('numpy.rec', 'fromarrays fromrecords', 'new:ndarray'),
  each('numpy.rec', 'find_duplicate', 'new:list'),
  each('numpy.rec', 'fromfile', 'new:ndarray reads:0'),
  each('numpy.core.records', 'fromarrays fromrecords', 'new:ndarray'),
  each('numpy.core.records', 'array recarray', 'view:ndarray'),
  each(
    'numpy.lib.recfunctions',
    'apply_along_fields drop_fields rec_append_fields rec_drop_fields rec_join rename_fields repack_fields require_fields structured_to_unstructured unstructured_to_structured',
    'view:ndarray'
  ),
  each(
    'numpy.lib.recfunctions',
    'append_fields find_duplicates join_by merge_arrays stack_arrays',
    'view:masked'
  ),
  each('numpy.lib.recfunctions', 'get_fieldstructure', 'new:bunch'),
  each('numpy.lib.recfunctions', 'flatten_descr get_names get_names_flat', 'new'),
  each('numpy.lib.recfunctions', 'assign_fields_by_name', 'new changes:0'),
  each('numpy.lib.recfunctions', 'recursive_fill_fields', 'view:ndarray changes:1')
);

const TESTS = table(
  each(
    'numpy.testing',
    'assert_ assert_allclose assert_almost_equal assert_approx_equal assert_array_almost_equal assert_array_almost_equal_nulp assert_array_equal assert_array_less assert_equal assert_string_equal',
    'new'
  ),
  each('numpy.testing', 'assert_array_max_ulp', 'new:ndarray'),
  // With a function they call it, without one they are for a `with` statement.
  each('numpy.testing', 'assert_no_warnings', 'any'),
  each('numpy.testing', 'assert_raises assert_raises_regex', 'new:context'),
  each('numpy.testing', 'assert_warns', 'holds')
);

export const MODULES: Table = table(
  LINEAR,
  FOURIER,
  TEXTS,
  POLYNOMIALS,
  RECORDS,
  TESTS,
  each(
    'numpy.emath',
    'arccos arcsin arctanh log log10 log2 logn power sqrt',
    'new:ndarray'
  ),
  each(
    'numpy.lib.scimath',
    'arccos arcsin arctanh log log10 log2 logn power sqrt',
    'new:ndarray'
  ),
  each('numpy.lib.stride_tricks', 'as_strided sliding_window_view', 'view:ndarray'),
  each('numpy.lib', 'add_docstring', 'new'),
  each('numpy.lib', 'NumpyVersion', 'new:record'),
  each('numpy.lib.format', 'open_memmap', 'new:ndarray reads:0 writes:0'),
  each('numpy.matlib', 'empty eye identity ones repmat zeros', 'new:ndarray'),
  each('numpy.matlib', 'rand randn', 'new:ndarray draws'),
  each('numpy.exceptions', 'AxisError ComplexWarning', 'holds:record')
);
