// Writes src/wire/*.ts from schema/wire/*.json; with --check, only tells whether they are current.
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { compile } from 'json-schema-to-typescript';

const check = process.argv.includes('--check');
const banner = '// Generated from schema/wire by `jlpm wire`; do not edit.';
let stale = 0;

for (const file of (await readdir('schema/wire')).filter(f => f.endsWith('.json'))) {
  const schema = JSON.parse(await readFile(`schema/wire/${file}`, 'utf8'));
  const text = await compile(schema, schema.title, {
    bannerComment: banner,
    style: { singleQuote: true }
  });
  const target = `src/wire/${file.replace(/\.json$/, '.ts')}`;
  const old = await readFile(target, 'utf8').catch(() => '');
  if (old === text) {
    continue;
  }
  stale += 1;
  if (check) {
    console.error(`${target} is not what ${file} says: run jlpm wire`);
  } else {
    await writeFile(target, text);
  }
}
process.exit(check && stale ? 1 : 0);
