import { HTMLSelect } from '@jupyterlab/ui-components';
import * as React from 'react';
import { curveMetrics, curvePoints } from '../data/curves';
import { curvesSpec, curveValues } from '../spec/curves';
import { Chart } from './chart';
import { useCommon, useRows, type ChartsProps } from './chartinput';

/** Histories of one metric, and how they are drawn. */
export function CurvesChart({ context, colours }: ChartsProps): React.JSX.Element {
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
    <div className="pb-Comparison-chart">
      <div className="pb-Comparison-controls">
        <HTMLSelect
          className="pb-Select"
          aria-label={trans.__('Metric of the curves')}
          value={metric}
          onChange={event => model.arrange({ curve: event.target.value })}
        >
          {metrics.map(key => (
            <option key={key}>{key}</option>
          ))}
        </HTMLSelect>
        <HTMLSelect
          className="pb-Select"
          aria-label={trans.__('Axis of the curves')}
          value={axis}
          onChange={event =>
            model.arrange({ x_axis: event.target.value as 'step' | 'time' })
          }
        >
          <option value="step">{trans.__('over step')}</option>
          <option value="time">{trans.__('over time')}</option>
        </HTMLSelect>
        <label className="pb-Check">
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
        <label className="pb-Check">
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
