import { HTMLSelect } from '@jupyterlab/ui-components';
import * as React from 'react';
import type { ComparedRun } from '../../wire/comparison';
import { comparedValue, type ComparedColumn } from '../data/columns';
import { curveMetrics, curvePoints } from '../data/curves';
import { SVG_MARKS } from '../spec/config';
import { curvesSpec, curveValues } from '../spec/curves';
import { brushedRuns, parallelSpec, parallelValues, type Axis } from '../spec/parallel';
import { brushedPoints, scatterSpec, scatterValues } from '../spec/scatter';
import { Chart } from './chart';
import type { ComparisonContext } from './context';
import { LinesChart } from './lines';

const AXES = 7;
const NO_AXIS = { id: '', title: '', values: [] };

export interface ChartsProps {
  context: ComparisonContext;
  columns: readonly ComparedColumn[];
  colours: ReadonlyMap<string, string>;
}

/** The charts under the table; what one selects stands out in all. */
export function Charts(props: ChartsProps): React.JSX.Element {
  const { runs, payload } = props.context.model;
  return (
    <div className="fb-Comparison-charts">
      {runs.length > 1 && <ByValues {...props} />}
      {payload.snapshot.curves.length > 0 && <Curves {...props} />}
    </div>
  );
}

function ByValues({
  context,
  columns,
  colours
}: ChartsProps): React.JSX.Element | null {
  const { model, trans } = context;
  const { runs, view } = model;
  const axes = React.useMemo(() => axesOf(runs, columns, view), [runs, columns, view]);
  const [kind, setKind] = React.useState<'parallel' | 'scatter'>(
    view.scatter ? 'scatter' : 'parallel'
  );
  const common = useCommon(context, colours);
  const pick = (id: string) => axes.find(axis => axis.id === id);
  const x = pick(view.scatter?.x ?? '') ?? axes[0] ?? NO_AXIS;
  const y = pick(view.scatter?.y ?? '') ?? axes.at(-1) ?? NO_AXIS;
  const parallel = { axes, ...common };
  const scatter = { x, y, ...common };
  const isMany = runs.length * axes.length > SVG_MARKS;
  const rows = useRows(
    () => (isMany ? [] : parallelValues({ ...parallel, width: 0 })),
    [axes, common.key]
  );
  const points = useRows(
    () => (kind === 'scatter' ? scatterValues({ ...scatter, width: 0 }) : []),
    [x, y, kind, common.key]
  );
  const order = React.useMemo(() => {
    const place = new Map(runs.map((run, i) => [run.run_id, i]));
    return [...colours.keys()].map(id => place.get(id)!);
  }, [runs, colours]);
  if (axes.length < 2) {
    return null;
  }
  const choose = (change: { x?: string; y?: string }) =>
    model.arrange({ scatter: { x: x.id, y: y.id, ...change } });
  const selectAt = (indices: number[]) =>
    model.select(indices.map(i => runs[i]!.run_id));
  return (
    <div className="fb-Comparison-chart">
      <div className="fb-Comparison-controls">
        <HTMLSelect
          className="fb-Select"
          aria-label={trans.__('Chart')}
          value={kind}
          onChange={event => setKind(event.target.value as typeof kind)}
        >
          <option value="parallel">{trans.__('Parallel coordinates')}</option>
          <option value="scatter">{trans.__('Scatter')}</option>
        </HTMLSelect>
        {kind === 'scatter' && (
          <>
            <AxisSelect
              label={trans.__('Horizontal axis')}
              axes={axes}
              value={x.id}
              onPick={id => choose({ x: id })}
            />
            <AxisSelect
              label={trans.__('Vertical axis')}
              axes={axes}
              value={y.id}
              onPick={id => choose({ y: id })}
            />
          </>
        )}
        {model.selected.size > 0 && (
          <span className="fb-Muted">
            {trans.__('%1 selected', model.selected.size)}
          </span>
        )}
      </div>
      {kind === 'parallel' && isMany ? (
        <LinesChart
          label={trans.__('Parallel coordinates')}
          axes={axes}
          colours={common.colours}
          order={order}
          selected={common.selected}
          onBrush={brush => selectAt(brushedRuns(axes, brush))}
        />
      ) : kind === 'parallel' ? (
        <Chart
          key="parallel"
          label={trans.__('Parallel coordinates')}
          onDrawn={context.keepChart}
          marks={runs.length * axes.length}
          inputs={[axes]}
          values={rows}
          spec={width => parallelSpec({ ...parallel, width })}
          onBrush={brush =>
            selectAt(brushedRuns(axes, brush as { axis?: number[]; at?: number[] }))
          }
        />
      ) : (
        <Chart
          key="scatter"
          label={trans.__('Scatter of %1 over %2', y.title, x.title)}
          marks={runs.length}
          inputs={[x, y]}
          values={points}
          spec={width => scatterSpec({ ...scatter, width })}
          onBrush={brush => selectAt(brushedPoints({ x, y }, brush))}
        />
      )}
    </div>
  );
}

