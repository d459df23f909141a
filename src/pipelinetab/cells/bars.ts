import type { Cell } from '@jupyterlab/cells';
import type { NotebookPanel } from '@jupyterlab/notebook';
import type { TranslationBundle } from '@jupyterlab/translation';
import { stepColour } from './colour';
import type { PipelineModel } from '../model';
import type { CellPart } from './roles';

const CLASS = 'pb-StepBar';

/** Bars beside the cells in the colours of their steps, each step's name at its first. */
export class Bars {
  constructor(
    private readonly _model: PipelineModel,
    private readonly _trans: TranslationBundle,
    private readonly _onLabel: (cell: Cell, node: HTMLElement) => void
  ) {
    _model.changed.connect(this.update, this);
  }

  /** Whether the bars are shown: with the tab, always or never. */
  set isOn(value: boolean) {
    if (value !== this._isOn) {
      this._isOn = value;
      this.update();
    }
  }

  update(): void {
    const ready = this._isOn ? this._model.ready : null;
    if (this._panel && this._panel !== ready?.panel && !this._panel.isDisposed) {
      this._panel.content.widgets.forEach(cell => this._draw(cell, undefined));
    }
    this._panel = ready?.panel ?? null;
    ready?.panel.content.widgets.forEach(cell =>
      this._draw(cell, ready.cells.get(cell.model.id))
    );
  }

  private _draw(cell: Cell, part: CellPart | undefined): void {
    const key = part ? JSON.stringify(part) : '';
    if ((this._drawn.get(cell) ?? '') === key) {
      return; // typing changes no cell's part, and a notebook may have hundreds
    }
    this._drawn.set(cell, key);
    const old = cell.node.querySelector<HTMLElement>(`:scope > .${CLASS}`);
    if (!part) {
      old?.remove();
      return;
    }
    const bar = old ?? this._make(cell);
    const label = bar.firstElementChild as HTMLElement;
    bar.className = `${CLASS} pb-mod-${part.role}`;
    bar.classList.toggle('pb-mod-proposed', part.reason !== null);
    bar.style.setProperty('--pb-step', stepColour(part.index));
    bar.title = this._titleOf(part);
    label.textContent = part.isFirst ? part.name : '';
  }

  private _make(cell: Cell): HTMLElement {
    const bar = document.createElement('div');
    const label = document.createElement('span');
    label.className = 'pb-StepBar-label';
    // By keyboard, the same menu is in the cell's toolbar.
    label.addEventListener('click', () => this._onLabel(cell, label));
    bar.append(label);
    cell.node.append(bar);
    return bar;
  }

  private _titleOf(part: CellPart): string {
    switch (part.role) {
      case 'setup':
        return this._trans.__('Setup: shared by all steps');
      case 'parameters':
        return this._trans.__('Parameters of the pipeline');
      case 'skip':
        return this._trans.__('Not in the pipeline');
      case 'step':
        return part.reason
          ? this._trans.__('Step %1, proposed: %2', part.name, part.reason)
          : this._trans.__('Step %1', part.name);
    }
  }

  private readonly _drawn = new WeakMap<Cell, string>();
  private _isOn = false;
  private _panel: NotebookPanel | null = null;
}
