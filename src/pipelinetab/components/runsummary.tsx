import { Button } from '@jupyterlab/ui-components';
import * as React from 'react';
import { isOpen } from '../../mlflow';
import { formatAgo, formatDuration, useNow } from '../../ui';
import { progress } from '../run/state';
import type { PipelineContext } from './context';

/** How far the newest run is; a click shows it. */
export function RunSummary({
  context
}: {
  context: PipelineContext;
}): React.JSX.Element | null {
  const { trans, runs } = context;
  const current = runs?.watch.current ?? null;
  const now = useNow(1000, current !== null && isOpen(current.parent));
  if (!runs || !current) {
    return null;
  }
  const { parent } = current;
  const { ended, all } = progress(current);
  const time = formatDuration(Math.max(0, (parent.end ?? now) - parent.start));
  const parts = isOpen(parent)
    ? [trans.__('%1 of %2', ended, all), time]
    : [trans.__('%1 of %2', ended, all), time, formatAgo(parent.start, now, trans)];
  return (
    <Button
      minimal
      small
      className="pb-Link pb-RunSummary"
      title={trans.__('Show the run of the pipeline')}
      onClick={() => runs.reveal(parent)}
    >
      {parts.join(' · ')}
    </Button>
  );
}

/** What ended the newest run. */
export function RunError({
  context
}: {
  context: PipelineContext;
}): React.JSX.Element | null {
  const { trans, runs } = context;
  const error = runs?.watch.current?.error;
  if (!runs || !error) {
    return null;
  }
  const title = error.step
    ? trans.__('%1 failed', error.step)
    : trans.__('The pipeline failed');
  return (
    <div className="pb-Problem" role="alert">
      <div className="pb-Problem-message">
        {error.text ? `${title}: ${error.text}` : title}
      </div>
      <Button minimal small className="pb-Link" onClick={() => runs.reveal(error.run)}>
        {trans.__('Show the run')}
      </Button>
    </div>
  );
}
