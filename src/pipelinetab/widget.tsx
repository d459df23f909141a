import * as React from 'react';
import { SeenWidget } from '../ui';
import type { PipelineContext } from './components/context';

// With the graph's layout, loaded when the tab is first shown.
const View = React.lazy(async () => {
  const { PipelineView } = await import('./components/view');
  return { default: PipelineView };
});

/** The tab `Pipeline`, or the same in a tab of its own. */
export class PipelineWidget extends SeenWidget {
  constructor(private readonly _context: PipelineContext) {
    super();
    this.addClass('pb-PipelineWidget');
  }

  protected view(): React.JSX.Element {
    return <View context={this._context} />;
  }
}
