import { each, modules, named } from './words';

/** Functions of Python itself and of its library. */
export const BUILTIN: Record<string, string> = {
  'builtins.*': 'new',
  ...each(
    'builtins',
    'print len isinstance issubclass type id repr str int float bool bytes hash abs round pow divmod callable hasattr ord chr hex bin oct format ascii display help breakpoint range complex',
    'new quiet'
  ),
  'builtins.dir': 'new:list quiet',
  'builtins.memoryview': 'holds',
  ...each('builtins', 'any all sum', 'part'),
  ...each('builtins', 'list tuple set frozenset dict sorted', 'shallow'),
  'builtins.list': 'shallow:list',
  'builtins.sorted': 'shallow:list',
  'builtins.tuple': 'shallow:tuple',
  'builtins.set': 'shallow:set',
  'builtins.frozenset': 'shallow:set',
  'builtins.dict': 'shallow:dict',
  'builtins.dict.fromkeys': 'holds:dict',
  'builtins.bytearray': 'new:bytearray',
  ...each('builtins', 'zip enumerate map filter iter reversed', 'lazy'),
  ...each('builtins', 'max min', 'part'),
  'builtins.next': 'part changes:0',
  'builtins.getattr': 'part',
  'builtins.vars': 'same',
  'builtins.setattr': 'new changes:0 keeps',
  'builtins.delattr': 'new changes:0',
  'builtins.open': 'new:file reads:0',
  'builtins.object': 'new:object',
  'builtins.property': 'holds',
  'builtins.super': 'unknown',
  'builtins.__import__': 'new:module',
  'builtins.get_ipython': 'new:shell'
};

/** Modules whose functions give numbers, texts and other things that nothing changes. */
const PLAIN =
  'math cmath statistics string time datetime os.path pathlib textwrap base64 uuid decimal fractions platform fnmatch html pprint typing numbers operator unicodedata getpass timeit locale zlib secrets colorsys keyword traceback gc';

/** Modules whose functions may give something that can be changed, of no known kind. */
const MAKING =
  'json re calendar os sys hashlib glob urllib csv struct dataclasses enum abc types difflib logging argparse shutil subprocess tempfile io gzip zipfile tarfile bz2 lzma pickle inspect socket configparser ast shlex textwrap getopt';

const FILES: Record<string, string> = {
  'json.dump': 'new changes:1',
  'json.dumps': 'new quiet',
  'json.load': 'new: changes:0',
  'json.loads': 'new:',
  'pickle.dump': 'new changes:1',
  'pickle.dumps': 'new',
  'pickle.load': 'new: changes:0',
  'pickle.loads': 'new:',
  'shutil.copy': 'new reads:0 writes:1',
  'shutil.copyfile': 'new reads:0 writes:1',
  'shutil.copy2': 'new reads:0 writes:1',
  'shutil.move': 'new reads:0 writes:1',
  'shutil.rmtree': 'new',
  'os.rename': 'new reads:0 writes:1',
  'os.replace': 'new reads:0 writes:1',
  ...each('os', 'makedirs mkdir remove unlink getcwd getenv getpid cpu_count', 'new'),
  'os.listdir': 'new:list reads:0',
  'os.scandir': 'new: reads:0',
  'os.walk': 'new:list reads:0',
  'glob.glob': 'new:list reads:0',
  'glob.iglob': 'new:list reads:0',
  'gzip.open': 'new:file reads:0',
  'bz2.open': 'new:file reads:0',
  'lzma.open': 'new:file reads:0',
  'io.open': 'new:file reads:0',
  'io.StringIO': 'new:buffer',
  'io.BytesIO': 'new:buffer',
  'zipfile.ZipFile': 'new:file reads:0',
  'tarfile.open': 'new:file reads:0',
  'csv.reader': 'lazy',
  'csv.DictReader': 'lazy',
  'csv.writer': 'holds',
  'csv.DictWriter': 'holds',
  'sqlite3.connect': 'new:connection reads:0',
  'sqlalchemy.create_engine': 'new:connection',
  ...named(
    'connect',
    'psycopg2 psycopg pymysql pyodbc duckdb snowflake.connector mysql.connector',
    'new:connection'
  ),
  'socket.socket': 'new:connection',
  'ftplib.FTP': 'new:connection',
  'subprocess.Popen': 'new:process',
  'tempfile.TemporaryFile': 'new:file',
  'tempfile.NamedTemporaryFile': 'new:file',
  ...each('tempfile', 'mkdtemp mktemp gettempdir', 'new')
};

