import { Button, HTMLSelect } from '@jupyterlab/ui-components';
import * as React from 'react';
import { formatAgo, useNow } from '../../ui';
import { bestRun } from '../data/best';
import { callOf, frameCell, idsCell } from '../data/call';
import { allColumns, type ComparedColumn } from '../data/columns';
import { numberFormat } from '../data/numbers';
import { sortedRuns } from '../data/rows';
import type { ComparisonContext } from './context';

const OLD = 60_000; // a snapshot older than this says how old it is

/** What is compared, since when, and what can be done with it. */
export function Head(props: {
  context: ComparisonContext;
  columns: readonly ComparedColumn[];
}): React.JSX.Element {
  const { context } = props;
  const { model, trans } = context;
  const { view, runs } = model;
  const { only_differences: only = false } = view;
  return (
    <div className="pb-Comparison-head">
      <strong>{trans._n('%1 run', '%1 runs', runs.length)}</strong>
      <Facts context={context} />
      <Leader {...props} />
      <span className="pb-Spacer" />
      <label className="pb-Check">
        <input
          type="checkbox"
          checked={only}
          onChange={() => model.arrange({ only_differences: !only })}
        />
        {trans.__('Only differences')}
      </label>
      <GroupBy context={context} />
      <Actions context={context} />
    </div>
  );
}

function Facts({ context }: { context: ComparisonContext }): React.JSX.Element {
  const { model, trans } = context;
  const { payload, baseline } = model;
  const { taken, total } = payload.snapshot;
  const now = useNow(20_000);
  const parts = [
    payload.query.experiments.map(experiment => experiment.name).join(', ')
  ];
  if (baseline) {
    parts.push(trans.__('baseline %1', baseline.name));
  }
  if (total !== null && total > model.runs.length) {
    parts.push(trans.__('of %1 that match', total));
  }
  const omitted = Object.values(payload.snapshot.omitted ?? {}).reduce(
    (a, b) => a + b,
    0
  );
  if (omitted > 0) {
    parts.push(trans._n('%1 value left out', '%1 values left out', omitted));
  }
  if (model.added.size) {
    parts.push(trans._n('%1 new', '%1 new', model.added.size));
  }
  if (!model.isLive && now - taken > OLD) {
    parts.push(trans.__('as of %1 ago', formatAgo(taken, now, trans)));
  }
  return <span className="pb-Muted">{parts.filter(Boolean).join(' · ')}</span>;
}

/** Which run is best, and by what. */
function Leader({
  context,
  columns
}: {
  context: ComparisonContext;
  columns: readonly ComparedColumn[];
}): React.JSX.Element | null {
  const { model, trans } = context;
  const { runs, view } = model;
  const best = React.useMemo(() => {
    const rows = sortedRuns(runs, columns, view);
    return bestRun(rows, columns, view);
  }, [runs, columns, view]);
  if (!best) {
    return null;
  }
  const value = numberFormat(runs, best.column, view)(best.value);
  return (
    <span>
      {best.column.direction === 'lower'
        ? trans.__('lowest %1 %2:', best.column.key, value)
        : trans.__('highest %1 %2:', best.column.key, value)}{' '}
      <strong>{best.run.name}</strong>
      {best.others > 0 && ` ${trans._n('and %1 more', 'and %1 more', best.others)}`}
    </span>
  );
}

function GroupBy({ context }: { context: ComparisonContext }): React.JSX.Element {
  const { model, trans } = context;
  const { runs, view } = model;
  const options = React.useMemo(
    () =>
      allColumns(runs, view).filter(
        column => (column.kind === 'param' || column.kind === 'tag') && column.differs
      ),
    [runs, view]
  );
  return (
    <HTMLSelect
      className="pb-Select"
      aria-label={trans.__('Group by')}
      value={model.view.group_by ?? ''}
      onChange={event => model.arrange({ group_by: event.target.value || null })}
    >
      <option value="">{trans.__('No groups')}</option>
      {options.map(column => (
        <option key={column.id} value={column.id}>
          {trans.__('By %1', column.key)}
        </option>
      ))}
    </HTMLSelect>
  );
}

function Actions({ context }: { context: ComparisonContext }): React.JSX.Element {
  const { model, trans, insertCell, copy, update } = context;
  const ids = model.selected.size
    ? [...model.selected]
    : model.runs.map(run => run.run_id);
  const button = (label: string, title: string, onClick: () => void) => (
    <Button small className="pb-Button" title={title} onClick={onClick}>
      {label}
    </Button>
  );
  const hidden = model.view.hidden?.length ?? 0;
  return (
    <>
      {hidden > 0 &&
        button(
          trans._n('Show %1 column', 'Show %1 columns', hidden),
          trans.__('Bring hidden columns back'),
          () => model.arrange({ hidden: [] })
        )}
      {insertCell &&
        model.selected.size > 0 &&
        button(
          trans.__('Insert selection'),
          trans.__('A cell with the ids of the selected runs'),
          () => insertCell(idsCell(ids))
        )}
      {insertCell &&
        button(
          trans.__('Insert as DataFrame'),
          trans.__('A cell with these runs as a pandas DataFrame'),
          () => insertCell(frameCell(ids))
        )}
      {button(
        trans.__('Copy as code'),
        trans.__('Copy the call that makes this comparison as it is arranged'),
        () => copy(callOf(model.payload))
      )}
      {update &&
        !model.isLive &&
        !model.view.frozen &&
        button(trans.__('Update'), trans.__('Ask the store for newer values'), update)}
      {(model.isLive || model.view.frozen) &&
        button(
          model.view.frozen ? trans.__('Unfreeze') : trans.__('Freeze'),
          trans.__('Whether open runs move on and new runs come in'),
          () => model.arrange({ frozen: !model.view.frozen })
        )}
    </>
  );
}
