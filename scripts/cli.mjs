// Bundles the command line into provebook/cli, where both the npm and the Python package ship it.
import { chmod, copyFile, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { build } from 'esbuild';

const require = createRequire(import.meta.url);
const { version } = JSON.parse(await readFile('package.json', 'utf8'));
const target = 'provebook/cli';

// Node would optimize the formatter's code for seconds, and use it for a moment.
const banner = `#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
setFlagsFromString('--liftoff-only');`;

await build({
  entryPoints: ['src/cli/main.ts'],
  outfile: `${target}/provebook.mjs`,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node18',
  legalComments: 'inline',
  loader: { '.py': 'text' },
  logLevel: 'warning',
  define: { PROVEBOOK_VERSION: JSON.stringify(version) },
  banner: { js: banner }
});
await chmod(`${target}/provebook.mjs`, 0o755);
const wasm = [
  'tree-sitter-python/tree-sitter-python.wasm',
  'web-tree-sitter/web-tree-sitter.wasm',
  '@astral-sh/ruff-wasm-web/ruff_wasm_bg.wasm'
];
for (const file of wasm) {
  await copyFile(require.resolve(file), `${target}/${basename(file)}`);
}
