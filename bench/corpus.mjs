/**
 * The analysis over a folder of real notebooks: how long it takes, how many of the values that
 * are handed on are uncertain, and how many of the calls are listed in the tables.
 *
 *     make bench CORPUS=FOLDER [ARGS=--write]
 *
 * `corpus.json` lists public notebooks by repository and commit: check each repository out as
 * `FOLDER/OWNER+NAME`. What is listed there and found is taken, else every notebook of the
 * folder. `--write` renews `corpus.figures.json`, of which docs/knowledge.md is made.
 */
import { build } from 'esbuild';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);
const [folder, ...flags] = process.argv.slice(2);
if (!folder) {
  console.error('make bench CORPUS=FOLDER [ARGS=--write]');
  process.exit(2);
}

/** Listed notebooks that are there, else all. */
function notebooks() {
  const { repositories } = JSON.parse(readFileSync(join(here, 'corpus.json'), 'utf8'));
  const listed = repositories.flatMap(({ name, notebooks: paths }) =>
    paths.map(path => join(folder, name.replace('/', '+'), path))
  );
  const found = listed.filter(path => existsSync(path));
  return found.length > 0 ? found : walk(folder);
}

function walk(at) {
  return readdirSync(at, { withFileTypes: true }).flatMap(entry =>
    entry.isDirectory()
      ? walk(join(at, entry.name))
      : entry.name.endsWith('.ipynb')
        ? [join(at, entry.name)]
        : []
  );
}

