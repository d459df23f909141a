import { readFileSync } from 'fs';
import { createRequire } from 'module';
import { dirname, join } from 'path';
import { loadPython, type PythonParser } from '../syntax/parser';

const need = createRequire(__filename);
const inPackage = (name: string, file: string) =>
  readFileSync(join(dirname(need.resolve(`${name}/package.json`)), file));

/** The parser as the tests use it: bytes from the packages. */
export function pythonForTests(): Promise<PythonParser> {
  return loadPython({
    grammar: new Uint8Array(inPackage('tree-sitter-python', 'tree-sitter-python.wasm')),
    runtime: new Uint8Array(
      readFileSync(
        join(dirname(need.resolve('web-tree-sitter')), 'web-tree-sitter.wasm')
      )
    )
  });
}
