import type { Library } from '../library';
import { each, table } from '../words';

export const CONTAINERS: Library = {
  name: 'copy, heapq, bisect, itertools, collections, functools, contextlib, operator',
  functions: table(
    { 'copy.deepcopy': 'new:', 'copy.copy': 'shallow' },
    { 'heapq.*': 'part changes:0 keeps', 'heapq.merge': 'lazy' },
    each('heapq', 'nlargest nsmallest', 'shallow:list'),
    { 'bisect.*': 'new', 'itertools.*': 'lazy' },
    each('bisect', 'insort insort_left insort_right', 'new changes:0 keeps'),
    {
      'collections.*': 'shallow',
      'collections.OrderedDict': 'shallow:dict',
      'collections.defaultdict': 'holds:defaultdict',
      'collections.Counter': 'shallow:dict',
      'collections.deque': 'shallow:list',
      'collections.ChainMap': 'view:',
      'collections.namedtuple': 'new:factory',
      'functools.*': 'holds',
      'functools.reduce': 'part',
      'contextlib.*': 'holds',
      'operator.*': 'part',
      'operator.setitem': 'new changes:0 keeps',
      'operator.delitem': 'new changes:0',
      'operator.iadd': 'same changes:0 keeps:parts',
      'weakref.*': 'holds'
    }
  ),
  transparent:
    'wraps lru_cache cache total_ordering singledispatch contextmanager asynccontextmanager',
  constant: 'collections.OrderedDict'
};
