import { HTMLSelect } from '@jupyterlab/ui-components';
import * as React from 'react';
import type { ColumnAxis } from '../data/axes';
import type { ComparisonContext } from './context';

export type Kind = 'parallel' | 'scatter';

/** Which chart it is, of which columns, and how many runs are selected. */
export function ValuesControls(props: {
  context: ComparisonContext;
  kind: Kind;
  axes: readonly ColumnAxis[];
  x: string;
  y: string;
  onKind: (kind: Kind) => void;
}): React.JSX.Element {
  const { kind, axes, x, y } = props;
  const { model, trans } = props.context;
  const choose = (change: { x?: string; y?: string }) =>
    model.arrange({ scatter: { x, y, ...change } });
  return (
    <div className="pb-Comparison-controls">
      <HTMLSelect
        className="pb-Select"
        aria-label={trans.__('Chart')}
        value={kind}
        onChange={event => props.onKind(event.target.value as Kind)}
      >
        <option value="parallel">{trans.__('Parallel coordinates')}</option>
        <option value="scatter">{trans.__('Scatter')}</option>
      </HTMLSelect>
      {kind === 'scatter' && (
        <>
          <AxisSelect
            label={trans.__('Horizontal axis')}
            axes={axes}
            value={x}
            onPick={id => choose({ x: id })}
          />
          <AxisSelect
            label={trans.__('Vertical axis')}
            axes={axes}
            value={y}
            onPick={id => choose({ y: id })}
          />
        </>
      )}
      {model.selected.size > 0 && (
        <span className="pb-Muted">{trans.__('%1 selected', model.selected.size)}</span>
      )}
    </div>
  );
}

function AxisSelect(props: {
  label: string;
  axes: readonly ColumnAxis[];
  value: string;
  onPick: (id: string) => void;
}): React.JSX.Element {
  return (
    <HTMLSelect
      className="pb-Select"
      aria-label={props.label}
      value={props.value}
      onChange={event => props.onPick(event.target.value)}
    >
      {props.axes.map(axis => (
        <option key={axis.id} value={axis.id}>
          {axis.title}
        </option>
      ))}
    </HTMLSelect>
  );
}
