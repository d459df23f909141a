import fc from 'fast-check';
import { form } from './form';

/**
 * Programs over tables `t u`, a column `s`, arrays `x` (2-d) and `z w` (1-d), a model `r`, a
 * scaler `c`, a list of tables `rows` and a dict of them `d`: changes in place, copies, views.
 */
const table = fc.constantFrom('t', 'u', 'rows[0]', 'rows[-1]', 'd["t"]');
const frame = fc.constantFrom('t', 'u');
const vector = fc.constantFrom('z', 'w');
const column = fc.constantFrom('"a"', '"b"');
const number = fc.constantFrom('1.0', '2.5', 'k');

const statement: fc.Arbitrary<string> = fc.oneof(
  form('$0[$1] = $2[$3]', table, column, table, column),
  form('$0[$1] = $2', table, column, number),
  form('$0.loc[0, $1] = $2', table, column, number),
  form('$0.iloc[0, 0] = $1', table, number),
  form('$0.at[0, $1] = $2', table, column, number),
  form('$0.sort_values($1, inplace=True)', table, column),
  form('$0.fillna(0, inplace=True)', table),
  form('$0.update($1)', table, table),
  form('$0.columns = ["a", "b"]', table),
  form('$0.eval("a = b + 1", inplace=True)', frame),
  form('$0 = $1', frame, table),
  form('$0 = $1.copy()', frame, table),
  form('$0 = $1.assign(a=$2)', frame, table, number),
  form('$0 = $1.sort_values($2)', frame, table, column),
  form('$0 = $1[["a", "b"]]', frame, table),
  form('$0 = pd.concat([$1, $2], ignore_index=True)', frame, table, table),
  form('$0 = $1.rename(columns={})', frame, table),
  form('s = $0[$1]', table, column),
  form('s.iloc[0] = $0', number),
  form('s = s + $0', number),
  form('s = $0.groupby("a")["b"].transform("mean")', table),
  form('x = $0.to_numpy().copy()', table),
  form('x[0, 0] = $0', number),
  form('x[:, 0] += $0', number),
  form('$0 = x[:, 0]', vector),
  form('$0 = x.reshape(-1)', vector),
  form('$0 = x.T.ravel()', vector),
  form('x = x.T.T'),
  form('x = $0[:2].reshape(1, 2)', vector),
  form('x = x.squeeze().reshape(-1, 2)'),
  form('$0 = $1.view()', vector, vector),
  form('$0 = np.ravel(x)', vector),
  form('$0 = $1.astype(float)', vector, vector),
  form('$0 = $1[1:]', vector, vector),
  form('$0 = $1.copy()', vector, vector),
  form('$0[0] = $1', vector, number),
  form('$0 += $1', vector, number),
  form('$0.sort()', vector),
  form('np.add($0, 1, out=$0)', vector),
  form('np.random.shuffle($0)', vector),
  form('$0 = np.sqrt(np.abs($1))', vector, vector),
  form('r.fit(x, x[:, 0])'),
  form('r = Ridge().fit(x, x[:, 1])'),
  form('r.set_params(alpha=$0)', number),
  form('z = r.predict(x)'),
  form('c.fit(x)'),
  form('x = c.fit_transform(x)'),
  form('rows.append($0)', frame),
  form('rows = [$0, $1]', frame, frame),
  form('d["t"] = $0', frame),
  form('d = {"t": $0}', frame),
  form('k = float($0[$1].sum())', table, column),
  form('k = float($0.sum())', vector),
  form('k = len(rows)'),
  form('k = r.alpha'),
  form('k = getattr(c, "mean_", None) is None')
);

const START = `import numpy as np
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.preprocessing import StandardScaler
t = pd.DataFrame({"a": [1.0, 2.0, 3.0], "b": [3.0, 1.0, 2.0]})
u = t.copy()
s = t["a"]
x = t.to_numpy().copy()
z = np.array([3.0, 1.0, 2.0])
w = z[1:]
r = Ridge().fit(x, z)
c = StandardScaler()
rows = [t, u]
d = {"t": t}
k = 1.0`;

const END = 'print(t, u, s, x, z, w, r.coef_, c.__dict__, rows, d, k)';

const step = fc
  .array(statement, { minLength: 1, maxLength: 4 })
  .map(lines => lines.join('\n'));

/** A first step that makes all names, a few that change them, one that reads them all. */
export const frameProgram: fc.Arbitrary<string[]> = fc
  .array(step, { minLength: 2, maxLength: 4 })
  .map(steps => [START, ...steps, END]);
