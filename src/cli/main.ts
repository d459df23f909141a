/// <reference types="node" />
/** The command line `provebook`; bundled by scripts/cli.mjs. */
import { readFile } from 'node:fs/promises';
import { run } from './run';
import { loadPython } from '../python';
import { loadFormatter, TEMPLATES } from '../project';

declare const PROVEBOOK_VERSION: string;

function wasm(name: string): Promise<Uint8Array> {
  return readFile(new URL(`./${name}`, import.meta.url));
}

// `provebook graph ... | head` closes the pipe early, which is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 2);
});

let parser: ReturnType<typeof loadPython> | null = null;
const loadParser = async () =>
  (parser ??= loadPython({
    grammar: await wasm('tree-sitter-python.wasm'),
    runtime: await wasm('web-tree-sitter.wasm')
  }));

try {
  process.exitCode = await run(process.argv.slice(2), {
    out: text => process.stdout.write(`${text}\n`),
    error: text => process.stderr.write(`${text}\n`),
    version: PROVEBOOK_VERSION,
    parser: loadParser,
    tools: async () => ({
      python: await loadParser(),
      format: await loadFormatter(await wasm('ruff_wasm_bg.wasm')),
      templates: TEMPLATES
    })
  });
} catch (error) {
  process.stderr.write(
    `provebook: This should not happen. Please report it.\n${String((error as Error).stack)}\n`
  );
  process.exitCode = 2;
}
