import { useVirtualizer } from '@tanstack/react-virtual';
import * as React from 'react';
import { bestOf, columnOf, directionOf, type Column } from '../../mlflow';
import { useNow } from '../../ui';
import { cellValue } from '../columns';
import type { RunRow } from '../tree';
import type { RunsContext } from './context';
import { HeaderRow } from './headerrow';
import { RunTableRow } from './runrow';
import { useTableKeys } from './tablekeys';
import { fitColumns, useWidth } from './fit';
import { columnWidths } from './widths';

const ROW_HEIGHT = 26;

/** The runs as virtual rows: only those in view are in the document. */
export function RunTable({ context }: { context: RunsContext }): React.JSX.Element {
  const { model, trans } = context;
  const { list } = model;
  const rows = list.rows;
  const scroller = React.useRef<HTMLDivElement>(null);
  const { columns, template } = useColumns(context, rows, useWidth(scroller));
  const now = useNow(20_000);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: index => rows[index]!.run.id,
    overscan: 6
  });
  const keys = useTableKeys(context, rows, index => virtual.scrollToIndex(index));
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  React.useEffect(() => {
    if (list.hasMore && last >= rows.length - 20) {
      void list.more();
    }
  }, [list, last, rows.length, list.hasMore]);
  const scale = React.useMemo(
    () => scaleOf(rows, list.sort.column),
    [rows, list.sort.column]
  );

  return (
    <div
      className="pb-RunTable"
      ref={scroller}
      role="treegrid"
      aria-label={trans.__('Runs')}
      aria-multiselectable="true"
      aria-rowcount={list.hasMore ? -1 : rows.length + 1}
      aria-colcount={columns.length + 2}
      aria-busy={list.isLoading}
      style={{ '--pb-columns': template } as React.CSSProperties}
      onKeyDown={keys.onKeyDown}
    >
      <HeaderRow context={context} columns={columns} />
      <div
        className="pb-RunTable-body"
        role="rowgroup"
        style={{ height: virtual.getTotalSize() }}
      >
        {items.map(item => {
          const row = rows[item.index]!;
          return (
            <RunTableRow
              key={item.key}
              row={row}
              index={item.index}
              top={item.start}
              columns={columns}
              scale={scale}
              now={now}
              context={context}
              isSelected={model.selected.has(row.run.id)}
              isShown={model.detail?.id === row.run.id}
              isFocusable={item.index === keys.focused}
              onFocus={() => keys.setFocused(item.index)}
            />
          );
        })}
      </div>
    </div>
  );
}

const NAME_SHARE = 11; // ems that a run's name keeps beside the proposed columns

// Chosen columns are all there, the table scrolls; proposed ones are as many as fit.
function useColumns(
  { model, trans }: RunsContext,
  rows: readonly RunRow[],
  width: number
): { columns: readonly Column[]; template: string } {
  const fontSize =
    parseFloat(
      getComputedStyle(document.body).getPropertyValue('--jp-ui-font-size1')
    ) || 13;
  const all = model.columns;
  const widths = columnWidths(all, rows, fontSize, trans);
  const room = width - 36 - NAME_SHARE * fontSize;
  const columns =
    model.hasChosenColumns || !width ? all : fitColumns(all, widths, room);
  const tracks = columns.map(column => `${widths[all.indexOf(column)]}px`);
  return { columns, template: `28px minmax(7em, 1fr) ${tracks.join(' ')}` };
}

/** How the sorted metric's bars are drawn, and which value is the best. */
export interface Scale {
  column: string;
  most: number;
  best: number | undefined;
}

function scaleOf(rows: readonly RunRow[], sorted: string): Scale | null {
  const column = columnOf(sorted);
  if (column?.kind !== 'metric') {
    return null;
  }
  const values = rows
    .map(row => cellValue(row.run, column))
    .filter(
      (value): value is number => typeof value === 'number' && Number.isFinite(value)
    );
  const most = values.reduce((size, value) => Math.max(size, Math.abs(value)), 0);
  const direction = directionOf(column.key);
  return {
    column: sorted,
    most,
    best: direction ? bestOf(values, direction) : undefined
  };
}
