// Writes what schema/wire and schema/shared describe; with --check, only tells whether it is current.
import { readFile, readdir, writeFile } from 'node:fs/promises';
import Ajv from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { compile } from 'json-schema-to-typescript';
import { shared } from './shared.mjs';

const check = process.argv.includes('--check');
const banner = '// Generated from schema/wire by `jlpm wire`; do not edit.';
// Outputs of a notebook come from anywhere: these are checked before they are shown.
const CHECKED = ['comparison'];
let stale = 0;
const names = [];

for (const file of (await readdir('schema/wire')).filter(f => f.endsWith('.json'))) {
  const schema = JSON.parse(await readFile(`schema/wire/${file}`, 'utf8'));
  const name = file.replace(/\.json$/, '');
  const types = await compile(schema, schema.title, {
    bannerComment: banner,
    style: { singleQuote: true }
  });
  names.push(name);
  await put(`src/wire/${name}.ts`, types, file);
  if (CHECKED.includes(name)) {
    await put(`src/wire/${name}.check.ts`, checker(schema), file);
  }
}
for (const [target, text, source] of await shared()) {
  await put(target, text, source);
}
await put('src/wire/index.ts', index(), 'schema');
process.exit(check && stale ? 1 : 0);

function checker(schema) {
  const ajv = new Ajv({ allErrors: false, code: { source: true, esm: true } });
  const code = standalone.default(ajv, ajv.compile(schema));
  return `${banner}\n// @ts-nocheck\n/* eslint-disable */\n${code}\n`;
}

// The checker is no part of it: only what is loaded later needs that much code.
function index() {
  const types = names.map(name => `export type * from './${name}';\n`);
  return `${banner.replace('schema/wire', 'schema')}\n\n${types.join('')}export * from './columns';\nexport * from './names';\n`;
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