function Curves({ context, colours }: ChartsProps): React.JSX.Element {
  const { model, trans } = context;
  const { view, payload } = model;
  const metrics = curveMetrics(payload.snapshot);
  const metric = view.curve && metrics.includes(view.curve) ? view.curve : metrics[0]!;
  const axis = view.x_axis ?? 'step';
  const smoothing = view.smoothing ?? 0;
  const points = React.useMemo(
    () => curvePoints(payload.snapshot, metric, axis, smoothing),
    [payload.snapshot, metric, axis, smoothing]
  );
  const common = useCommon(context, colours);
  const isLog = view.log_scale ?? false;
  const curves = {
    ...common,
    points,
    runs: model.runs.map(run => run.run_id),
    metric,
    axis,
    isLog,
    selected: [...model.selected]
  };
  const rows = useRows(
    () => curveValues({ ...curves, width: 0 }),
    [points, isLog, common.key]
  );
  return (
    <div className="fb-Comparison-chart">
      <div className="fb-Comparison-controls">
        <HTMLSelect
          className="fb-Select"
          aria-label={trans.__('Metric of the curves')}
          value={metric}
          onChange={event => model.arrange({ curve: event.target.value })}
        >
          {metrics.map(key => (
            <option key={key}>{key}</option>
          ))}
        </HTMLSelect>
        <HTMLSelect
          className="fb-Select"
          aria-label={trans.__('Axis of the curves')}
          value={axis}
          onChange={event =>
            model.arrange({ x_axis: event.target.value as 'step' | 'time' })
          }
        >
          <option value="step">{trans.__('over step')}</option>
          <option value="time">{trans.__('over time')}</option>
        </HTMLSelect>
        <label className="fb-Check">
          {trans.__('smoothing')}
          <input
            type="range"
            min={0}
            max={0.95}
            step={0.05}
            value={smoothing}
            onChange={event => model.arrange({ smoothing: Number(event.target.value) })}
          />
        </label>
        <label className="fb-Check">
          <input
            type="checkbox"
            checked={isLog}
            onChange={event => model.arrange({ log_scale: event.target.checked })}
          />
          {trans.__('log')}
        </label>
      </div>
      <Chart
        label={trans.__('Curves of %1', metric)}
        marks={points.length / 50}
        inputs={[metric, axis, isLog, model.runs.length]}
        values={rows}
        spec={width => curvesSpec({ ...curves, width })}
      />
    </div>
  );
}

function AxisSelect(props: {
  label: string;
  axes: readonly (Axis & { id: string })[];
  value: string;
  onPick: (id: string) => void;
}): React.JSX.Element {
  return (
    <HTMLSelect
      className="fb-Select"
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

// The same rows until what they are made of changes: the chart draws anew with other rows.
function useRows(make: () => object[], inputs: readonly unknown[]): object[] {
  // eslint-disable-next-line react-hooks/exhaustive-deps
  return React.useMemo(make, inputs);
}

function useCommon(context: ComparisonContext, colours: ReadonlyMap<string, string>) {
  const { runs, selected } = context.model;
  return React.useMemo(
    () => ({
      names: runs.map(run => run.name),
      colours: runs.map(run => colours.get(run.run_id)!),
      selected: runs.flatMap((run, i) => (selected.has(run.run_id) ? [i] : [])),
      key: `${runs.length}:${[...selected].join()}`
    }),
    [runs, colours, selected]
  );
}

// What differs, parameters before metrics, so that lines lead from causes to results. A
// parameter that all its runs share, while others lack it, would be an axis with one point.
function axesOf(
  runs: readonly ComparedRun[],
  columns: readonly ComparedColumn[],
  view: ComparisonContext['model']['view']
): (Axis & { id: string })[] {
  const all = columns
    .map(column => ({
      kind: column.kind,
      id: column.id,
      title: column.key,
      values: runs.map(run => comparedValue(run, column, view))
    }))
    .filter(axis => new Set(axis.values.filter(value => value !== undefined)).size > 1);
  const metrics = all.filter(axis => axis.kind === 'metric').slice(0, 3);
  const params = all
    .filter(axis => axis.kind === 'param')
    .slice(0, AXES - metrics.length);
  return [...params, ...metrics];
}
