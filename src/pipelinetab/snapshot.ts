import type { ICodeCellModel } from '@jupyterlab/cells';
import type { INotebookModel } from '@jupyterlab/notebook';
import { type Marks, readMarks } from '../libraries';
import type { Notebook } from '../notebook';
import type { Cell } from '../python';

/** The open notebook's cells as they are now; nothing is asked of the kernel. */
export function snapshot(model: INotebookModel): Notebook {
  const cells: Cell[] = [];
  for (const cell of model.cells) {
    const { id, type, sharedModel } = cell;
    const tags: unknown = cell.getMetadata('tags');
    cells.push({
      id,
      kind: type === 'code' || type === 'markdown' ? type : 'raw',
      source: sharedModel.getSource(),
      tags: Array.isArray(tags) ? tags.filter(tag => typeof tag === 'string') : [],
      executionCount: type === 'code' ? (cell as ICodeCellModel).executionCount : null
    });
  }
  const { name: pipeline, experiment, marks } = pipelineMetadata(model);
  const language = languageOf(model);
  return { cells, language, pipeline, experiment, marks, repeatedIds: [] };
}

/** What the notebook says of its pipeline; absent or odd values are null. */
export function pipelineMetadata(model: INotebookModel): {
  name: string | null;
  experiment: string | null;
  folder: string | null;
  marks: Marks | null;
} {
  const provebook: unknown = model.getMetadata('provebook');
  const pipeline = isRecord(provebook) ? provebook.pipeline : null;
  const own = isRecord(pipeline) ? pipeline : {};
  const text = (value: unknown) =>
    typeof value === 'string' && value !== '' ? value : null;
  return {
    name: text(own.name),
    experiment: text(own.experiment),
    folder: text(own.folder),
    marks: readMarks(own.marks)
  };
}

/** The language by the kernel or the file; Python until one of them speaks. */
function languageOf(model: INotebookModel): string {
  const info: unknown = model.getMetadata('language_info');
  const spec: unknown = model.getMetadata('kernelspec');
  const name =
    (isRecord(info) && info.name) || (isRecord(spec) && spec.language) || 'python';
  return typeof name === 'string' ? name : 'python';
}

export function isPython(language: string): boolean {
  return /^i?python\d*$/i.test(language);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether the analysis would see the same in both. */
export function sameNotebook(a: Notebook, b: Notebook): boolean {
  return (
    a.language === b.language &&
    a.pipeline === b.pipeline &&
    JSON.stringify(a.versions) === JSON.stringify(b.versions) &&
    sameCode(a, b) &&
    a.cells.every((cell, i) => cell.executionCount === b.cells[i]!.executionCount)
  );
}

/** Whether both would be exported alike, whatever has been run. */
export function sameCode(a: Notebook, b: Notebook): boolean {
  return (
    JSON.stringify(a.marks) === JSON.stringify(b.marks) &&
    a.cells.length === b.cells.length &&
    a.cells.every((cell, i) => sameCell(cell, b.cells[i]!))
  );
}

function sameCell(a: Cell, b: Cell): boolean {
  return (
    a.id === b.id &&
    a.source === b.source &&
    a.kind === b.kind &&
    a.tags.length === b.tags.length &&
    a.tags.every((tag, i) => tag === b.tags[i])
  );
}
