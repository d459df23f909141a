import type { TranslationBundle } from '@jupyterlab/translation';
import * as React from 'react';
import { formatAgo, formatDuration, formatNumber, statusName } from '../../ui';
import { attributeOf, isOpen, originOf, type Column, type Run } from '../../mlflow';
import { cellValue } from '../columns';

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
  switch (attributeOf(column.id)?.format) {
    case 'moment':
      return (
        <span className="pb-Muted" title={new Date(run.start).toLocaleString()}>
          {formatAgo(run.start, now, trans)}
        </span>
      );
    case 'duration':
      return (
        <span>
          {formatDuration((run.end ?? now) - run.start) + (isOpen(run) ? ' …' : '')}
        </span>
      );
    case 'status':
      return <span>{statusName(run.status, trans)}</span>;
    case 'execution':
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
function CellBadge(props: {
  run: Run;
  trans: TranslationBundle;
  onCell: (run: Run) => void;
}): React.JSX.Element | null {
  const { run, trans } = props;
  const { cellId, count } = originOf(run);
  if (cellId === undefined) {
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
      [{count ?? '?'}]
    </button>
  );
}
