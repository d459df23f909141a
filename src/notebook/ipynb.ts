/** A notebook's file as cells, with a clear word for one that cannot be read. */
import {
  type Diagnostic,
  type DiagnosticId,
  invalidJson,
  noCell,
  noCells,
  noFormat,
  noObject,
  otherFormat,
  writtenIn
} from '../diagnostics';
import { english } from '../domain';
import { type Marks, readMarks, type Versions } from '../libraries';
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
  /** Versions of packages in the Python that runs it, as far as somebody has asked. */
  versions?: Versions;
  /** Ids that stand on more than one cell, of which the later ones got a new one. */
  repeatedIds: readonly string[];
}

/** A file that gives no cells to look at. */
export class NotebookError extends Error {
  constructor(readonly found: Diagnostic) {
    super(english(found.message));
  }

  get id(): DiagnosticId {
    return this.found.id;
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
    throw new NotebookError(invalidJson(text, error as Error));
  }
}

/** Of notebooks that can be read. */
const FORMAT = 4;

function checkFormat(notebook: Json): void {
  const { nbformat } = notebook;
  if (typeof nbformat !== 'number') {
    throw new NotebookError(noFormat());
  }
  if (nbformat !== FORMAT) {
    throw new NotebookError(otherFormat(nbformat, FORMAT));
  }
  if (!Array.isArray(notebook.cells)) {
    throw new NotebookError(noCells());
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
    throw new NotebookError(noCell(index + 1));
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
    throw new NotebookError(noObject());
  }
  checkFormat(value);
  const metadata = isRecord(value.metadata) ? value.metadata : {};
  const language = languageOf(metadata);
  if (!/^(?:i?python\d*)$/i.test(language)) {
    throw new NotebookError(writtenIn(language));
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
