// Writes what schema/wire and schema/shared describe, for TypeScript and for Python; with --check,
// only tells whether it is current.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import Ajv from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { compile } from 'json-schema-to-typescript';
import { shared } from './shared.mjs';

const check = process.argv.includes('--check');
const banner = 'Generated from schema/wire by `jlpm wire`; do not edit.';
const PYTHON = 'provebook/shared/wire';
// mypy knows no closed TypedDict yet.
const CODEGEN = `--input-file-type jsonschema --output-model-type typing.TypedDict
  --target-python-version 3.10 --no-use-closed-typed-dict --use-tuple-for-fixed-items
  --use-schema-description --use-field-description --disable-timestamp
  --formatters builtin`.split(/\s+/);
// Outputs of a notebook come from anywhere: these are checked before they are shown.
const CHECKED = ['comparison'];
const files = await readdir('schema/wire');
const schemas = files.filter(file => file.endsWith('.json')).sort();
const run = promisify(execFile);
let stale = 0;

await writeTypeScript();
await writePython();
for (const [target, text, source] of await shared()) {
  await put(target, text, source);
}
process.exit(check && stale ? 1 : 0);

async function writeTypeScript() {
  const written = [];
  for (const file of schemas) {
    const schema = JSON.parse(await readFile(`schema/wire/${file}`, 'utf8'));
    const name = path.parse(file).name;
    const types = await compile(schema, schema.title, {
      bannerComment: `// ${banner}`,
      style: { singleQuote: true }
    });
    await put(`src/wire/${name}.ts`, types, file);
    if (CHECKED.includes(name)) {
      await put(`src/wire/${name}.check.ts`, checker(schema), file);
    }
    written.push([name, types]);
  }
  await put('src/wire/index.ts', index(written), 'schema');
}

// What several schemas define alike, the first of them exports. The checker is no part of it: only
// what is loaded later needs that much code.
function index(written) {
  const first = new Map();
  const common = [];
  for (const [name, types] of written) {
    for (const [, type] of types.matchAll(/^export (?:type|interface) (\w+)/gm)) {
      if (first.has(type)) {
        common.push(`export type { ${type} } from './${first.get(type)}';\n`);
      } else {
        first.set(type, name);
      }
    }
  }
  const all = written.map(([name]) => `export type * from './${name}';\n`);
  const tables = ['columns', 'names'].map(name => `export * from './${name}';\n`);
  return `// ${banner.replace('schema/wire', 'schema')}\n\n${[...all, ...new Set(common), ...tables].join('')}`;
}

function checker(schema) {
  const ajv = new Ajv({ allErrors: false, code: { source: true, esm: true } });
  const code = standalone.default(ajv, ajv.compile(schema));
  return `// ${banner}\n// @ts-nocheck\n/* eslint-disable */\n${code}\n`;
}

async function writePython() {
  const folder = await mkdtemp(path.join(tmpdir(), 'wire-'));
  try {
    const where = ['--input', 'schema/wire', '--output', folder];
    await run('datamodel-codegen', [
      ...where,
      ...CODEGEN,
      '--custom-file-header',
      `# ${banner}`
    ]);
    await run('ruff', ['format', '--quiet', '--config', 'pyproject.toml', folder]);
    for (const file of schemas) {
      const name = `${path.parse(file).name}.py`;
      const types = await readFile(path.join(folder, name), 'utf8');
      await put(`${PYTHON}/${name}`, types, file);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function put(target, text, source) {
  const old = await readFile(target, 'utf8').catch(() => '');
  if (old === text) {
    return;
  }
  stale += 1;
  if (check) {
    console.error(`${target} is not what ${source} says: run jlpm wire`);
  } else {
    await writeFile(target, text);
  }
}
