import * as React from 'react';
import type { TranslationBundle } from '@jupyterlab/translation';
import { COMPARISON } from '../../wire';
import type { ComparedColumn } from '../data/columns';
import { Cells } from './cells';
import type { ShownColumns } from './showncolumns';
import type { ComparisonContext } from './context';

/** Headings that sort; a metric's says which end is the better one, and turns it. */
export function TableHead(props: {
  context: ComparisonContext;
  shown: ShownColumns;
}): React.JSX.Element {
  const { context, shown } = props;
  const { trans } = context;
  return (
    <thead>
      <tr>
        <Heading
          id="attribute:name"
          title={trans.__('Run')}
          index={1}
          context={context}
        />
        <Cells shown={shown}>
          {(column, index) => (
            <Heading
              key={column.id}
              id={column.id}
              title={headingOf(column, trans)}
              index={index}
              column={column}
              context={context}
            />
          )}
        </Cells>
      </tr>
    </thead>
  );
}

function Heading(props: {
  id: string;
  title: string;
  index: number;
  column?: ComparedColumn;
  context: ComparisonContext;
}): React.JSX.Element {
  const { id, title, index, column } = props;
  const { model, trans } = props.context;
  const { sort } = model.view;
  const isSorted = sort?.column === id;
  const descending = isSorted ? !sort.descending : column?.direction === 'higher';
  const isMetric = column?.kind === 'metric';
  return (
    <th
      scope="col"
      aria-colindex={index}
      className={isMetric || column?.kind === 'param' ? 'pb-mod-number' : undefined}
      aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}
    >
      <button
        className="pb-Plain"
        title={trans.__('Sort by %1', title)}
        onClick={() => model.arrange({ sort: { column: id, descending } })}
      >
        {title}
        {isSorted && <span aria-hidden="true">{sort.descending ? ' ▼' : ' ▲'}</span>}
      </button>
      {isMetric && <DirectionButton column={column} context={props.context} />}
      {column && (
        <button
          className="pb-Plain pb-Compared-hide"
          aria-label={trans.__('Hide %1', title)}
          title={trans.__('Hide %1', title)}
          onClick={() => model.arrange({ hidden: [...(model.view.hidden ?? []), id] })}
        >
          ×
        </button>
      )}
    </th>
  );
}

function DirectionButton(props: {
  column: ComparedColumn;
  context: ComparisonContext;
}): React.JSX.Element {
  const { column } = props;
  const { model, trans } = props.context;
  const next = column.direction === 'lower' ? 'higher' : 'lower';
  const text =
    column.direction === 'lower'
      ? trans.__('lower is better')
      : column.direction === 'higher'
        ? trans.__('higher is better')
        : trans.__('which end is better?');
  const arrow =
    column.direction === 'lower' ? '↓' : column.direction === 'higher' ? '↑' : '?';
  return (
    <button
      className="pb-Plain pb-Compared-direction"
      aria-label={`${column.key}: ${text}`}
      title={trans.__('%1. Click to turn it.', text)}
      onClick={() =>
        model.arrange({ directions: { ...model.view.directions, [column.key]: next } })
      }
    >
      {arrow}
    </button>
  );
}

function headingOf(column: ComparedColumn, trans: TranslationBundle): string {
  return COMPARISON.get(column.id)?.(trans) ?? column.key;
}
