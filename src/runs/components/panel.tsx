import { Button, refreshIcon } from '@jupyterlab/ui-components';
import * as React from 'react';
import { columnOf, MlflowError, type FilterNames } from '../../mlflow';
import { Empty, Problem, useLasting, useSignals, Waiting } from '../../ui';
import { discover } from '../columns';
import { ActiveRun } from './activerun';
import { ColumnsMenu } from './columnsmenu';
import { Counts } from './counts';
import type { RunsContext } from './context';
import { RunDetails } from './details';
import { ExperimentBar } from './experimentbar';
import { FilterField } from './filterfield';
import { RunTable } from './runtable';
import { StoreBar } from './storebar';

/** The tab `Runs`. */
export function RunsView({ context }: { context: RunsContext }): React.JSX.Element {
  const { model } = context;
  const { session } = model;
  useSignals(
    model.changed,
    model.active.changed,
    session.changed,
    session.stores.changed
  );
  return (
    <div className="pb-Runs">
      <StoreBar context={context} />
      {session.store && (
        <>
          <ExperimentBar context={context} />
          <KernelHint context={context} />
          <ActiveRun context={context} />
          <Toolbar context={context} />
          <Body context={context} />
          <RunDetails context={context} />
          <Footer context={context} />
        </>
      )}
    </div>
  );
}

function KernelHint({ context }: { context: RunsContext }): React.JSX.Element | null {
  const { kernel } = context.model.session;
  const { trans } = context;
  if (!kernel?.isWithoutProvebook) {
    return null;
  }
  return (
    <div className="pb-Notice" role="note">
      {trans.__(
        "This notebook's kernel has no Provebook: its runs appear, but without their cells. To add it, run %1 in the notebook, with the wheel that JupyterLab's Provebook was installed from, and restart the kernel.",
        '%pip install path/to/provebook.whl'
      )}
    </div>
  );
}

function Toolbar({ context }: { context: RunsContext }): React.JSX.Element {
  const { model, trans } = context;
  const { list } = model;
  const names = React.useMemo(() => namesOf(discover(list.runs)), [list.runs]);
  return (
    <div className="pb-Toolbar">
      <FilterField
        value={list.filter}
        names={names}
        error={list.error}
        trans={trans}
        onSubmit={filter => list.setFilter(filter)}
      />
      <ColumnsMenu context={context} />
      <Button
        minimal
        small
        className="pb-IconButton"
        aria-label={trans.__('Refresh')}
        title={trans.__('Refresh')}
        onClick={() => void model.refresh()}
      >
        <refreshIcon.react tag="span" />
      </Button>
    </div>
  );
}

function Body({ context }: { context: RunsContext }): React.JSX.Element {
  const { model, trans } = context;
  const { list, experiments } = model;
  const isWaiting = useLasting(
    list.isLoading || (experiments.isLoading && !list.target)
  );
  const { stores } = model.session;
  React.useEffect(() => {
    if (isWaiting) {
      void stores.refresh(); // says meanwhile whether the store's worker starts
    }
  }, [isWaiting, stores]);
  const isFilterError = list.error instanceof MlflowError && list.error.isBadRequest;
  // A failed worker is told of by the store's own line.
  const error = model.session.store?.error ? null : (list.error ?? experiments.error);
  const cancel = () => {
    list.cancel();
    experiments.cancel();
  };
  return (
    <>
      {isWaiting && (
        <Waiting
          label={trans.__('Waiting for the store…')}
          trans={trans}
          onCancel={cancel}
        />
      )}
      {error !== null && !isFilterError && (
        <Problem error={error} trans={trans} onRetry={() => void model.refresh()} />
      )}
      {list.rows.length > 0 ? (
        <RunTable context={context} />
      ) : (
        <Nothing context={context} />
      )}
    </>
  );
}

function Nothing({ context }: { context: RunsContext }): React.JSX.Element {
  const { model, trans } = context;
  const { list, experiments } = model;
  if (list.isLoaded && list.hidden > 0) {
    return <Empty title={trans.__('Only runs of Verify')} />;
  }
  if (list.isLoaded && list.filter) {
    return <Empty title={trans.__('No run matches the filter')} />;
  }
  if (list.isLoaded || (experiments.isLoaded && !list.target)) {
    return (
      <Empty title={trans.__('No runs yet')}>
        {trans.__(
          'Run a cell that calls %1 or begins with %2: its runs appear here while they train.',
          'mlflow.start_run()',
          '%%mlflow run'
        )}
      </Empty>
    );
  }
  return <div className="pb-Spacer" />;
}

function Footer({ context }: { context: RunsContext }): React.JSX.Element {
  const { model, trans } = context;
  const { selected } = model;
  if (!selected.size) {
    return <Counts context={context} />;
  }
  const { compare } = context;
  const copy = () => void navigator.clipboard.writeText([...selected].join('\n'));
  return (
    <div className="pb-Footer">
      <span>{trans.__('%1 selected', selected.size)}</span>
      <span className="pb-Spacer" />
      <Button minimal small className="pb-Link" onClick={() => model.select([])}>
        {trans.__('Clear')}
      </Button>
      <Button minimal small className="pb-Link" onClick={copy}>
        {trans.__('Copy ids')}
      </Button>
      {compare && (
        <Button
          small
          className="pb-Button pb-mod-primary"
          disabled={selected.size < 2}
          title={trans.__('Compare the selected runs below the current cell')}
          onClick={() => compare([...selected])}
        >
          {trans.__('Compare')}
        </Button>
      )}
    </div>
  );
}

function namesOf(counts: ReadonlyMap<string, number>): FilterNames {
  const keys = (kind: string) =>
    [...counts.keys()]
      .map(id => columnOf(id)!)
      .filter(column => column.kind === kind)
      .map(column => column.key);
  return { metrics: keys('metric'), params: keys('param'), tags: keys('tag') };
}
