import { Button } from '@jupyterlab/ui-components';
import * as React from 'react';
import type { ActionName } from '../actions';
import type { Ready } from '../model';
import type { PipelineContext } from './context';
import { RunSummary } from './runsummary';
import { StaleLine } from './staleline';

const NAMES: readonly ActionName[] = ['export', 'run', 'verify'];

/** A button for each action that there is. */
export function Actions(props: {
  state: Ready;
  context: PipelineContext;
}): React.JSX.Element | null {
  const { state, context } = props;
  const { trans, actions } = context;
  const stale = actions.has('export') ? context.stale?.current : null;
  // What comes next: there is nothing to run before the first export.
  const next: ActionName = state.folder === null ? 'export' : 'run';
  const [working, setWorking] = React.useState<ActionName | null>(null);
  const labels: Record<ActionName, string> = {
    export: trans.__('Export'),
    run: trans.__('Run'),
    verify: trans.__('Verify')
  };
  const titles: Record<ActionName, string> = {
    export: trans.__('Write the pipeline as an MLflow project'),
    run: trans.__('Run the exported project in a terminal'),
    verify: trans.__('Compare the metrics of the project with those of the notebook')
  };
  const start = async (name: ActionName) => {
    setWorking(name);
    await actions.get(name)!();
    setWorking(null);
  };
  if (actions.size === 0 && !context.runs?.watch.current) {
    return null;
  }
  return (
    <>
      <div className="pb-Pipeline-actions">
        {NAMES.filter(name => actions.has(name)).map(name => (
          <Button
            key={name}
            small
            className={`pb-Button${name === next ? ' pb-mod-primary' : ''}`}
            title={titles[name]}
            disabled={working !== null}
            onClick={() => void start(name)}
          >
            {labels[name]}
          </Button>
        ))}
        <span className="pb-Spacer" />
        <RunSummary context={context} />
      </div>
      {stale && (
        <StaleLine
          stale={stale}
          trans={trans}
          isWorking={working !== null}
          onExport={() => void start('export')}
        />
      )}
    </>
  );
}
