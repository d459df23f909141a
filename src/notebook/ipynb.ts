/** A notebook's file as cells, with a clear word for one that cannot be read. */
import { type Marks, readMarks } from '../libraries';
import type { Cell } from '../python';

export interface Notebook {
  cells: readonly Cell[];
  language: string;
  /** Default name of the pipeline, from the notebook's own metadata; else null. */
  pipeline: string | null;
  /** Experiment of the pipeline's runs, from the same place; else null. */
  experiment: string | null;
  /** What the notebook's author says of functions, from the same place. */
  marks?: Marks | null;
  /** Ids that stand on more than one cell, of which the later ones got a new one. */
  repeatedIds: readonly string[];
}

/** A file that gives no cells to look at. */
export class NotebookError extends Error {
  constructor(
    readonly id:
      'not-readable' | 'not-json' | 'not-notebook' | 'old-format' | 'other-language',
    message: string
  ) {
    super(message);
  }
}

type Json = Record<string, unknown>;

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (text.trim() === '') {
      throw new NotebookError('not-json', 'the file is empty');
    }
    if (/^(?:<{7}|={7}|>{7})/m.test(text)) {
      const hint = 'it has the marks of a merge conflict: resolve that first';
      throw new NotebookError('not-json', hint);
    }
    throw new NotebookError(
      'not-json',
      `the file is not valid JSON (${(error as Error).message})`
    );
  }
}

function checkFormat(notebook: Json): void {
  const { nbformat } = notebook;
  if (typeof nbformat !== 'number') {
    throw new NotebookError(
      'not-notebook',
      'the file is JSON, but no notebook: it has no "nbformat" number'
    );
  }
  if (nbformat < 4) {
    throw new NotebookError(
      'old-format',
      `the notebook has format ${nbformat}; open and save it in JupyterLab, or run ` +
        'jupyter nbconvert --to notebook --nbformat 4'
    );
  }
  if (nbformat > 4) {
    throw new NotebookError(
      'old-format',
      `the notebook has format ${nbformat}, which is newer than the 4 this program knows`
    );
  }
  if (!Array.isArray(notebook.cells)) {
    throw new NotebookError('not-notebook', 'the notebook has no list of cells');
  }
}

function languageOf(metadata: Json): string {
  const info = isRecord(metadata.language_info) ? metadata.language_info : {};
  const kernel = isRecord(metadata.kernelspec) ? metadata.kernelspec : {};
  const language = info.name ?? kernel.language ?? 'python';
  return typeof language === 'string' ? language : 'python';
}

function sourceOf(source: unknown): string {
  return Array.isArray(source) ? source.map(String).join('') : String(source ?? '');
}

function tagsOf(cell: Json): string[] {
  const tags = isRecord(cell.metadata) ? cell.metadata.tags : null;
  return Array.isArray(tags) ? tags.filter(tag => typeof tag === 'string') : [];
}

/** As the file has it; cells of older minor formats have no ids and get `cell-N`. */
function readCell(
  value: unknown,
  index: number,
  ids: Set<string>,
  repeated: string[]
): Cell {
  if (!isRecord(value)) {
    throw new NotebookError(
      'not-notebook',
      `cell ${index + 1} of the notebook is no object`
    );
  }
  const { cell_type: kind, execution_count: count } = value;
  let id =
    typeof value.id === 'string' && value.id !== '' ? value.id : `cell-${index + 1}`;
  if (ids.has(id)) {
    repeated.push(id);
  }
  while (ids.has(id)) {
    id += '-2';
  }
  ids.add(id);
  return {
    id,
    kind: kind === 'code' || kind === 'markdown' ? kind : 'raw',
    source: sourceOf(value.source),
    tags: tagsOf(value),
    executionCount: typeof count === 'number' ? count : null
  };
}

/** Cells of a notebook given as the text of its file; throws `NotebookError`. */
export function readNotebook(text: string): Notebook {
  return notebookOf(parseJson(text));
}

/** Cells of a notebook given as JSON; throws `NotebookError`. */
export function notebookOf(value: unknown): Notebook {
  if (!isRecord(value)) {
    throw new NotebookError('not-notebook', 'the file is JSON, but no notebook');
  }
  checkFormat(value);
  const metadata = isRecord(value.metadata) ? value.metadata : {};
  const language = languageOf(metadata);
  if (!/^(?:i?python\d*)$/i.test(language)) {
    throw new NotebookError(
      'other-language',
      `the notebook is written in ${language}; only Python can be looked at`
    );
  }
  const ids = new Set<string>();
  const repeatedIds: string[] = [];
  const cells = (value.cells as unknown[]).map((cell, index) =>
    readCell(cell, index, ids, repeatedIds)
  );
  const own = isRecord(metadata.provebook) ? metadata.provebook.pipeline : null;
  const text = (value: unknown) => (typeof value === 'string' && value ? value : null);
  return {
    cells,
    language,
    pipeline: isRecord(own) ? text(own.name) : null,
    experiment: isRecord(own) ? text(own.experiment) : null,
    marks: isRecord(own) ? readMarks(own.marks) : null,
    repeatedIds
  };
}
