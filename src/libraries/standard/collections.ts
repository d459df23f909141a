import type { Library } from '../library';
import { each, table } from '../words';

/** Of anything that has no own way with it. */
const shown = (kind: string) =>
  each(kind, '__len__ __contains__ __repr__ __str__ __eq__ __ne__ __hash__', 'new');

/** A deque has the methods of a list. */
const LISTS = table(
  shown('list'),
  each('list', 'append appendleft insert __setitem__', 'new changes:self keeps'),
  each('list', 'extend extendleft', 'new changes:self keeps:parts'),
  each('list', 'remove clear reverse rotate sort __delitem__', 'new changes:self'),
  each('list', 'pop popleft', 'part changes:self'),
  each('list', 'index count __lt__ __le__ __gt__ __ge__ __sizeof__', 'new'),
  each('list', 'copy __add__ __mul__ __copy__', 'shallow:list'),
  each('list', '__iter__ __reversed__', 'lazy'),
  each('list', '__rmul__', 'shallow:list'),
  {
    'list.__iadd__': 'same changes:self keeps:parts',
    'list.__imul__': 'same changes:self',
    'list.__init__': 'new changes:self keeps:parts',
    'list.__getitem__': 'part'
  }
);

const TUPLES = table(
  shown('tuple'),
  each('tuple', 'index count __lt__ __le__ __gt__ __ge__', 'new'),
  each('tuple', '__add__ __mul__ __rmul__', 'shallow:tuple'),
  { 'tuple.__iter__': 'lazy', 'tuple.__getitem__': 'part' }
);

/** A Counter and an OrderedDict have the methods of a dict; `kind` is the dict's own. */
const dicts = (kind: string) =>
  table(
    shown(kind),
    each(kind, 'pop', 'part changes:self'),
    each(kind, 'popitem', 'shallow:tuple changes:self'),
    each(kind, 'keys values', 'lazy:view'),
    each(kind, 'update __ior__ __init__', 'same changes:self keeps:parts'),
    each(kind, 'clear __delitem__ subtract move_to_end', 'new changes:self'),
    each(kind, 'copy __or__ __copy__', `shallow:${kind}`),
    each(kind, 'most_common', 'shallow:list'),
    each(kind, 'elements', 'lazy'),
    each(kind, '__iter__ __reversed__', 'lazy'),
    {
      [`${kind}.get`]: 'part',
      [`${kind}.__getitem__`]: kind === 'dict' ? 'part' : 'part changes:self',
      [`${kind}.items`]: 'lazy:pairs',
      [`${kind}.setdefault`]: 'part changes:self keeps',
      [`${kind}.__setitem__`]: 'new changes:self keeps',
      [`${kind}.fromkeys`]: `holds:${kind}`,
      [`${kind}.total`]: 'new'
    }
  );

const SETS = table(
  shown('set'),
  { 'set.add': 'new changes:self keeps' },
  each(
    'set',
    'update difference_update intersection_update symmetric_difference_update',
    'new changes:self keeps:parts'
  ),
  each('set', '__ior__ __iand__ __isub__ __ixor__', 'same changes:self keeps:parts'),
  each('set', 'remove discard clear', 'new changes:self'),
  each('set', 'union intersection difference symmetric_difference copy', 'shallow:set'),
  each('set', '__or__ __and__ __sub__ __xor__', 'shallow:set'),
  each('set', 'issubset issuperset isdisjoint __le__ __lt__ __ge__ __gt__', 'new'),
  { 'set.pop': 'part changes:self', 'set.__iter__': 'lazy' }
);

const VIEWS = table(
  each('view', 'isdisjoint __len__ __contains__', 'new'),
  each('pairs', 'isdisjoint __len__ __contains__', 'new'),
  { 'view.__iter__': 'lazy', 'pairs.__iter__': 'lazy' }
);

const ITERATORS = table(
  each('iterator', 'close throw aclose', 'part changes:self'),
  each('iterator', 'send __next__ asend __anext__', 'part changes:self keeps'),
  each('iterator', '__iter__ __aiter__', 'same')
);

const BYTES = table(
  shown('bytearray'),
  each('bytearray', 'append insert extend __setitem__', 'new changes:self'),
  each('bytearray', 'pop remove clear reverse __delitem__', 'new changes:self'),
  each('bytearray', '__iadd__ __imul__', 'same changes:self'),
  each('bytearray', 'copy join replace strip', 'new:bytearray'),
  each('bytearray', 'split rsplit splitlines', 'new:bunch'),
  each('bytearray', 'decode find index count startswith endswith hex', 'new')
);

/** Of `collections.namedtuple`, and of results with named parts. */
const RECORDS = table(
  each('factory', '__call__ _make', 'holds:record'),
  each('record', '_replace', 'holds:record'),
  each('record', '_asdict', 'holds:dict'),
  each('record', 'index count keys __len__ __repr__ __eq__', 'new'),
  each('record', 'get items values', 'view')
);

/** Methods of what Python itself has. */
export const COLLECTIONS: Library = {
  name: 'collections of Python',
  methods: table(
    LISTS,
    TUPLES,
    dicts('dict'),
    dicts('defaultdict'),
    SETS,
    VIEWS,
    ITERATORS,
    BYTES,
    RECORDS
  ),
  classes: {
    list: 'builtins.list collections.deque collections.UserList',
    tuple: 'builtins.tuple',
    dict: 'builtins.dict collections.OrderedDict collections.Counter collections.UserDict types.MappingProxyType',
    defaultdict: 'collections.defaultdict',
    set: 'builtins.set builtins.frozenset',
    bytearray: 'builtins.bytearray',
    iterator: 'types.GeneratorType',
    view: 'collections.abc.KeysView collections.abc.ValuesView',
    pairs: 'collections.abc.ItemsView',
    number:
      'builtins.str builtins.int builtins.float builtins.bytes builtins.bool builtins.complex'
  },
  attributes: { 'list.maxlen': 'none' }
};
