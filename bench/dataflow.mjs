/**
 * Cost of the dataflow analysis after a keystroke, against tree-sitter parsing alone in
 * the same run. Ratios hold from machine to machine; milliseconds do not.
 *
 *     node bench/dataflow.mjs
 */
import { build } from 'esbuild';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const need = createRequire(import.meta.url);
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), 'provebook-bench-'));

/** A notebook like those people write: load, derive, plot, train, in turn. */
function cell(index) {
  const step = Math.floor(index / 6);
  const kinds = [
    `import pandas as pd\nimport numpy as np\nraw${step} = pd.read_csv("rows${step}.csv")\nraw${step}["day"] = raw${step}["time"].dt.floor("D")\nraw${step} = raw${step}.dropna(subset=["power"])\nprint(raw${step}.shape)`,
    `def prepare${step}(df, window=24):\n    """Features of the last hours."""\n    out = df.copy()\n    for lag in range(1, window):\n        out[f"lag_{lag}"] = out["power"].shift(lag)\n    if len(out) > 1000:\n        out = out.iloc[-1000:]\n    return out.dropna()\n\nfeatures${step} = prepare${step}(raw${step})\nfeatures${step}.describe()`,
    `from sklearn.model_selection import train_test_split\ny${step} = features${step}["power"]\nX${step} = features${step}.drop(columns=["power"])\nX_train, X_test, y_train, y_test = train_test_split(X${step}, y${step}, test_size=0.2, random_state=0)\nscale = {"mean": X_train.mean(), "std": X_train.std()}`,
    `import matplotlib.pyplot as plt\nfig, axes = plt.subplots(2, 2, figsize=(10, 6))\nfor ax, column in zip(axes.ravel(), X_train.columns):\n    ax.hist(X_train[column], bins=50)\n    ax.set_title(f"{column}: {X_train[column].mean():.2f}")\nplt.tight_layout()\nplt.show()`,
    `import mlflow\nfrom sklearn.ensemble import RandomForestRegressor\nresults = {}\nwith mlflow.start_run(run_name="forest-${step}"):\n    for depth in [4, 8, 16]:\n        model = RandomForestRegressor(max_depth=depth, random_state=0)\n        model.fit((X_train - scale["mean"]) / scale["std"], y_train)\n        error = np.sqrt(np.mean((model.predict(X_test) - y_test) ** 2))\n        results[depth] = error\n        mlflow.log_metric("rmse", error)\nbest = min(results, key=results.get)`,
    `history = [results[key] for key in sorted(results) if results[key] < ${step + 10}]\ntry:\n    summary = pd.DataFrame({"depth": list(results), "rmse": list(results.values())})\nexcept ValueError as error:\n    print("nothing to show", error)\nelse:\n    summary.to_csv("summary${step}.csv", index=False)\nprint(best, history)`
  ];
  return kinds[index % kinds.length];
}

const median = values => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

function time(rounds, run) {
  const taken = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    run(round);
    taken.push(performance.now() - start);
  }
  return median(taken);
}

try {
  const outfile = join(folder, 'dataflow.mjs');
  await build({
    stdin: {
      contents: `export { Dataflow, analyze } from './src/dataflow';
        export { flowFindings } from './src/diagnostics';
        export { loadPython, parseCell } from './src/python';`,
      resolveDir: root,
      loader: 'ts'
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'error'
  });
  const { loadPython, Dataflow, analyze, flowFindings, parseCell } = await import(
    pathToFileURL(outfile)
  );
  const python = await loadPython({
    grammar: new Uint8Array(
      readFileSync(
        join(
          dirname(need.resolve('tree-sitter-python/package.json')),
          'tree-sitter-python.wasm'
        )
      )
    ),
    runtime: new Uint8Array(
      readFileSync(
        join(dirname(need.resolve('web-tree-sitter')), 'web-tree-sitter.wasm')
      )
    )
  });
  const look = flow => flowFindings(flow.facts);
  const parse = text => python.parser.parse(text).delete();
  const rows = [];
  // The first row is left out: it is the engine's compiler that takes its time.
  for (const cells of [100, 10, 100, 300, 1000]) {
    const texts = Array.from({ length: cells }, (_, index) => cell(index));
    const steps = Array.from({ length: Math.ceil(cells / 6) }, (_, step) => ({
      name: `s${step}`,
      role: 'step',
      cells: texts.slice(step * 6, step * 6 + 6).map((python_, index) => ({
        id: `c${step * 6 + index}`,
        python: python_,
        magics: []
      }))
    }));
    const rounds = cells > 300 ? 7 : 15;
    const middle = Math.floor(steps.length / 2);
    const typed = (round, at) => {
      const step = steps[at];
      const [first, ...rest] = step.cells;
      const changed = { ...first, python: `${first.python}\ntyped = ${round}` };
      return steps.with(at, { ...step, cells: [changed, ...rest] });
    };
    const dataflow = new Dataflow(python);
    look(dataflow.update(steps));
    look(dataflow.update(steps));
    const text = steps[middle].cells[0].python;
    const keystroke = at =>
      time(rounds, round => look(dataflow.update(typed(round, at))));
    rows.push({
      cells,
      parseCell: time(99, round => parse(`${text}\ntyped = ${round}`)),
      cell: time(99, round => parseCell(python, 'c', `${text}\ntyped = ${round}`)),
      parseAll: time(rounds, () => texts.forEach(parse)),
      first: keystroke(0),
      middle: keystroke(middle),
      last: keystroke(steps.length - 1),
      scratch: time(rounds, () => look(analyze(python, steps)))
    });
  }
  const ms = value => value.toFixed(2);
  const ratio = (a, b) => (a / b).toFixed(2);
  const lines = rows
    .slice(1)
    .map(
      row =>
        `| ${row.cells} | ${ms(row.parseCell)} | ${ms(row.cell)} | ${ratio(row.cell, row.parseCell)} | ${ms(row.parseAll)} | ${ms(row.middle)} | ${ratio(row.middle, row.parseAll)} | ${ratio(row.first, row.parseAll)} | ${ratio(row.last, row.parseAll)} | ${ratio(row.scratch, row.parseAll)} |`
    );
  console.log(
    [
      '| cells | parse the cell (ms) | look at the cell again (ms) | ratio | parse all (ms) | all after a keystroke in the middle (ms) | ratio | in the first step, ratio | in the last, ratio | from scratch, ratio |',
      '|---|---|---|---|---|---|---|---|---|---|',
      ...lines
    ].join('\n')
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
