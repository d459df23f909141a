import { Button } from '@jupyterlab/ui-components';
import * as React from 'react';
import { originOf, type Run } from '../../mlflow';
import { formatDuration, formatNumber, Sparkline, StatusDot, useNow } from '../../ui';
import type { Curve } from '../curves';
import type { RunsContext } from './context';

const SHOWN = 4;

/** The run that the notebook's kernel has open now. */
export function ActiveRun({
  context
}: {
  context: RunsContext;
}): React.JSX.Element | null {
  const run = context.model.active.current;
  return run && <ActiveRunCard run={run} context={context} />;
}

function ActiveRunCard({
  run,
  context
}: {
  run: Run;
  context: RunsContext;
}): React.JSX.Element {
  const { model, trans } = context;
  const now = useNow(1000);
  const curves = model.active.curves(run.id);
  const step = lastStep(curves);
  const cell = originOf(run).count;
  const parts = [formatDuration(Math.max(0, now - run.start))];
  if (step > 0) {
    parts.push(trans.__('step %1', step));
  }
  const end = () =>
    void model
      .endRun(run)
      .catch(error => context.report(trans.__('The run was not ended'), error));
  return (
    <section className="pb-ActiveRun" aria-label={trans.__('Active run')}>
      <div className="pb-ActiveRun-head">
        <StatusDot status={run.status} trans={trans} />
        <button
          className="pb-Plain pb-ActiveRun-name"
          title={run.name}
          onClick={() => model.showDetail(run)}
        >
          {run.name}
        </button>
        <span className="pb-Muted">{parts.join(' · ')}</span>
        <span className="pb-Spacer" />
        {cell && (
          <button
            className="pb-Plain pb-CellBadge"
            title={trans.__('Go to the cell that made this run')}
            onClick={() => context.goToCell(run)}
          >
            [{cell}]
          </button>
        )}
        {model.active.isLeftOpen && (
          <Button
            small
            className="pb-Button"
            onClick={end}
            title={trans.__('No cell works on this run any more: end it')}
          >
            {trans.__('End run')}
          </Button>
        )}
      </div>
      <Metrics run={run} curves={curves} context={context} />
    </section>
  );
}

function Metrics(props: {
  run: Run;
  curves: ReadonlyMap<string, Curve>;
  context: RunsContext;
}): React.JSX.Element {
  const { trans } = props.context;
  const keys = [...props.run.metrics.keys()];
  if (!keys.length) {
    return <div className="pb-Muted">{trans.__('No metric logged yet.')}</div>;
  }
  return (
    <>
      <div className="pb-ActiveRun-metrics">
        {keys.slice(0, SHOWN).map(key => (
          <div key={key} className="pb-ActiveRun-metric">
            <span className="pb-Muted pb-Ellipsis" title={key}>
              {key}
            </span>{' '}
            <b className="pb-Number">
              {formatNumber(props.run.metrics.get(key)!.value)}
            </b>
            <Sparkline
              points={props.curves.get(key)?.points ?? []}
              label={trans.__('%1 so far', key)}
            />
          </div>
        ))}
      </div>
      {keys.length > SHOWN && (
        <div className="pb-Muted">
          {trans._n('and %1 more metric', 'and %1 more metrics', keys.length - SHOWN)}
        </div>
      )}
    </>
  );
}

function lastStep(curves: ReadonlyMap<string, Curve>): number {
  return Math.max(0, ...[...curves.values()].map(curve => curve.last?.step ?? 0));
}
