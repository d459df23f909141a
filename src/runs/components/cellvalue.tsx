import type { TranslationBundle } from '@jupyterlab/translation';
import * as React from 'react';
import { formatAgo, formatDuration, formatNumber } from '../../ui/format';
import { statusName } from '../../ui/status';
import { isOpen, TAG, type Run } from '../../mlflow';
import { CELL, cellValue, DURATION, STATUS, WHEN, type Column } from '../columns';

export interface CellProps {
  run: Run;
  column: Column;
  now: number;
  trans: TranslationBundle;
  onCell: (run: Run) => void;
}

/** What one run shows in one column. */
export function CellValue({
  run,
  column,
  now,
  trans,
  onCell
}: CellProps): React.JSX.Element {
  const value = cellValue(run, column);
  switch (column.id) {
    case WHEN:
      return (
        <span className="pb-Muted" title={new Date(run.start).toLocaleString()}>
          {formatAgo(run.start, now, trans)}
        </span>
      );
    case DURATION:
      return (
        <span>
          {formatDuration((run.end ?? now) - run.start) + (isOpen(run) ? ' …' : '')}
        </span>
      );
    case STATUS:
      return <span>{statusName(run.status, trans)}</span>;
    case CELL:
      return <CellBadge run={run} trans={trans} onCell={onCell} />;
  }
  if (value === undefined) {
    return <span className="pb-Muted">–</span>;
  }
  return typeof value === 'number' ? (
    <span title={String(value)}>{formatNumber(value)}</span>
  ) : (
    <span title={value.slice(0, 1000)}>{value.slice(0, 200)}</span>
  );
}

/** The number of the cell's execution; a click goes to the cell. */
export function CellBadge(props: {
  run: Run;
  trans: TranslationBundle;
  onCell: (run: Run) => void;
}): React.JSX.Element | null {
  const { run, trans } = props;
  if (!run.tags.has(TAG.cellId)) {
    return null;
  }
  return (
    <button
      className="pb-Plain pb-CellBadge"
      tabIndex={-1}
      title={trans.__('Go to the cell that made this run')}
      onClick={event => {
        event.stopPropagation();
        props.onCell(run);
      }}
    >
      [{run.tags.get(TAG.executionCount) ?? '?'}]
    </button>
  );
}
