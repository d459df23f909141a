/** Parser and formatter; their files lie beside the bundle, wherever that is served from. */
import { loadFormatter } from '../../project';
import { loadPython } from '../../python';
import { once } from '../once';
import type { Means } from './engine';

const url = {
  grammar: new URL('tree-sitter-python/tree-sitter-python.wasm', import.meta.url),
  runtime: new URL('web-tree-sitter/web-tree-sitter.wasm', import.meta.url),
  ruff: new URL('@astral-sh/ruff-wasm-web/ruff_wasm_bg.wasm', import.meta.url)
};

export async function loadMeans(): Promise<Pick<Means, 'python' | 'formatter'>> {
  const { grammar, runtime } = url;
  const python = await loadPython({ grammar: grammar.href, runtime: runtime.href });
  return { python, formatter: once(() => loadFormatter(url.ruff)) };
}
