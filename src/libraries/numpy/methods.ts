/** Methods of arrays, of numpy's numbers and texts, and of polynomials. */
import { each, type Table, table } from '../words';

const TEXTS =
  'capitalize center count decode encode endswith expandtabs find format isalnum isalpha isdecimal isdigit islower isnumeric isspace istitle isupper join ljust lower lstrip replace rfind rindex rjust rpartition rsplit rstrip split splitlines startswith strip swapcase title translate upper zfill';

/** What arithmetic calls where it is called by name. */
const OPERATORS =
  '__abs__ __add__ __and__ __bool__ __complex__ __contains__ __divmod__ __eq__ __float__ __floordiv__ __ge__ __gt__ __index__ __int__ __invert__ __le__ __len__ __lshift__ __lt__ __matmul__ __mod__ __mul__ __ne__ __neg__ __or__ __radd__ __rand__ __rdivmod__ __repr__ __rfloordiv__ __rlshift__ __rmatmul__ __rmod__ __rmul__ __ror__ __round__ __rpow__ __rrshift__ __rshift__ __rsub__ __rtruediv__ __rxor__ __str__ __sub__ __truediv__ __xor__';

const ARRAYS = table(
  each(
    'ndarray',
    'astype copy flatten repeat __copy__ __deepcopy__',
    'shallow:ndarray'
  ),
  each('ndarray', 'argpartition argsort nonzero searchsorted __call__', 'new:ndarray'),
  each('ndarray', 'all any argmax argmin dot max min ptp round', 'new:ndarray out:1'),
  each('ndarray', 'choose', 'shallow:ndarray out:1'),
  each(
    'ndarray',
    'clip cumprod cumsum mean prod product std sum var',
    'new:ndarray out:2'
  ),
  each('ndarray', 'compress take', 'shallow:ndarray out:2'),
  each('ndarray', 'trace', 'new:ndarray out:4'),
  each(
    'ndarray',
    'cast diagonal getfield newbyteorder ravel reshape squeeze swapaxes to_device transpose view __array__ __array_wrap__ __getitem__ __iter__ __pos__ __pow__',
    'view:ndarray'
  ),
  each(
    'ndarray',
    'fill itemset partition put resize setfield setflags sort __delitem__ __setitem__',
    'new changes:self'
  ),
  each(
    'ndarray',
    '__iadd__ __iand__ __ifloordiv__ __ilshift__ __imatmul__ __imod__ __imul__ __ior__ __ipow__ __irshift__ __isub__ __itruediv__ __ixor__',
    'same changes:self'
  ),
  each(
    'ndarray',
    'enable_external_loop iternext remove_axis remove_multi_index reset',
    'new changes:self'
  ),
  each('ndarray', 'byteswap', 'view:ndarray changes:self'),
  each('ndarray', 'conj conjugate', 'view:ndarray out:0'),
  each('ndarray', 'tolist', 'new:nested'),
  { 'objects.tolist': 'shallow:list', 'objects.item': 'part', 'objects.take': 'view' },
  each('ndarray', 'dumps tobytes tostring __format__ __sizeof__', 'new'),
  each('ndarray', 'dump tofile', 'new writes:0'),
  each('ndarray', OPERATORS, 'new:ndarray')
);

/** Of one element, as numbers of numpy have them too. */
const NUMBERS = table(
  each('ndarray', 'as_integer_ratio bit_count hex is_integer', 'new'),
  each('ndarray', 'item', 'part'),
  each('ndarray', 'isoformat strftime timestamp total_seconds', 'new')
);

/** Of what `matrix`, `rec`, `memmap`, `load` and the like give beside. */
const OTHERS = table(
  each('ndarray', 'getA getA1 getH getT', 'view:ndarray'),
  each('ndarray', 'getI', 'new:ndarray'),
  // What a transformer gives may be sparse.
  each('ndarray', 'toarray todense', 'new:ndarray'),
  each('ndarray', 'tocoo tocsc tocsr', 'view:sparse'),
  each('ndarray', 'field', 'view:ndarray changes:self'),
  each('ndarray', 'flush close', 'new'),
  each('ndarray', 'keys', 'new:list'),
  each('ndarray', 'get', 'view:ndarray'),
  each('ndarray', 'items', 'lazy'),
  each(
    'ndarray',
    'basis convert cutdeg degree deriv fit fromroots has_samecoef has_samedomain has_sametype has_samewindow identity integ linspace mapparms roots trim truncate',
    'new:ndarray'
  )
);

/** Lists that may lie in lists, of which `tolist` makes one. */
const NESTED = table(
  each('nested', 'append insert __setitem__', 'new changes:self keeps'),
  each('nested', 'extend', 'new changes:self keeps:parts'),
  each('nested', 'clear remove reverse sort __delitem__', 'new changes:self'),
  each('nested', 'pop', 'part changes:self'),
  each('nested', '__getitem__', 'part'),
  each('nested', 'copy', 'shallow:nested'),
  each('nested', 'count index __len__ __contains__', 'new')
);

export const METHODS: Table = table(
  ARRAYS,
  NUMBERS,
  each('ndarray', TEXTS, 'new:ndarray'),
  OTHERS,
  NESTED
);

export const ATTRIBUTES: Table = each('ndarray', 'order strides', 'none');
