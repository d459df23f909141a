import { readFileSync } from 'fs';
import { pythonForTests } from '../../dataflow/__tests__/python';
import { type Formatter, loadFormatter, type Tools } from '..';
import { TEMPLATES } from '../templates';

let formatter: Promise<Formatter> | null = null;

/** The real parser, the real formatter and the real files of a project. */
export async function toolsForTests(): Promise<Tools> {
  const wasm = require.resolve('@astral-sh/ruff-wasm-web/ruff_wasm_bg.wasm');
  formatter ??= loadFormatter(readFileSync(wasm));
  return {
    python: await pythonForTests(),
    format: await formatter,
    templates: TEMPLATES
  };
}
