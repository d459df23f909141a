/** Libraries of which little is known. */
import type { Library } from './library';
import { each, modules, named, table } from './words';

export const JOBLIB: Library = {
  name: 'joblib',
  functions: { 'joblib.dump': 'new:list writes:1', 'joblib.load': 'new: reads:0' },
  signs: { load: { calls: String.raw`joblib\.load` } }
};

export const REQUESTS: Library = {
  name: 'requests',
  functions: { 'requests.*': 'new:response' },
  methods: { 'response.*': 'new:' },
  watched: ['requests'],
  network: ['requests'],
  signs: { load: { calls: String.raw`requests\.get` } }
};

export const YAML: Library = {
  name: 'yaml',
  functions: table(
    { 'yaml.*': 'new:' },
    each('yaml', 'dump safe_dump', 'new changes:1')
  )
};

export const DATABASES: Library = {
  name: 'databases',
  functions: table(
    { 'sqlalchemy.create_engine': 'new:connection' },
    named(
      'connect',
      'psycopg2 psycopg pymysql pyodbc duckdb snowflake.connector mysql.connector',
      'new:connection'
    )
  ),
  classes: {
    connection: 'sqlalchemy.engine.base.Engine sqlalchemy.engine.base.Connection'
  }
};

/** `attrs` under its two names, and what works like it. */
export const ATTRS: Library = {
  name: 'attr, attrs, pydantic',
  functions: {
    ...each('attr', 'ib field', 'holds:field'),
    'attrs.field': 'holds:field',
    'pydantic.Field': 'holds:field'
  }
};

export const DOTENV: Library = {
  name: 'dotenv',
  functions: { 'dotenv.load_dotenv': 'new sets:all' }
};

export const IPYTHON: Library = {
  name: 'IPython',
  functions: { 'IPython.*': 'new' }
};

export const TQDM: Library = { name: 'tqdm', functions: { 'tqdm.*': 'lazy' } };

export const NUMBA: Library = { name: 'numba', transparent: 'jit njit' };

export const GRAPHS: Library = {
  name: 'networkx, shapely',
  functions: modules('networkx shapely', 'new:')
};
