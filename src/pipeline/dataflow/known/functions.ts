/** Functions by path; `module.*` stands for the others of a module, `A*` for its classes. */
const each = (module: string, names: string, words: string): Record<string, string> =>
  Object.fromEntries(names.split(' ').map(name => [`${module}.${name}`, words]));

const BUILTIN: Record<string, string> = {
  'builtins.*': 'new',
  ...each(
    'builtins',
    'print len isinstance issubclass type id repr str int float bool bytes hash abs round pow divmod callable hasattr ord chr hex bin oct format ascii display dir help breakpoint range complex memoryview',
    'new quiet'
  ),
  ...each('builtins', 'any all sum', 'part'),
  ...each('builtins', 'list tuple set frozenset dict sorted', 'shallow'),
  'builtins.list': 'shallow:list',
  'builtins.sorted': 'shallow:list',
  'builtins.tuple': 'shallow:tuple',
  'builtins.set': 'shallow:set',
  'builtins.frozenset': 'shallow:set',
  'builtins.dict': 'shallow:dict',
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

const STANDARD: Record<string, string> = {
  ...Object.fromEntries(
    'math cmath statistics json re string time datetime calendar os sys pathlib textwrap hashlib base64 uuid decimal fractions platform glob fnmatch html urllib csv struct pprint typing dataclasses enum abc types numbers operator unicodedata difflib logging argparse getpass shutil subprocess tempfile io gzip zipfile tarfile bz2 lzma pickle traceback inspect gc timeit locale zlib secrets socket colorsys keyword'
      .split(' ')
      .map(name => [`${name}.*`, 'new'])
  ),
  'random.*': 'part draws',
  'random.shuffle': 'new changes:0 draws',
  'random.seed': 'new seeds',
  'random.setstate': 'new seeds',
  'random.Random': 'new:random',
  'random.SystemRandom': 'new:random',
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
  'collections.ChainMap': 'holds',
  'collections.namedtuple': 'new:record',
  'functools.*': 'holds',
  'functools.reduce': 'part',
  'contextlib.*': 'holds',
  'operator.*': 'part',
  'operator.setitem': 'new changes:0 keeps',
  'operator.delitem': 'new changes:0',
  'operator.iadd': 'same changes:0 keeps:parts',
  'asyncio.*': 'part',
  'types.SimpleNamespace': 'holds',
  'types.MappingProxyType': 'holds',
  'weakref.*': 'holds',
  'io.StringIO': 'new:buffer',
  'io.BytesIO': 'new:buffer',
  'os.chdir': 'new sets:all',
  'os.putenv': 'new sets:all',
  'warnings.*': 'new sets:all',
  'warnings.warn': 'new',
  'locale.setlocale': 'new sets:all',
  'logging.basicConfig': 'new sets:all',
  'logging.getLogger': 'new:logger',
  'sys.setrecursionlimit': 'new sets:all',
  'json.dump': 'new writes:1',
  'json.load': 'new: changes:0',
  'json.loads': 'new:',
  'pickle.load': 'new: changes:0',
  'pickle.loads': 'new:',
  'threading.*': 'holds',
  'queue.*': 'holds',
  'sqlite3.connect': 'new:connection reads:0',
  'tempfile.TemporaryFile': 'new:file',
  'csv.reader': 'lazy',
  'csv.DictReader': 'lazy',
  'csv.writer': 'holds'
};

const NUMPY: Record<string, string> = {
  'numpy.*': 'new:ndarray',
  ...each(
    'numpy',
    'asarray asanyarray ascontiguousarray asfortranarray ravel reshape transpose squeeze expand_dims broadcast_to broadcast_arrays atleast_1d atleast_2d atleast_3d swapaxes moveaxis rollaxis split array_split hsplit vsplit dsplit diagonal diag flip fliplr flipud rot90 real imag nditer frombuffer matrix require nan_to_num',
    'view'
  ),
  ...each(
    'numpy',
    'fill_diagonal put place putmask copyto put_along_axis',
    'new changes:0'
  ),
  ...each('numpy', 'save savez savez_compressed savetxt', 'new writes:0'),
  ...each('numpy', 'load loadtxt genfromtxt fromfile', 'new:ndarray reads:0'),
  'numpy.array': 'new:ndarray',
  'numpy.set_printoptions': 'new sets:numpy',
  'numpy.seterr': 'new sets:numpy',
  'numpy.vectorize': 'holds',
  'numpy.errstate': 'new:context',
  'numpy.random.*': 'new:ndarray draws',
  'numpy.random.shuffle': 'new changes:0 draws',
  'numpy.random.seed': 'new seeds',
  'numpy.random.set_state': 'new seeds',
  'numpy.random.default_rng': 'new:random',
  'numpy.random.RandomState': 'new:random',
  'numpy.random.Generator': 'new:random',
  'numpy.linalg.*': 'new:ndarray'
};

const PANDAS: Record<string, string> = {
  'pandas.*': 'new:frame',
  ...each('pandas', 'DataFrame Series Index MultiIndex Categorical', 'view:frame'),
  ...each(
    'pandas',
    'read_csv read_parquet read_json read_excel read_feather read_pickle read_table read_hdf read_orc read_fwf',
    'new:frame reads:0'
  ),
  ...each('pandas', 'set_option reset_option option_context', 'new sets:pandas'),
  'pandas.eval': 'view:frame',
  'pandas.ExcelWriter': 'new:file writes:0',
  'polars.*': 'new:frame',
  'polars.read_csv': 'new:frame reads:0',
  'polars.read_parquet': 'new:frame reads:0'
};

const LEARN: Record<string, string> = {
  'sklearn.*': 'new:ndarray',
  'sklearn.A*': 'holds:estimator',
  ...each('sklearn.pipeline', 'make_pipeline make_union', 'holds:estimator'),
  'sklearn.compose.make_column_transformer': 'holds:estimator',
  'sklearn.base.clone': 'new:estimator',
  'sklearn.set_config': 'new sets:sklearn',
  'sklearn.model_selection.train_test_split': 'shallow:frame draws',
  'sklearn.utils.shuffle': 'new:ndarray draws',
  'sklearn.utils.resample': 'new:ndarray draws',
  'joblib.dump': 'new writes:1',
  'joblib.load': 'new: reads:0',
  'scipy.*': 'new:ndarray',
  'statsmodels.*': 'holds:estimator',
  'torch.manual_seed': 'new seeds',
  'torch.tensor': 'new:tensor',
  ...each(
    'torch',
    'zeros ones arange linspace stack cat zeros_like ones_like',
    'new:tensor'
  ),
  ...each('torch', 'randn rand randint randperm', 'new:tensor draws'),
  'torch.from_numpy': 'view:tensor',
  'torch.save': 'new writes:1',
  'torch.load': 'new: reads:0'
};

const PLOTS: Record<string, string> = {
  'matplotlib.*': 'new:figure',
  'matplotlib.use': 'new sets:matplotlib',
  'matplotlib.rc': 'new sets:matplotlib',
  'matplotlib.pyplot.*': 'new:figure',
  'matplotlib.pyplot.style.use': 'new sets:matplotlib',
  'matplotlib.pyplot.rc': 'new sets:matplotlib',
  'matplotlib.pyplot.rcParams.update': 'new sets:matplotlib',
  'matplotlib.pyplot.savefig': 'new writes:0',
  'seaborn.*': 'new:figure',
  ...each(
    'seaborn',
    'set set_theme set_style set_context set_palette',
    'new sets:matplotlib'
  ),
  'seaborn.load_dataset': 'new:frame',
  'plotly.*': 'new:figure',
  'altair.*': 'new:figure'
};

const MLFLOW: Record<string, string> = {
  'mlflow.*': 'new',
  'mlflow.start_run': 'new:run',
  'mlflow.active_run': 'new:run',
  'mlflow.search_runs': 'new:frame',
  'mlflow.autolog': 'new sets:all',
  ...Object.fromEntries(
    'sklearn xgboost lightgbm pytorch tensorflow keras statsmodels spark pyfunc catboost prophet'
      .split(' ')
      .flatMap(name => [
        [`mlflow.${name}.autolog`, 'new sets:all'],
        [`mlflow.${name}.load_model`, 'new:estimator']
      ])
  ),
  'mlflow.MlflowClient': 'new:client'
};

export const FUNCTIONS: Readonly<Record<string, string>> = {
  ...BUILTIN,
  ...STANDARD,
  ...NUMPY,
  ...PANDAS,
  ...LEARN,
  ...PLOTS,
  ...MLFLOW,
  'IPython.*': 'new',
  'tqdm.*': 'lazy'
};
