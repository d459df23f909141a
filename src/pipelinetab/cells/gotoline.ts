import type { NotebookPanel } from '@jupyterlab/notebook';

/** Show a cell of the open notebook, with the cursor on a line (1-based) where one is named. */
export async function goToLine(
  panel: NotebookPanel,
  cellId: string,
  line: number | null
): Promise<void> {
  const notebook = panel.content;
  const index = notebook.widgets.findIndex(cell => cell.model.id === cellId);
  if (index < 0) {
    return;
  }
  notebook.deselectAll();
  notebook.activeCellIndex = index;
  await notebook.scrollToItem(index, 'smart');
  const cell = notebook.widgets[index]!;
  if (line !== null) {
    await cell.ready;
    cell.editor?.setCursorPosition({ line: line - 1, column: 0 });
  }
  notebook.activate();
  cell.node.classList.remove('pb-mod-flash');
  void cell.node.offsetWidth; // begins the animation anew
  cell.node.classList.add('pb-mod-flash');
  const done = () => cell.node.classList.remove('pb-mod-flash');
  cell.node.addEventListener('animationend', done, { once: true });
}
