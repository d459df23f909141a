/** Tables by the version of the library, and of libraries that need not be installed. */
import type { PythonParser } from '../../python/syntax/parser';
import { pythonForTests } from '../../python/__tests__/python';
import { analyze, type Options } from '../incremental';
import { producers, stepsOf } from './flows';

let python: PythonParser;
beforeAll(async () => {
  python = await pythonForTests();
});

/** The step that `name` comes from in the last one. */
function from(name: string, sources: readonly string[], options?: Options): number {
  const flow = analyze(python, stepsOf(sources), options);
  return producers(flow, sources.length - 1)[name]!;
}

const PANDAS = 'import pandas as pd\nimport numpy as np\n';
const FRAME = `${PANDAS}x = pd.DataFrame({"a": [1.0, 2.0]})`;

/** What shares memory with `x` before pandas 3, and is apart from it since. */
const VIEWS = [
  'x["a"]',
  'x.iloc[:1]',
  'x.loc[:, "a"]',
  'x.head(1)',
  'x.tail(1)',
  'x.T',
  'x.get("a")',
  'x.squeeze()',
  'x.xs(0)',
  'x.set_flags()',
  'x.copy(deep=False)',
  'x.astype(float, copy=False)',
  'x.infer_objects(copy=False)',
  'pd.DataFrame(x)',
  'pd.to_numeric(x["a"])'
];

describe('views of tables', () => {
  it.each(VIEWS)('%s, changed', view => {
    const sources = [FRAME, `y = ${view}`, 'y.iloc[0] = 7', 'print(x)'];
    expect(from('x', sources)).toBe(2);
    expect(from('x', sources, { versions: { pandas: '2.3.3' } })).toBe(2);
    expect(from('x', sources, { versions: { pandas: '3.0.1' } })).toBe(0);
  });

  it.each(VIEWS)('%s, behind which the table is changed', view => {
    const sources = [FRAME, `y = ${view}`, 'x.iloc[0] = 7', 'print(y)'];
    expect(from('y', sources)).toBe(2);
    expect(from('y', sources, { versions: { pandas: '3.1' } })).toBe(1);
  });

  it.each(['pd.DataFrame(r)', 'pd.Series(r)', 'pd.Index(r)'])('%s', made => {
    const sources = [
      PANDAS + 'r = np.array([1.0])',
      `y = ${made}`,
      'r[0] = 7',
      'print(y)'
    ];
    expect(from('y', sources)).toBe(2);
    expect(from('y', sources, { versions: { pandas: '3.0' } })).toBe(1);
  });

  it('keeps what pandas 3 shares', () => {
    const versions = { pandas: '3.0' };
    const last = (...steps: string[]) => from('y', [FRAME, ...steps], { versions });
    expect(last('y = x.groupby("a")', 'x["b"] = 1', 'print(y.sum())')).toBe(2);
    expect(last('y = x["a"].values', 'x.loc[0] = 1', 'print(y)')).toBe(2);
    expect(last('y = x.head().to_numpy()', 'x.loc[0] = 1', 'print(y)')).toBe(2);
    expect(last('y = np.asarray(x.rename(str))', 'x.loc[0] = 1', 'print(y)')).toBe(2);
    expect(last('y = x', 'x["b"] = 1', 'print(y)')).toBe(2);
    expect(
      last('r = np.array([1])\ny = pd.Series(r, copy=False)', 'r[0] = 1', 'print(y)')
    ).toBe(2);
    expect(last('y = x.dropna(inplace=True)', 'y["c"] = 1', 'print(y)')).toBe(2);
  });
});

/** Steps: what is made, what changes it, and the name to look at. */
const OTHERS: Record<string, [string, string, string]> = {
  'polars: a column': ['x = pl.DataFrame({"a": [1]})', 'x[0, "a"] = 2', 'x'],
  'polars: extend': ['x = pl.DataFrame({"a": [1]})', 'x.extend(x)', 'x'],
  'polars: append': ['x = pl.Series([1])', 'x.append(x)', 'x'],
  'polars: insert_column': ['x = pl.DataFrame()', 'x.insert_column(0, s)', 'x'],
  'polars: replace_column': ['x = pl.DataFrame()', 'x.replace_column(0, s)', 'x'],
  'polars: drop_in_place': ['x = pl.DataFrame()', 'y = x.drop_in_place("a")', 'x'],
  'polars: scatter': ['x = pl.Series([1])', 'x.scatter(0, 2)', 'x'],
  'polars: a group': ['y = pl.DataFrame()\nx = y.group_by("a")', 'y.extend(y)', 'x'],
  'polars: what extend gives': ['y = pl.DataFrame()\nx = y.extend(y)', 'x[0] = 1', 'y'],
  'polars: concat of one': [
    'y = pl.DataFrame()\nx = pl.concat([y])',
    'x.extend(y)',
    'y'
  ],
  'xarray: a variable': ['x = xr.Dataset()', 'x["a"] = 1', 'x'],
  'xarray: update': ['x = xr.Dataset()', 'x.update(s)', 'x'],
  'xarray: load': ['x = xr.open_dataset("f.nc")', 'x.load()', 'x'],
  'xarray: attrs': ['x = xr.DataArray(s)', 'x.attrs["u"] = 1', 'x'],
  'xarray: a view': ['x = xr.DataArray(s)\ny = x.isel(a=0)', 'y[0] = 1', 'x'],
  'xarray: an array': ['r = np.zeros(2)\nx = xr.DataArray(r)', 'r[0] = 1', 'x'],
  'xarray: values': ['x = xr.DataArray(s)\ny = x.values', 'y[0] = 1', 'x'],
  'dask: an array': ['r = np.zeros(2)\nx = da.from_array(r) + 1', 'r[0] = 1', 'x'],
  'dask: a column': ['x = dd.read_csv("f.csv")', 'x["a"] = 1', 'x'],
  'dask: pop': ['x = dd.read_csv("f.csv")', 'y = x.pop("a")', 'x'],
  'geopandas: crs': [
    'x = gpd.read_file("f.shp")',
    'x.set_crs(4326, inplace=True)',
    'x'
  ],
  'geopandas: a column': ['x = gpd.GeoDataFrame(s)', 'x["a"] = 1', 'x'],
  'pandas: a styler': ['x = pd.DataFrame(s).style', 'x.format("{:.1f}")', 'x'],
  'pandas: set_value': ['x = pd.DataFrame(s)', 'x.set_value(0, "a", 1)', 'x']
};

const IMPORTS =
  'import numpy as np\nimport pandas as pd\nimport polars as pl\nimport xarray as xr\n' +
  'import dask.array as da\nimport dask.dataframe as dd\nimport geopandas as gpd\ns = {}\n';

describe('tables that change in place', () => {
  it.each(Object.entries(OTHERS))('%s', (_, [load, add, name]) => {
    expect(from(name, [IMPORTS + load, add, `print(${name})`])).toBe(1);
  });

  it('knows what is apart', () => {
    const load = `${IMPORTS}x = pl.DataFrame({"a": [1]})\ny = x["a"]`;
    expect(from('x', [load, 'y.append(y)', 'print(x)'])).toBe(0);
    expect(from('y', [load, 'x.extend(x)', 'print(y)'])).toBe(0);
  });

  it('orders what a session of Spark knows names for', () => {
    const flow = analyze(
      python,
      stepsOf([
        'from pyspark.sql import SparkSession\nspark = SparkSession.builder.getOrCreate()',
        'spark.read.csv("f.csv").createOrReplaceTempView("t")',
        'y = spark.sql("select * from t")'
      ])
    );
    expect(flow.steps[2]!.after).toContain('s1');
  });
});
