import { readFileSync } from 'fs';
import { pythonForTests } from '../../python/__tests__/python';
import { type Formatter, loadFormatter } from '../stepfile/format';
import type { Tools } from '../exporter';
import { TEMPLATES } from '../runtime/templates';

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
