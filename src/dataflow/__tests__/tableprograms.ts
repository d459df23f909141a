/** Programs that change tables in place, each run by real Python too: from step `add` on. */
const PANDAS = 'import pandas as pd\nimport numpy as np\n';

const MISSING = 'x = pd.DataFrame({"a": [1.0, None, 3.0], "b": [1, 2, 3]})';
const WHOLE = 'x = pd.DataFrame({"a": [1.0, 2.0, 3.0], "b": [1, 2, 3]})';

/** A change of `x`, by what is called. */
const CHANGES: Record<string, string> = {
  insert: 'x.insert(0, "c", [7, 8, 9])',
  isetitem: 'x.isetitem(0, [7, 8, 9])',
  pop: 'x.pop("a")',
  update: 'x.update(pd.DataFrame({"a": [7.0, 8.0, 9.0]}))',
  'a column': 'x["c"] = 1',
  'a column by attribute': 'x.a = [7, 8, 9]',
  del: 'del x["a"]',
  loc: 'x.loc[0, "a"] = 7',
  iloc: 'x.iloc[0, 0] = 7',
  at: 'x.at[0, "a"] = 7',
  columns: 'x.columns = ["p", "q"]',
  'the name of the labels': 'x.index.name = "n"',
  attrs: 'x.attrs["k"] = 1',
  'dropna in place': 'x.dropna(inplace=True)',
  'what dropna in place gives': 'y = x.dropna(inplace=True)',
  'fillna in place': 'x.fillna(0, inplace=True)',
  'drop in place': 'x.drop(columns=["a"], inplace=True)',
  'rename in place': 'x.rename(columns={"a": "z"}, inplace=True)',
  'sort in place': 'x.sort_values("b", ascending=False, inplace=True)',
  'eval in place': 'x.eval("c = b + 1", inplace=True)',
  'augmented column': 'x["b"] += 1'
};

/** What shares something with `x`, which `add` changes or `x` is changed behind. */
const SHARED: Record<string, string[]> = {
  'a group holds its table': ['y = x.groupby("b")', 'x["a"] = 0', 'print(y.sum())'],
  'a window holds its table': ['y = x.rolling(1)', 'x["a"] = 0', 'print(y.sum())'],
  'an accessor of rows holds its table': ['y = x.loc', 'x["a"] = 0', 'print(y[0])'],
  'columns that are gone through': [
    'y = x.items()',
    'x["a"] = 0',
    'print([list(v) for _, v in y])'
  ],
  'values are a view': ['y = x["b"].values', 'x.loc[0, "b"] = 7', 'print(y)'],
  'an array of numpy is a view': [
    'y = x["b"].to_numpy()',
    'x.loc[0, "b"] = 7',
    'print(y)'
  ],
  'an extension array is a view': ['y = x["b"].array', 'y[0] = 7', 'print(x)'],
  'lists in the cells of a copy': [
    'r = [1]\nx = pd.DataFrame({"a": [r]})\ny = x.copy()',
    'y.loc[0, "a"].append(2)',
    'print(x)',
    'print(r)'
  ],
  'lists in the cells of a sorted table': [
    'r = [1]\nx = pd.DataFrame({"a": [r], "b": [1]})\ny = x.sort_values("b")',
    'r.append(2)',
    'print(y)'
  ],
  'labels are shared': [
    'y = pd.Index([1, 2])\nx = pd.DataFrame({"a": [1, 2]}, index=y)',
    'y.name = "n"',
    'print(x)'
  ],
  'labels out of an array': [
    'r = np.array([1, 2, 3])\ny = x.set_axis(r)',
    'r[0] = 7',
    'print(y)'
  ],
  'a buffer is written to': [
    'import io\ny = io.StringIO()',
    'x.to_csv(y)',
    'print(y.getvalue())'
  ],
  'an array that need not be copied': [
    'r = np.array([1.0, 2.0])\ny = pd.Series(r, copy=False)',
    'r[0] = 7',
    'print(y)'
  ],
  'an array of pandas': [
    'r = np.array([1, 2])\nm = np.array([False, False])\ny = pd.arrays.IntegerArray(r, m)',
    'r[0] = 7',
    'print(y)'
  ],
  'Arrow over an array': [
    'import pyarrow as pa\nr = np.array([1.0, 2.0])\ny = pa.array(r)',
    'z = y.slice(1)\nr[1] = 7',
    'print(z)'
  ],
  'Arrow to numpy': [
    'import pyarrow as pa\nr = np.array([1.0, 2.0])\ny = pa.table({"a": r})',
    'z = y.column("a").chunk(0).to_numpy()',
    'r[1] = 7',
    'print(z)'
  ]
};

export const TABLE_PROGRAMS: Record<string, string[]> = {
  ...Object.fromEntries(
    Object.entries(CHANGES).map(([name, add]) => [
      name,
      [PANDAS + MISSING, add, 'print(x)']
    ])
  ),
  ...Object.fromEntries(
    Object.entries(SHARED).map(([name, steps]) => [name, [PANDAS + WHOLE, ...steps]])
  )
};
