import * as React from 'react';
import { attributeOf } from '../../mlflow';
import { formatDuration, formatNumber, StatusDot } from '../../ui';
import type { ComparedRun } from '../../wire';
import { comparedValue, type ComparedColumn } from '../data/columns';
import { deltaOf, type Delta } from '../data/rows';
import { Cells } from './cells';
import type { ShownColumns } from './showncolumns';
import type { ComparedTableProps } from './table';

export interface ComparedRowProps extends ComparedTableProps {
  run: ComparedRun;
  shown: ShownColumns;
  best: ReadonlyMap<string, number | undefined>;
  /** How numbers are written, by column. */
  formats: ReadonlyMap<string, (value: number) => string>;
  /** Whether it is the best run of all. */
  isLeader: boolean;
}

/** One run of the comparison. A click selects it; its name makes it the baseline. */
export function ComparedRow(props: ComparedRowProps): React.JSX.Element {
  const { run, shown, context, colours } = props;
  const { model, trans } = context;
  const isBase = model.baseline?.run_id === run.run_id;
  const isSelected = model.selected.has(run.run_id);
  const toggle = () => {
    const next = new Set(model.selected);
    if (!next.delete(run.run_id)) {
      next.add(run.run_id);
    }
    model.select(next);
  };
  return (
    <tr
      className={isSelected ? 'pb-mod-selected' : undefined}
      aria-selected={isSelected}
      onClick={toggle}
    >
      <th
        scope="row"
        aria-colindex={1}
        className={props.isLeader ? 'pb-mod-leader' : undefined}
      >
        <span
          className="pb-Compared-colour"
          style={{ background: colours.get(run.run_id) }}
        />
        <button
          className="pb-Plain pb-Compared-name"
          aria-pressed={isSelected}
          title={run.name}
        >
          {run.name}
        </button>
        {run.status !== 'FINISHED' && <StatusDot status={run.status} trans={trans} />}
        {model.added.has(run.run_id) && (
          <span className="pb-Tag">{trans.__('new')}</span>
        )}
        <button
          className={
            isBase ? 'pb-Tag pb-Plain pb-mod-base' : 'pb-Tag pb-Plain pb-mod-offer'
          }
          aria-pressed={isBase}
          aria-label={trans.__('%1 as baseline', run.name)}
          onClick={event => {
            event.stopPropagation();
            model.arrange({ baseline: isBase ? null : run.run_id });
          }}
        >
          {trans.__('baseline')}
        </button>
      </th>
      <Cells shown={shown}>
        {(column, index) => (
          <Value key={column.id} column={column} index={index} {...props} />
        )}
      </Cells>
    </tr>
  );
}

function Value({
  run,
  column,
  index,
  best,
  formats,
  context
}: ComparedRowProps & {
  column: ComparedColumn;
  index: number;
}): React.JSX.Element {
  const { model, trans } = context;
  const { view, baseline } = model;
  const value = comparedValue(run, column, view);
  const attribute = attributeOf(column.id);
  const isMetric = column.kind === 'metric';
  const base =
    baseline && baseline.run_id !== run.run_id
      ? comparedValue(baseline, column, view)
      : undefined;
  const delta = isMetric ? deltaOf(value, base, column.direction) : null;
  const classes = [];
  if (isMetric || column.kind === 'param' || attribute?.format === 'duration') {
    classes.push('pb-mod-number');
  }
  if (isMetric && value !== undefined && value === best.get(column.id)) {
    classes.push('pb-mod-best');
  }
  const isMarked = column.kind === 'param' || attribute?.marks;
  if (isMarked && column.differs && value !== undefined) {
    classes.push('pb-mod-differs');
  }
  return (
    <td
      aria-colindex={index}
      className={classes.join(' ') || undefined}
      title={value === undefined ? undefined : String(value).slice(0, 1000)}
    >
      {value === undefined ? (
        <span className="pb-Muted">
          {attribute?.format === 'duration' ? trans.__('running') : '–'}
        </span>
      ) : (
        textOf(value, column, formats.get(column.id))
      )}
      {delta && <DeltaText delta={delta} format={formats.get(column.id)!} />}
    </td>
  );
}

function DeltaText({
  delta,
  format
}: {
  delta: Delta;
  format: (value: number) => string;
}): React.JSX.Element {
  const sign = (value: number, text: string) => (value > 0 ? `+${text}` : text);
  const share = delta.relative === null ? null : Math.round(delta.relative * 100);
  const tone =
    delta.isBetter === null
      ? 'pb-Muted'
      : delta.isBetter
        ? 'pb-mod-better'
        : 'pb-mod-worse';
  return (
    <span className={`pb-Compared-delta ${tone}`}>
      {sign(delta.difference, format(delta.difference))}
      {share !== null && ` (${sign(share, formatNumber(share))} %)`}
    </span>
  );
}

function textOf(
  value: number | string,
  column: ComparedColumn,
  format = formatNumber
): string {
  switch (attributeOf(column.id)?.format) {
    case 'duration':
      return formatDuration(Number(value));
    case 'moment':
      return new Date(Number(value)).toLocaleString();
    case 'execution':
      return `[${value}]`;
    default:
      return typeof value === 'number' ? format(value) : value.slice(0, 60);
  }
}