async function load() {
  const need = createRequire(import.meta.url);
  const built = mkdtempSync(join(tmpdir(), 'provebook-corpus-'));
  const outfile = join(built, 'corpus.mjs');
  await build({
    stdin: {
      contents: `export { analyzeNotebook } from './src/analysis';
        export { readNotebook } from './src/notebook';
        export { loadPython } from './src/python';
        export { Knowledge } from './src/libraries';
        export { LIBRARIES } from './src/libraries/all';
        export { methodsOf } from './src/domain';`,
      resolveDir: root,
      loader: 'ts'
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile
  });
  const modules = await import(pathToFileURL(outfile));
  rmSync(built, { recursive: true });
  const wasm = (name, file) =>
    new Uint8Array(
      readFileSync(join(dirname(need.resolve(`${name}/package.json`)), file))
    );
  const grammar = wasm('tree-sitter-python', 'tree-sitter-python.wasm');
  const runtime = new Uint8Array(
    readFileSync(join(dirname(need.resolve('web-tree-sitter')), 'web-tree-sitter.wasm'))
  );
  return { ...modules, python: await modules.loadPython({ grammar, runtime }) };
}

/** Modules that lie in a repository itself. */
const OWN = new Set(['euler_data', 'going_modular', 'helper_functions', 'homemade']);

/** Notes which calls are asked for, and whether they are listed, once a notebook. */
function watch({ Knowledge, LIBRARIES, methodsOf }) {
  const heads = new Map();
  const kinds = new Map();
  for (const { name, functions = {}, methods = {} } of LIBRARIES) {
    Object.keys(functions).forEach(path => heads.set(path.split('.')[0], name));
    Object.keys(methods).forEach(key => kinds.set(key.split('.')[0], name));
  }
  const calls = new Map();
  let seen = new Set();
  // What the kinds of an object that a notebook calls a method of know of it, by the name.
  let met = new Map();
  const note = (owner, key, listed) => {
    if (!seen.has(key)) {
      seen.add(key);
      const call = calls.get(key) ?? { owner, listed, notebooks: 0 };
      call.notebooks++;
      calls.set(key, call);
    }
  };
  const { attribute, givenAway, function: byPath, method } = Knowledge.prototype;
  // What is only given to somebody is not called.
  let isGiven = false;
  Knowledge.prototype.givenAway = function (path) {
    isGiven = true;
    const found = givenAway.call(this, path);
    isGiven = false;
    return found;
  };
  // Who reads an attribute asks for the method of that name too: that is no call.
  const reads = new Map();
  const read = (key, more) => reads.set(key, (reads.get(key) ?? 0) + more);
  Knowledge.prototype.attribute = function (kind, name) {
    const found = attribute.call(this, kind, name);
    if (found === null) {
      read(`${kind}.${name}`, 1);
    }
    return found;
  };
  Knowledge.prototype.function = function (path) {
    const found = byPath.call(this, path);
    if (isGiven) {
      return found;
    }
    const head = path.split('.')[0];
    const owner =
      heads.get(head) ??
      (OWN.has(head) ? `${head} (own module)` : `${head} (not listed)`);
    note(owner, path, found !== null);
    return found;
  };
  Knowledge.prototype.method = function (kind, name) {
    const found = method.call(this, kind, name);
    if (reads.get(`${kind}.${name}`) > 0) {
      read(`${kind}.${name}`, -1);
      return found;
    }
    const owner = kinds.get(methodsOf(kind));
    if (owner && kind !== 'number') {
      const ways = met.get(name) ?? { listed: [], others: [] };
      const way = { owner, key: `${methodsOf(kind)}.${name}` };
      ways[found === null ? 'others' : 'listed'].push(way);
      met.set(name, ways);
    }
    return found;
  };
  /**
   * The end of a notebook. An object that may be of several kinds is asked for a method by
   * each: it is that of those that have it, and missing only where none has.
   */
  const next = () => {
    for (const { listed, others } of met.values()) {
      const ways = listed.length > 0 ? listed : others;
      ways.forEach(({ owner, key }) => note(owner, key, listed.length > 0));
    }
    met = new Map();
    seen = new Set();
  };
  return { calls, next };
}

function coverage(calls) {
  const found = {};
  const byUse = [...calls].sort(([, a], [, b]) => b.notebooks - a.notebooks);
  for (const [key, { owner, listed, notebooks: uses }] of byUse) {
    const own = (found[owner] ??= { met: 0, listed: 0, missing: [] });
    own.met += uses;
    own.listed += listed ? uses : 0;
    if (!listed && own.missing.length < 12) {
      own.missing.push(`${key} ${uses}`);
    }
  }
  return Object.fromEntries(
    Object.entries(found)
      .filter(([, { met }]) => met >= 10)
      .sort(([, a], [, b]) => b.met - a.met)
  );
}

const modules = await load();
const watched = watch(modules);
const times = [];
const inputs = { value: 0, uncertain: 0 };
let unreadable = 0;
for (const path of notebooks()) {
  watched.next();
  const start = performance.now();
  try {
    const notebook = modules.readNotebook(readFileSync(path, 'utf8'));
    const { graph } = modules.analyzeNotebook(notebook, modules.python);
    const values = graph.steps.flatMap(step =>
      step.inputs.filter(({ by }) => by === 'value')
    );
    inputs.value += values.length;
    inputs.uncertain += values.filter(({ uncertain }) => uncertain).length;
    times.push(performance.now() - start);
  } catch {
    unreadable++;
  }
}
watched.next();
times.sort((a, b) => a - b);
const at = share =>
  Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))]);
const figures = {
  notebooks: times.length,
  unreadable,
  milliseconds: { median: at(0.5), 'of 99 %': at(0.99), longest: at(1) },
  'within a second': times.filter(taken => taken <= 1000).length,
  inputs: {
    ...inputs,
    share: `${((100 * inputs.uncertain) / inputs.value).toFixed(1)} %`
  },
  libraries: coverage(watched.calls)
};
console.log(JSON.stringify(figures, null, 2));
if (flags.includes('--write')) {
  const { milliseconds: _, 'within a second': __, ...lasting } = figures;
  writeFileSync(
    join(here, 'corpus.figures.json'),
    `${JSON.stringify(lasting, null, 2)}\n`
  );
}
