import type { IDocumentManager } from '@jupyterlab/docmanager';
import type { NotebookPanel } from '@jupyterlab/notebook';
import { originOf, type Run } from '../mlflow';

/**
 * Open the notebook that made a run and show its cell.
 *
 * Throws an Error that says why where the notebook or the cell is not there.
 */
export async function goToCell(
  documents: IDocumentManager,
  run: Run,
  messages: { noNotebook: string; noCell: string }
): Promise<void> {
  const { path, cellId } = originOf(run);
  if (!path) {
    throw new Error(messages.noNotebook);
  }
  // A missing file is told by the server's own words, before a widget opens for it.
  await documents.services.contents.get(path, { content: false });
  const panel = documents.openOrReveal(path) as NotebookPanel | undefined;
  await panel?.context.ready;
  await panel?.revealed;
  const notebook = panel?.content;
  const index = notebook?.widgets.findIndex(cell => cell.model.id === cellId) ?? -1;
  if (!notebook || index < 0) {
    throw new Error(messages.noCell);
  }
  notebook.deselectAll();
  notebook.activeCellIndex = index;
  await notebook.scrollToItem(index, 'center');
  flash(notebook.widgets[index]!.node);
  panel!.content.activate();
}

function flash(node: HTMLElement): void {
  node.classList.add('pb-mod-flash');
  node.addEventListener('animationend', () => node.classList.remove('pb-mod-flash'), {
    once: true
  });
}
