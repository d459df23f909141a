import type { Library } from '../library';
import { each, table } from '../words';

const ITERTOOLS =
  'accumulate batched chain chain.from_iterable combinations combinations_with_replacement compress count cycle dropwhile filterfalse islice pairwise permutations product takewhile zip_longest';

const OPERATORS =
  'add sub mul truediv floordiv mod pow matmul neg pos inv invert abs and_ or_ xor lshift rshift concat';

export const CONTAINERS: Library = {
  name: 'copy, heapq, bisect, itertools, collections, functools, contextlib, operator',
  functions: table(
    { 'copy.deepcopy': 'new:', 'copy.copy': 'shallow', 'copy.replace': 'shallow' },
    each('heapq', 'heapify', 'new changes:0'),
    each('heapq', 'heappush', 'new changes:0 keeps'),
    each('heapq', 'heappop', 'part changes:0'),
    each('heapq', 'heappushpop heapreplace', 'part changes:0 keeps'),
    each('heapq', 'nlargest nsmallest', 'shallow:list'),
    each('heapq', 'merge', 'lazy'),
    each('bisect', 'bisect bisect_left bisect_right', 'new'),
    each('bisect', 'insort insort_left insort_right', 'new changes:0 keeps'),
    each('itertools', ITERTOOLS, 'lazy'),
    each('itertools', 'repeat', 'holds:iterator'),
    each('itertools', 'starmap', 'lazy:starmap'),
    each('itertools', 'groupby', 'lazy:grouping'),
    each('itertools', 'tee', 'holds:tuple'),
    each('collections', 'OrderedDict Counter UserDict', 'shallow:dict'),
    each('collections', 'deque UserList', 'shallow:list'),
    {
      'collections.defaultdict': 'holds:defaultdict',
      'collections.ChainMap': 'any',
      'collections.namedtuple': 'new:factory'
    },
    each(
      'functools',
      'partial partialmethod cmp_to_key wraps lru_cache cache cached_property singledispatch singledispatchmethod total_ordering',
      'holds'
    ),
    { 'functools.reduce': 'part', 'functools.update_wrapper': 'same changes:0 keeps' },
    each(
      'contextlib',
      'contextmanager asynccontextmanager ExitStack AsyncExitStack suppress chdir',
      'holds'
    ),
    each('contextlib', 'closing aclosing nullcontext', 'holds:lender'),
    each('contextlib', 'redirect_stdout redirect_stderr', 'holds changes:0'),
    each('operator', OPERATORS, 'any'),
    each(
      'operator',
      'eq ne lt le gt ge not_ truth is_ is_not contains countOf indexOf index length_hint',
      'new'
    ),
    each('operator', 'getitem', 'part'),
    each('operator', 'itemgetter attrgetter methodcaller', 'any'),
    each('operator', 'setitem', 'new changes:0 keeps'),
    each('operator', 'delitem', 'new changes:0'),
    each(
      'operator',
      'iadd iand iconcat ifloordiv ilshift imatmul imod imul ior ipow irshift isub itruediv ixor',
      'same changes:0 keeps:parts'
    ),
    each('weakref', 'ref proxy WeakMethod WeakKeyDictionary WeakValueDictionary', 'any')
  ),
  transparent:
    'wraps lru_cache cache total_ordering singledispatch contextmanager asynccontextmanager',
  constant: 'collections.OrderedDict'
};
