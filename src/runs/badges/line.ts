import type { CodeCell } from '@jupyterlab/cells';
import type { TranslationBundle } from '@jupyterlab/translation';
import { Widget, type PanelLayout } from '@lumino/widgets';
import { flowIcon, formatNumber } from '../../ui';
import type { CellSummary } from './summary';

/** The line under a cell's input that tells of its runs; a click shows the best one. */
export class CellLine extends Widget {
  constructor(
    private readonly _trans: TranslationBundle,
    onClick: (summary: CellSummary) => void
  ) {
    super();
    this.addClass('pb-CellLine');
    this._button.className = 'pb-Plain pb-CellLine-button';
    this._button.type = 'button';
    this._button.addEventListener(
      'click',
      () => this._summary && onClick(this._summary)
    );
    flowIcon.element({ container: this._button, tag: 'span' });
    this._button.append(this._text);
    this.node.append(this._button);
  }

  /** Put the line between a cell's input and its output. */
  static insert(cell: CodeCell, line: CellLine): void {
    const layout = cell.layout as PanelLayout;
    const input = layout.widgets.findIndex(w => w.hasClass('jp-Cell-inputWrapper'));
    layout.insertWidget(input + 1, line);
  }

  set summary(summary: CellSummary) {
    this._summary = summary;
    const text = describe(summary, this._trans);
    if (text !== this._text.textContent) {
      this._text.textContent = text;
      this._button.title = this._trans.__('Show in the MLflow sidebar');
    }
    this.toggleClass('pb-mod-open', summary.open > 0);
  }

  private readonly _button = document.createElement('button');
  private readonly _text = document.createElement('span');
  private _summary: CellSummary | null = null;
}

/** The summary as one line of text. */
export function describe(summary: CellSummary, trans: TranslationBundle): string {
  const parts = [trans._n('%1 run', '%1 runs', summary.count)];
  if (summary.best) {
    const value = formatNumber(summary.best.value);
    parts.push(
      summary.count > 1
        ? trans.__('best %1 %2', summary.best.key, value)
        : `${summary.best.key} ${value}`
    );
  }
  if (summary.open) {
    parts.push(trans.__('%1 running', summary.open));
  }
  if (summary.failed) {
    parts.push(trans.__('%1 failed', summary.failed));
  }
  return parts.join(' · ');
}
