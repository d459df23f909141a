import { Button } from '@jupyterlab/ui-components';
import * as React from 'react';
import type { RunsContext } from './context';

/** Below the list: how many runs it has, and that those of verifications are left out. */
export function Counts({ context }: { context: RunsContext }): React.JSX.Element {
  const { trans, model } = context;
  const { list } = model;
  const count = list.runs.length;
  return (
    <div className="pb-Footer pb-Muted">
      <span>
        {list.isLoaded && count > 0
          ? list.hasMore
            ? trans.__('first %1 runs loaded', count)
            : trans._n('%1 run', '%1 runs', count)
          : ''}
      </span>
      <span className="pb-Spacer" />
      {list.isLoaded && (list.hidden > 0 || list.showsVerifications) && (
        <Button
          minimal
          small
          className="pb-Link"
          title={trans.__('Runs that Verify made, of the notebook and of its project')}
          aria-pressed={list.showsVerifications}
          onClick={() => {
            list.showsVerifications = !list.showsVerifications;
          }}
        >
          {list.showsVerifications
            ? trans.__('Hide those of Verify')
            : trans._n('Show %1 of Verify', 'Show %1 of Verify', list.hidden)}
        </Button>
      )}
    </div>
  );
}
