/** The exporter with its formatter; loaded at the first export. */
import type { PythonParser } from '../../python';
import { loadFormatter, type Tools, TEMPLATES } from '../../project';

export { changesTo, exportProject, planned } from '../../project';

/** The formatter's file lies beside the bundle, wherever that is served from. */
export async function loadTools(python: PythonParser): Promise<Tools> {
  const wasm = new URL('@astral-sh/ruff-wasm-web/ruff_wasm_bg.wasm', import.meta.url);
  return { python, format: await loadFormatter(wasm), templates: TEMPLATES };
}
