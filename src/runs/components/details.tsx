import { Button, closeIcon } from '@jupyterlab/ui-components';
import * as React from 'react';
import { isOpen, isSystemTag, originOf, type Run } from '../../mlflow';
import {
  formatAgo,
  formatDuration,
  formatNumber,
  Sparkline,
  StatusDot,
  statusName,
  useNow
} from '../../ui';
import type { RunsContext } from './context';
import { KeyValues } from './keyvalues';
import { Models } from './models';

/** All that is known of one run. */
export function RunDetails({
  context
}: {
  context: RunsContext;
}): React.JSX.Element | null {
  const { model, trans } = context;
  const run = model.detail;
  if (!run) {
    return null;
  }
  return (
    <section className="pb-Details" aria-label={trans.__('Run details')} key={run.id}>
      <div className="pb-Details-head">
        <StatusDot status={run.status} trans={trans} />
        <h3 className="pb-Details-name" title={run.name}>
          {run.name}
        </h3>
        <Button
          minimal
          small
          className="pb-IconButton"
          aria-label={trans.__('Close details')}
          onClick={() => model.showDetail(null)}
        >
          <closeIcon.react tag="span" />
        </Button>
      </div>
      <Summary run={run} context={context} />
      <Values run={run} context={context} />
    </section>
  );
}

function Summary({
  run,
  context
}: {
  run: Run;
  context: RunsContext;
}): React.JSX.Element {
  const { model, trans } = context;
  const now = useNow(1000, isOpen(run));
  const { path, count, source } = originOf(run);
  const parts = [
    statusName(run.status, trans),
    formatDuration((run.end ?? now) - run.start),
    formatAgo(run.start, now, trans)
  ];
  const end = () =>
    void model
      .endRun(run)
      .catch(error => context.report(trans.__('The run was not ended'), error));
  return (
    <div className="pb-Details-summary">
      <div className="pb-Muted" title={new Date(run.start).toLocaleString()}>
        {parts.join(' · ')}
      </div>
      {path && (
        <div className="pb-Details-source">
          <span className="pb-Muted pb-Ellipsis" title={path}>
            {count ? trans.__('%1, cell [%2]', path.split('/').pop(), count) : path}
          </span>
          <Button
            minimal
            small
            className="pb-Link"
            onClick={() => context.goToCell(run)}
          >
            {trans.__('Go to cell')}
          </Button>
        </div>
      )}
      {!path && source && (
        <div className="pb-Muted pb-Ellipsis" title={source}>
          {source.split('/').pop()}
        </div>
      )}
      {isOpen(run) && (!model.active.current || model.active.isLeftOpen) && (
        <Button small className="pb-Button" onClick={end}>
          {trans.__('End run')}
        </Button>
      )}
    </div>
  );
}

function Values({
  run,
  context
}: {
  run: Run;
  context: RunsContext;
}): React.JSX.Element {
  const { model, trans } = context;
  const curves = model.active.curves(run.id);
  const metrics = [...run.metrics.values()].map(metric => ({
    key: metric.key,
    value: formatNumber(metric.value),
    full: String(metric.value),
    extra: (
      <Sparkline points={curves.get(metric.key)?.points ?? []} label={metric.key} />
    )
  }));
  const params = [...run.params].map(([key, value]) => ({ key, value, full: value }));
  const tagItems = (isSystem: boolean) =>
    [...run.tags]
      .filter(([key]) => isSystemTag(key) === isSystem)
      .map(([key, value]) => ({ key, value, full: value }));
  const datasets = run.datasets.map(dataset => ({
    key: dataset.name,
    value: [dataset.context, dataset.digest].filter(Boolean).join(' · '),
    full: dataset.sourceType
  }));
  return (
    <>
      <KeyValues title={trans.__('Metrics')} items={metrics} trans={trans} isNumeric />
      <KeyValues title={trans.__('Parameters')} items={params} trans={trans} />
      <Models run={run} context={context} />
      <KeyValues title={trans.__('Datasets')} items={datasets} trans={trans} />
      <KeyValues title={trans.__('Tags')} items={tagItems(false)} trans={trans} />
      <KeyValues
        title={trans.__('System tags')}
        items={tagItems(true)}
        trans={trans}
        isClosed
      />
      <KeyValues
        title={trans.__('Run')}
        items={[{ key: trans.__('id'), value: run.id, full: run.id }]}
        trans={trans}
      />
    </>
  );
}