const SETTINGS: Record<string, string> = {
  'os.chdir': 'new sets:all',
  'os.putenv': 'new sets:all',
  ...each('os.environ', 'update setdefault pop clear', 'new sets:all'),
  'os.environ.copy': 'new:dict',
  'os.environ.get': 'new',
  ...each('sys.path', 'append insert extend remove', 'new sets:all'),
  'warnings.*': 'new sets:all',
  'warnings.warn': 'new',
  'warnings.catch_warnings': 'new:context',
  'locale.setlocale': 'new sets:all',
  'logging.basicConfig': 'new sets:all',
  'logging.disable': 'new sets:all',
  ...each('logging', 'debug info warning error exception critical log', 'new'),
  'logging.getLogger': 'new:logger',
  'sys.setrecursionlimit': 'new sets:all',
  'decimal.getcontext': 'new:record',
  'dotenv.load_dotenv': 'new sets:all'
};

const TEXTS: Record<string, string> = {
  ...each('re', 'sub subn escape compile match search fullmatch purge', 'new'),
  ...each('re', 'findall split', 'new:list'),
  're.finditer': 'new:list',
  'textwrap.wrap': 'new:list',
  'statistics.multimode': 'new:list',
  'statistics.quantiles': 'new:list',
  'os.path.splitext': 'new',
  'hashlib.*': 'new:hash',
  'types.SimpleNamespace': 'holds',
  'types.MappingProxyType': 'holds',
  ...each('dataclasses', 'dataclass is_dataclass fields', 'new'),
  'dataclasses.field': 'holds:field',
  ...each('attr', 'ib field', 'holds:field'),
  'attrs.field': 'holds:field',
  'pydantic.Field': 'holds:field',
  'dataclasses.asdict': 'new:dict',
  'dataclasses.astuple': 'new:tuple',
  'dataclasses.replace': 'shallow'
};

const RANDOM: Record<string, string> = {
  'random.*': 'part draws',
  'random.shuffle': 'new changes:0 draws',
  'random.sample': 'shallow:list draws',
  'random.choices': 'shallow:list draws',
  'random.seed': 'new seeds',
  'random.setstate': 'new seeds',
  'random.getstate': 'new:tuple',
  'random.Random': 'new:random',
  'random.SystemRandom': 'new:random'
};

const LOCKS = 'Lock RLock Condition Event Semaphore BoundedSemaphore Barrier';

const CONTAINERS: Record<string, string> = {
  'copy.deepcopy': 'new:',
  'copy.copy': 'shallow',
  'heapq.*': 'part changes:0 keeps',
  'heapq.nlargest': 'shallow:list',
  'heapq.nsmallest': 'shallow:list',
  'heapq.merge': 'lazy',
  'bisect.*': 'new',
  'bisect.insort': 'new changes:0 keeps',
  'bisect.insort_left': 'new changes:0 keeps',
  'bisect.insort_right': 'new changes:0 keeps',
  'itertools.*': 'lazy',
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
  'asyncio.*': 'part',
  'weakref.*': 'holds',
  'threading.*': 'holds',
  ...each('threading', LOCKS, 'holds:lock'),
  ...each('multiprocessing', LOCKS, 'holds:lock'),
  'threading.Thread': 'holds:thread',
  'threading.Timer': 'holds:thread',
  'multiprocessing.Process': 'holds:thread',
  ...each('multiprocessing', 'Pool pool.Pool pool.ThreadPool', 'holds:pool'),
  ...each('concurrent.futures', 'ThreadPoolExecutor ProcessPoolExecutor', 'holds:pool'),
  'queue.*': 'holds',
  ...each('queue', 'Queue LifoQueue PriorityQueue SimpleQueue', 'holds:queue')
};

export const STANDARD: Record<string, string> = {
  ...modules(MAKING, 'new:'),
  ...modules(PLAIN, 'new'),
  ...FILES,
  ...SETTINGS,
  ...TEXTS,
  ...RANDOM,
  ...CONTAINERS
};
