import * as React from 'react';
import { SeenWidget } from '../ui';
import type { RunsContext } from './components/context';

// Loaded when the tab is first shown: nothing of it is needed to start JupyterLab.
const View = React.lazy(async () => {
  const { RunsView } = await import('./components/panel');
  return { default: RunsView };
});

/** The tab `Runs`; asks nothing of any store while it is hidden. */
export class RunsWidget extends SeenWidget {
  constructor(private readonly _context: RunsContext) {
    super();
    this.addClass('pb-RunsWidget');
    this.seenChanged.connect(() => (_context.model.isSeen = this.isSeen));
  }

  protected view(): React.JSX.Element {
    return <View context={this._context} />;
  }
}
