// Writes what the tables of src/libraries say as JSON, for those who prove it.
import { build } from 'esbuild';

const bundled = await build({
  stdin: {
    contents: `export { LIBRARIES } from './src/libraries/all';
      export { KINDS } from './src/domain';`,
    resolveDir: process.cwd(),
    loader: 'ts'
  },
  bundle: true,
  format: 'esm',
  write: false
});
const code = Buffer.from(bundled.outputFiles[0].contents).toString('base64');
const { LIBRARIES, KINDS } = await import(`data:text/javascript;base64,${code}`);
const libraries = LIBRARIES.map(library => ({
  name: library.name,
  functions: library.functions ?? {},
  methods: library.methods ?? {},
  attributes: library.attributes ?? {},
  classes: library.classes ?? {}
}));
process.stdout.write(JSON.stringify({ libraries, traits: KINDS }));
