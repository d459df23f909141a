import { ReactWidget } from '@jupyterlab/ui-components';
import type { Message } from '@lumino/messaging';
import * as React from 'react';
import type { RunsContext } from './components/context';

// Loaded when the tab is first shown: nothing of it is needed to start JupyterLab.
const RunsView = React.lazy(async () => {
  const { RunsView: view } = await import('./components/panel');
  return { default: view };
});

/** The tab `Runs`; asks nothing of any store while it is hidden. */
export class RunsWidget extends ReactWidget {
  constructor(private readonly _context: RunsContext) {
    super();
    this.addClass('fb-RunsWidget');
    document.addEventListener('visibilitychange', this._sync);
  }

  override dispose(): void {
    document.removeEventListener('visibilitychange', this._sync);
    super.dispose();
  }

  protected render(): React.JSX.Element {
    return (
      <React.Suspense fallback={<div />}>
        <RunsView context={this._context} />
      </React.Suspense>
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
    const isSeen = this.isVisible && document.visibilityState === 'visible';
    this._context.model.isSeen = isSeen;
  };
}
