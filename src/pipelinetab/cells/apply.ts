/** Changes of the open notebook, each of which one undo takes back. */
import type { ICellModel } from '@jupyterlab/cells';
import type { INotebookModel, NotebookPanel } from '@jupyterlab/notebook';
import type { Notebook } from '../../notebook';
import type { Edit, Fix } from '../../domain';
import type { TagChange } from './tags';

function cellOf(model: INotebookModel, id: string): ICellModel | null {
  for (const cell of model.cells) {
    if (cell.id === id) {
      return cell;
    }
  }
  return null;
}

/** Set the tags of several cells as one change of the notebook. */
export function applyTags(panel: NotebookPanel, change: TagChange): void {
  const model = panel.content.model;
  if (!model || model.readOnly) {
    return;
  }
  const shared = model.sharedModel;
  // Else Yjs takes it together with what was done half a second before.
  stopCapturing(shared);
  shared.transact(() => {
    for (const [id, tags] of change) {
      const cell = cellOf(model, id)?.sharedModel;
      if (tags.length > 0) {
        cell?.setMetadata('tags', [...tags]);
      } else {
        cell?.deleteMetadata('tags');
      }
    }
  });
  stopCapturing(shared);
}

/** Take the last change of the notebook back, as its own undo does. */
export function undo(panel: NotebookPanel): void {
  panel.content.model?.sharedModel.undo();
}

function stopCapturing(shared: object): void {
  const { undoManager } = shared as { undoManager?: { stopCapturing(): void } };
  undoManager?.stopCapturing();
}

/** Whether the cells that a fix edits are still as the analysis saw them. */
export function isCurrent(panel: NotebookPanel, seen: Notebook, fix: Fix): boolean {
  const model = panel.content.model;
  const touched = [
    ...fix.edits.map(({ cell }) => cell),
    ...(fix.inserts ?? []).map(({ before }) => before)
  ];
  return touched.every(cell => {
    const then = seen.cells.find(({ id }) => id === cell)?.source;
    const now = model && cellOf(model, cell)?.sharedModel.getSource();
    return then !== undefined && then === now;
  });
}

/** Make a fix's edits; false where a cell has changed since, and nothing is done. */
export function applyFix(panel: NotebookPanel, seen: Notebook, fix: Fix): boolean {
  const model = panel.content.model;
  if (!model || model.readOnly || !isCurrent(panel, seen, fix)) {
    return false;
  }
  const { inserts = [] } = fix;
  const byCell = new Map<string, Edit[]>();
  for (const edit of fix.edits) {
    byCell.set(edit.cell, [...(byCell.get(edit.cell) ?? []), edit]);
  }
  const write = () => {
    for (const [id, edits] of byCell) {
      const cell = cellOf(model, id)!.sharedModel;
      // From the end, so that earlier places stay where they are.
      for (const { start, length, text } of edits.sort((a, b) => b.start - a.start)) {
        cell.updateSource(start, start + length, text);
      }
    }
    for (const { before, source, tags } of inserts) {
      const at = [...model.cells].findIndex(({ id }) => id === before);
      const cell = {
        cell_type: 'code' as const,
        source,
        metadata: { tags: [...tags] }
      };
      model.sharedModel.insertCell(at, cell);
    }
  };
  const [only, ...others] = byCell.keys();
  // The undo of one cell's editor, else of the whole notebook.
  const shared =
    others.length + inserts.length === 0
      ? cellOf(model, only!)!.sharedModel
      : model.sharedModel;
  stopCapturing(shared);
  shared.transact(write);
  stopCapturing(shared);
  return true;
}
