import { caretDownIcon, caretRightIcon } from '@jupyterlab/ui-components';
import * as React from 'react';
import type { Column } from '../../mlflow';
import { StatusDot } from '../../ui';
import { cellValue } from '../columns';
import type { RunRow } from '../tree';
import { CellValue } from './cellvalue';
import type { RunsContext } from './context';
import type { Scale } from './runtable';

export interface RunTableRowProps {
  row: RunRow;
  index: number;
  top: number;
  columns: readonly Column[];
  scale: Scale | null;
  now: number;
  context: RunsContext;
  isSelected: boolean;
  isShown: boolean;
  isFocusable: boolean;
  onFocus: () => void;
}

/** One run of the table. */
export function RunTableRow(props: RunTableRowProps): React.JSX.Element {
  const { row, index, context } = props;
  const { model, trans } = context;
  const { run } = row;
  return (
    <div
      className={classNames({
        'pb-RunTable-row': true,
        'pb-mod-selected': props.isSelected,
        'pb-mod-shown': props.isShown,
        'pb-mod-context': row.context
      })}
      style={{ transform: `translateY(${props.top}px)` }}
      role="row"
      data-index={index}
      aria-rowindex={index + 2}
      aria-level={row.level}
      aria-expanded={row.children ? row.expanded : undefined}
      aria-selected={props.isSelected}
      tabIndex={props.isFocusable ? 0 : -1}
      onFocus={props.onFocus}
      onClick={() => model.showDetail(run)}
    >
      <div role="gridcell" className="pb-RunTable-cell pb-mod-check">
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={trans.__('Select %1', run.name)}
          checked={props.isSelected}
          onClick={event => event.stopPropagation()}
          onChange={() => model.toggleSelected(run.id)}
        />
      </div>
      <div
        role="gridcell"
        className="pb-RunTable-cell pb-mod-name"
        style={{ paddingInlineStart: `${4 + (row.level - 1) * 20}px` }}
      >
        <Twisty row={row} context={context} />
        <StatusDot status={run.status} trans={trans} />
        <span className="pb-Ellipsis" title={run.name}>
          {run.name}
        </span>
        {row.children > 0 && !row.expanded && (
          <span className="pb-Muted">+{row.children}</span>
        )}
      </div>
      {props.columns.map(column => (
        <DataCell key={column.id} column={column} {...props} />
      ))}
    </div>
  );
}

function Twisty({
  row,
  context
}: {
  row: RunRow;
  context: RunsContext;
}): React.JSX.Element | null {
  if (!row.children) {
    return row.level === 1 && context.model.list.isTree ? (
      <span className="pb-Twisty" />
    ) : null;
  }
  const Icon = row.expanded ? caretDownIcon : caretRightIcon;
  const { trans, model } = context;
  return (
    <button
      className="pb-Plain pb-Twisty"
      tabIndex={-1}
      aria-label={row.expanded ? trans.__('Collapse') : trans.__('Expand')}
      onClick={event => {
        event.stopPropagation();
        model.list.toggle(row.run.id);
      }}
    >
      <Icon.react tag="span" />
    </button>
  );
}

function DataCell(props: RunTableRowProps & { column: Column }): React.JSX.Element {
  const { column, scale, row } = props;
  const value = cellValue(row.run, column);
  const isScaled = scale?.column === column.id && typeof value === 'number';
  const share = isScaled && scale.most > 0 ? Math.abs(value) / scale.most : 0;
  return (
    <div
      role="gridcell"
      className={classNames({
        [`pb-RunTable-cell pb-mod-${column.kind}`]: true,
        'pb-mod-number': isNumeric(value) && column.kind !== 'attribute',
        'pb-mod-best': isScaled && value === scale.best
      })}
      style={
        Number.isFinite(share) && share > 0
          ? ({ '--pb-share': share } as React.CSSProperties)
          : undefined
      }
    >
      <CellValue
        run={row.run}
        column={column}
        now={props.now}
        trans={props.context.trans}
        onCell={props.context.goToCell}
      />
    </div>
  );
}

function classNames(names: Record<string, boolean>): string {
  return Object.keys(names)
    .filter(name => names[name])
    .join(' ');
}

function isNumeric(value: number | string | undefined): boolean {
  return (
    typeof value === 'number' ||
    value === undefined ||
    (value !== '' && !Number.isNaN(Number(value)))
  );
}
