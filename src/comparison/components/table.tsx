import { useVirtualizer } from '@tanstack/react-virtual';
import * as React from 'react';
import type { ComparedRun } from '../../wire';
import type { ComparedColumn } from '../data/columns';
import { bestRun } from '../data/best';
import { numberFormat } from '../data/numbers';
import { bestValue, groupRuns, type Group } from '../data/rows';
import type { ComparisonContext } from './context';
import { useShownColumns } from './showncolumns';
import { ComparedRow } from './row';
import { GroupRow } from './grouprow';
import { TableHead } from './tablehead';

const ROW = 27;

export interface ComparedTableProps {
  context: ComparisonContext;
  columns: readonly ComparedColumn[];
  rows: readonly ComparedRun[];
  colours: ReadonlyMap<string, string>;
}

type Line = { group: Group } | { run: ComparedRun };

/** The runs as a table; only the rows in view, and columns where they are many, are in the document. */
export function ComparedTable(props: ComparedTableProps): React.JSX.Element {
  const { context, columns, rows } = props;
  const { model, trans } = context;
  const { view, runs } = model;
  const scroller = React.useRef<HTMLDivElement>(null);
  const by = columns.find(column => column.id === view.group_by);
  const lines = React.useMemo<Line[]>(
    () =>
      by
        ? groupRuns(rows, by, columns, view).flatMap(group => [
            { group },
            ...group.runs.map(run => ({ run }))
          ])
        : rows.map(run => ({ run })),
    [rows, by, columns, view]
  );
  const best = React.useMemo(
    () => new Map(columns.map(column => [column.id, bestValue(runs, column, view)])),
    [columns, runs, view]
  );
  const leader = React.useMemo(
    () => bestRun(rows, columns, view)?.run.run_id,
    [rows, columns, view]
  );
  const formats = React.useMemo(() => {
    const metrics = columns.filter(column => column.kind === 'metric');
    return new Map(
      metrics.map(column => [column.id, numberFormat(rows, column, view)])
    );
  }, [rows, columns, view]);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
    initialRect: { width: 800, height: 420 }
  });
  const shown = useShownColumns(columns, scroller);
  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div
      className="pb-Compared"
      ref={scroller}
      tabIndex={0}
      role="group"
      aria-label={trans.__('Table of runs')}
    >
      <table
        aria-label={trans.__('Compared runs')}
        aria-rowcount={lines.length + 1}
        aria-colcount={columns.length + 1}
        style={shown.widths ? { tableLayout: 'fixed', width: shown.total } : undefined}
      >
        {shown.widths && (
          <colgroup>
            {shown.widths.map((width, i) => (
              <col key={i} style={{ width }} />
            ))}
          </colgroup>
        )}
        <TableHead context={context} shown={shown} />
        <tbody>
          {before > 0 && <tr aria-hidden="true" style={{ height: before }} />}
          {items.map(item => {
            const line = lines[item.index]!;
            return 'group' in line ? (
              <GroupRow
                key={item.key}
                group={line.group}
                by={by!}
                shown={shown}
                trans={trans}
              />
            ) : (
              <ComparedRow
                key={line.run.run_id}
                run={line.run}
                best={best}
                formats={formats}
                isLeader={line.run.run_id === leader}
                shown={shown}
                {...props}
              />
            );
          })}
          {after > 0 && <tr aria-hidden="true" style={{ height: after }} />}
        </tbody>
      </table>
    </div>
  );
}
