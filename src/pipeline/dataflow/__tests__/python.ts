import { readFileSync } from 'fs';
import { createRequire } from 'module';
import { dirname, join } from 'path';
import { transformCell } from '../../ipython';
import type { Step } from '../../types';
import { analyze, type Flow, loadPython, type PythonParser } from '..';

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

export const stepsOf = (sources: readonly string[]): Step[] =>
  sources.map((source, index) => ({
    name: `s${index}`,
    role: 'step',
    cells: [transformCell({ id: `c${index}`, source })]
  }));

export const flowOf = (python: PythonParser, sources: readonly string[]): Flow =>
  analyze(python, stepsOf(sources));

/** Inputs of a step as `{name: step it comes from}`, without files. */
export function producers(flow: Flow, step: number): Record<string, number> {
  return Object.fromEntries(
    flow.steps[step]!.inputs.filter(input => input.by !== 'file').map(input => [
      input.name,
      Number(input.from.slice(1))
    ])
  );
}
