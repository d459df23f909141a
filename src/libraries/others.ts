/** Libraries that help with something small. */
import type { Library } from './library';
import { each, table } from './words';

export const JOBLIB: Library = {
  name: 'joblib',
  functions: table(
    each('joblib', 'dump', 'new:list writes:1'),
    each('joblib', 'load', 'new: reads:0'),
    // What is delayed runs where it is called; a pool calls all that it is given.
    each('joblib', 'delayed wrap_non_picklable_objects parallel.delayed', 'holds:'),
    each('joblib', 'Parallel parallel.Parallel', 'new:pool'),
    each('joblib', 'Memory', 'new:'),
    each('joblib', 'parallel_backend parallel_config', 'new:context'),
    each('joblib', 'cpu_count effective_n_jobs hash', 'new'),
    each('joblib', 'expires_after', 'new:')
  ),
  methods: { 'pool.__call__': 'any changes:self' },
  signs: { load: { calls: String.raw`joblib\.load` } }
};

export const YAML: Library = {
  name: 'yaml',
  functions: table(
    each('yaml', 'full_load load safe_load unsafe_load', 'new: changes:0'),
    each('yaml', 'full_load_all load_all safe_load_all unsafe_load_all', 'lazy'),
    each('yaml', 'dump dump_all safe_dump safe_dump_all', 'new out:1 changes:stream'),
    each(
      'yaml',
      'add_constructor add_representer add_implicit_resolver add_multi_constructor add_multi_representer',
      'new sets:yaml'
    )
  )
};

/** `attrs` under its two names, and what works like it. */
export const ATTRS: Library = {
  name: 'attr, attrs, pydantic',
  functions: table(
    each('attr', 'ib field attrib', 'holds:field'),
    each('attrs', 'field', 'holds:field'),
    each('pydantic', 'Field PrivateAttr', 'holds:field'),
    ...['attr', 'attrs'].map(owner =>
      table(
        each(owner, 'asdict', 'shallow:dict'),
        each(owner, 'astuple', 'shallow:tuple'),
        each(
          owner,
          'Factory validators.and_ validators.in_ validators.instance_of validators.optional',
          'holds:other'
        ),
        each(owner, 'fields fields_dict', 'new:bunch'),
        each(owner, 'has', 'new')
      )
    ),
    each('pydantic', 'ConfigDict', 'shallow:dict'),
    each(
      'pydantic',
      'TypeAdapter conbytes condate condecimal confloat confrozenset conint conlist conset constr',
      'holds:other'
    )
  )
};

export const DOTENV: Library = {
  name: 'dotenv',
  functions: table(
    each('dotenv', 'load_dotenv', 'new sets:all reads:0'),
    each('dotenv', 'dotenv_values', 'new:dict reads:0'),
    each('dotenv', 'find_dotenv', 'new'),
    each('dotenv', 'get_key', 'new reads:0'),
    each('dotenv', 'set_key unset_key', 'new reads:0 writes:0')
  )
};

const TQDMS =
  'tqdm tqdm.tqdm std.tqdm auto.tqdm autonotebook.tqdm notebook.tqdm gui.tqdm tqdm_notebook tqdm_gui contrib.tenumerate contrib.tzip asyncio.tqdm rich.tqdm';

export const TQDM: Library = {
  name: 'tqdm',
  functions: table(
    each('tqdm', TQDMS, 'lazy changes:file'),
    each(
      'tqdm',
      'trange tnrange tgrange auto.trange autonotebook.trange notebook.trange notebook.tnrange std.trange',
      'lazy changes:file'
    ),
    each(
      'tqdm',
      'tqdm.pandas auto.tqdm.pandas notebook.tqdm.pandas autonotebook.tqdm.pandas std.tqdm.pandas tqdm_pandas',
      'new sets:pandas'
    ),
    each(
      'tqdm',
      'tqdm.write auto.tqdm.write notebook.tqdm.write',
      'new changes:file changes:1'
    ),
    each(
      'tqdm',
      'contrib.concurrent.process_map contrib.concurrent.thread_map',
      'shallow:list changes:file'
    )
  ),
  methods: table(
    each(
      'iterator',
      'clear display moveto refresh reset set_description set_description_str set_postfix set_postfix_str unpause update',
      'new changes:self'
    ),
    each('iterator', 'write', 'new'),
    each('iterator', '__enter__', 'same')
  )
};

export const NUMBA: Library = {
  name: 'numba',
  functions: table(
    each('numba', 'cfunc guvectorize jit njit stencil vectorize', 'same'),
    each('numba', 'prange', 'new:list'),
    each(
      'numba',
      'get_num_threads set_num_threads typeof types.Tuple types.UniTuple types.void types.int32 types.int64 types.float32 types.float64 types.Array float64 float32 int64 int32 void boolean',
      'new'
    ),
    each(
      'numba',
      'typed.List typed.Dict typed.Dict.empty typed.List.empty_list',
      'holds:'
    )
  ),
  transparent: 'jit njit vectorize guvectorize cfunc stencil'
};

/** Of the notebooks of courses, and small helpers. */
export const HELPERS: Library = {
  name: 'learntools, packaging, python_environment_check, wget',
  functions: table(
    // Makes names of its own, which check what others hold.
    each('learntools.core', 'binder.bind', 'new'),
    each('packaging', 'version.parse version.Version', 'new'),
    each('python_environment_check', 'check_packages', 'new'),
    each('wget', 'download', 'new writes:1'),
    each(
      'google.colab',
      'auth.authenticate_user files.download files.upload drive.mount drive.flush_and_unmount output.clear',
      'new'
    )
  )
};
