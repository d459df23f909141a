import * as React from 'react';
import { columnOf, directionOf, NAME, type Column } from '../../mlflow';
import type { RunsContext } from './context';
import { columnTitle } from './titles';

/** Column headings; a click sorts, a second one turns the order. */
export function HeaderRow(props: {
  context: RunsContext;
  columns: readonly Column[];
}): React.JSX.Element {
  const { model, trans } = props.context;
  const rows = model.list.rows;
  const isAll = rows.length > 0 && rows.every(row => model.selected.has(row.run.id));
  return (
    <div className="pb-RunTable-head" role="rowgroup">
      <div className="pb-RunTable-row" role="row" aria-rowindex={1}>
        <div role="columnheader" className="pb-RunTable-cell pb-mod-check">
          <input
            type="checkbox"
            aria-label={trans.__('Select all loaded runs')}
            checked={isAll}
            disabled={rows.length === 0}
            onChange={() => model.select(isAll ? [] : rows.map(row => row.run.id))}
          />
        </div>
        <SortHeader column={columnOf(NAME)!} context={props.context} />
        {props.columns.map(column => (
          <SortHeader key={column.id} column={column} context={props.context} />
        ))}
      </div>
    </div>
  );
}

function SortHeader(props: {
  column: Column;
  context: RunsContext;
}): React.JSX.Element {
  const { column } = props;
  const { model, trans } = props.context;
  const { sort } = model.list;
  const isSorted = sort.column === column.id;
  const title = columnTitle(column, trans);
  const toggle = () => {
    const descending = isSorted ? !sort.descending : startsDescending(column);
    model.setSort({ column: column.id, descending });
  };
  return (
    <div
      role="columnheader"
      aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}
      className={`pb-RunTable-cell pb-mod-${column.kind}`}
    >
      <button
        className="pb-Plain pb-SortButton"
        title={trans.__('Sort by %1', title)}
        onClick={toggle}
      >
        <span className="pb-Ellipsis">{title}</span>
        {isSorted && <span aria-hidden="true">{sort.descending ? ' ▼' : ' ▲'}</span>}
      </button>
    </div>
  );
}

// The first click brings what a person looks for: the best metric, the newest run.
function startsDescending(column: Column): boolean {
  if (column.kind === 'metric') {
    return directionOf(column.key) !== 'lower';
  }
  return column.kind === 'attribute' && column.id !== NAME;
}
