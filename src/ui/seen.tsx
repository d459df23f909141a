import { ReactWidget } from '@jupyterlab/ui-components';
import type { Message } from '@lumino/messaging';
import { Signal, type ISignal } from '@lumino/signaling';
import * as React from 'react';

/** A view that is loaded when first shown, and tells whether anybody sees it. */
export abstract class SeenWidget extends ReactWidget {
  constructor() {
    super();
    document.addEventListener('visibilitychange', this._sync);
  }

  /** Emitted when somebody begins or ceases to see it. */
  get seenChanged(): ISignal<this, void> {
    return this._seenChanged;
  }

  get isSeen(): boolean {
    return this._isSeen;
  }

  override dispose(): void {
    document.removeEventListener('visibilitychange', this._sync);
    this._tell(false);
    super.dispose();
  }

  protected abstract view(): React.JSX.Element;

  /** Nothing before it was seen: React would load the view although it is hidden. */
  protected render(): React.JSX.Element {
    return this._wasSeen ? (
      <React.Suspense fallback={<div />}>{this.view()}</React.Suspense>
    ) : (
      <div />
    );
  }

  protected override onAfterShow(message: Message): void {
    super.onAfterShow(message);
    this._sync();
  }

  protected override onAfterHide(message: Message): void {
    super.onAfterHide(message);
    this._sync();
  }

  protected override onAfterAttach(message: Message): void {
    super.onAfterAttach(message);
    this._sync();
  }

  private readonly _sync = () => {
    this._tell(this.isVisible && document.visibilityState === 'visible');
  };

  private _tell(isSeen: boolean): void {
    if (isSeen !== this._isSeen) {
      this._isSeen = isSeen;
      if (isSeen && !this._wasSeen) {
        this._wasSeen = true;
        this.update();
      }
      this._seenChanged.emit();
    }
  }

  private _wasSeen = false;
  private readonly _seenChanged = new Signal<this, void>(this);
  private _isSeen = false;
}
