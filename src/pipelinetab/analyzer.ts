/** The analysis with its parser; loaded when the tab is first shown. */
import { loadPython, type PythonParser } from '../python';
import { LiveAnalysis } from '../analysis';

export { cellParts, partsOf } from './cells/roles';

/** A parser whose files lie beside the bundle, wherever that is served from. */
export function loadParser(): Promise<PythonParser> {
  return loadPython({
    grammar: new URL('tree-sitter-python/tree-sitter-python.wasm', import.meta.url)
      .href,
    runtime: new URL('web-tree-sitter/web-tree-sitter.wasm', import.meta.url).href
  });
}

/** An analysis for one notebook. */
export function analysisWith(parser: PythonParser): LiveAnalysis {
  return new LiveAnalysis(parser);
}
