import { Language, Parser } from 'web-tree-sitter';

/** Where the two WebAssembly files are; a bundled extension gives URLs or bytes. */
export interface PythonFiles {
  /** tree-sitter-python.wasm. */
  grammar: string | Uint8Array;
  /** web-tree-sitter.wasm; without it, the file beside the library is taken. */
  runtime?: string | Uint8Array;
}

export interface PythonParser {
  readonly parser: Parser;
  readonly language: Language;
}

let runtime: Promise<void> | null = null;

function initialize(source?: string | Uint8Array): Promise<void> {
  if (typeof source === 'string') {
    return Parser.init({ locateFile: () => source });
  }
  return Parser.init(source ? { wasmBinary: source.slice().buffer } : undefined);
}

/** A parser for Python; the runtime is started once. */
export async function loadPython(files: PythonFiles): Promise<PythonParser> {
  runtime ??= initialize(files.runtime);
  try {
    await runtime;
  } catch (error) {
    runtime = null; // a later try may succeed: the network came back
    throw error;
  }
  const language = await Language.load(files.grammar);
  const parser = new Parser();
  parser.setLanguage(language);
  return { parser, language };
}
