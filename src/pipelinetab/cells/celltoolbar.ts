import type { Cell } from '@jupyterlab/cells';
import { caretDownEmptyIcon } from '@jupyterlab/ui-components';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { Message } from '@lumino/messaging';
import { Widget } from '@lumino/widgets';
import type { partOf } from './cellrole';
import { stepColour } from './colour';
import type { PipelineModel } from '../model';

/** The name of the cell's step in its toolbar; a click offers other ones. */
export class StepButton extends Widget {
  constructor(
    private readonly _cell: Cell,
    model: PipelineModel,
    private readonly _trans: TranslationBundle,
    private readonly _partOf: (cell: string) => ReturnType<typeof partOf>,
    onClick: (node: HTMLElement) => void
  ) {
    super();
    this.addClass('pb-StepButton');
    this._button.type = 'button';
    this._button.className = 'pb-Plain pb-StepButton-button';
    this._button.setAttribute('aria-haspopup', 'menu');
    const caret = document.createElement('span');
    caretDownEmptyIcon.element({ container: caret, tag: 'span' });
    this._button.append(this._text, caret);
    this._button.addEventListener('click', () => onClick(this._button));
    this.node.append(this._button);
    model.changed.connect(this._show, this);
    _cell.model.metadataChanged.connect(this._show, this);
  }

  protected override onAfterAttach(message: Message): void {
    super.onAfterAttach(message);
    this._show();
  }

  private _show(): void {
    if (this._cell.isDisposed || !this.isAttached) {
      return;
    }
    const part = this._partOf(this._cell.model.id);
    const name = part?.role === 'skip' ? this._trans.__('skipped') : part?.name;
    this._text.textContent = name ?? this._trans.__('step');
    this._button.style.setProperty('--pb-step', stepColour(part?.index ?? -1));
    const title = name
      ? this._trans.__('Step of this cell: %1', name)
      : this._trans.__('Step of this cell');
    this._button.setAttribute('aria-label', title);
    this._button.title = title;
  }

  private readonly _button = document.createElement('button');
  private readonly _text = document.createElement('span');
}
