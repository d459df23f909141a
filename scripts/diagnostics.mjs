// Writes docs/diagnostics.md from the registry in src/diagnostics.
import { writeFile } from 'node:fs/promises';
import { build } from 'esbuild';

const bundled = await build({
  stdin: {
    contents: `export { RULES } from './src/diagnostics/registry';
      export { diagnosticsPage } from './src/diagnostics/page';`,
    resolveDir: process.cwd(),
    loader: 'ts'
  },
  bundle: true,
  format: 'esm',
  write: false
});
const code = Buffer.from(bundled.outputFiles[0].contents).toString('base64');
const { RULES, diagnosticsPage } = await import(`data:text/javascript;base64,${code}`);
await writeFile('docs/diagnostics.md', diagnosticsPage(RULES));
