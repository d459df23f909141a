import {
  NotebookActions,
  type INotebookTracker,
  type NotebookPanel
} from '@jupyterlab/notebook';

/** Put a code cell below the one that holds `node`; does nothing outside a notebook. */
export function insertBelowNode(
  notebooks: INotebookTracker,
  node: HTMLElement,
  source: string
): void {
  const panel = notebooks.find(item => item.content.node.contains(node));
  const index =
    panel?.content.widgets.findIndex(cell => cell.node.contains(node)) ?? -1;
  if (panel && index >= 0) {
    insertAt(panel, index + 1, source);
  }
}

/** Put a code cell below the active one and run it. */
export async function runBelow(panel: NotebookPanel, source: string): Promise<void> {
  const { content, sessionContext } = panel;
  insertAt(panel, content.activeCellIndex + 1, source);
  await NotebookActions.run(content, sessionContext);
}

function insertAt(panel: NotebookPanel, index: number, source: string): void {
  const { content } = panel;
  content.model?.sharedModel.insertCell(index, {
    cell_type: 'code',
    source,
    metadata: { trusted: true }
  });
  content.deselectAll();
  content.activeCellIndex = index;
  void content.scrollToItem(index, 'smart');
}
