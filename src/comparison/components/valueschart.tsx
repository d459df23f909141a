import * as React from 'react';
import { useSame } from '../../ui';
import { axesOf } from '../data/axes';
import { bestRun } from '../data/best';
import { SVG_MARKS } from '../spec/config';
import { linesPicture } from '../spec/draw';
import { brushedRuns, parallelSpec, parallelValues } from '../spec/parallel';
import { pointsPicture } from '../spec/points';
import { brushedPoints, scatterSpec, scatterValues } from '../spec/scatter';
import { Chart } from './chart';
import { useCommon, useRows, type ChartsProps } from './chartinput';
import { LinesChart } from './lines';
import { ValuesControls, type Kind } from './valuescontrols';

const NO_AXIS = { id: '', title: '', values: [] };

/** What the runs were made of and how well they did: all of it, or one over another. */
export function ValuesChart(props: ChartsProps): React.JSX.Element | null {
  const { context, columns } = props;
  const { runs, view } = context.model;
  const axes = useSame(
    React.useMemo(() => axesOf(runs, columns, view), [runs, columns, view])
  );
  const [kind, setKind] = React.useState<Kind>(view.scatter ? 'scatter' : 'parallel');
  if (axes.length < 2) {
    return null;
  }
  const pick = (id?: string) => axes.find(axis => axis.id === id);
  const x = pick(view.scatter?.x) ?? axes[0] ?? NO_AXIS;
  const y = pick(view.scatter?.y) ?? axes.at(-1) ?? NO_AXIS;
  return (
    <div className="pb-Comparison-chart">
      <ValuesControls
        context={context}
        kind={kind}
        axes={axes}
        x={x.id}
        y={y.id}
        onKind={setKind}
      />
      {kind === 'parallel' ? (
        <Parallel {...props} axes={axes} />
      ) : (
        <Scatter {...props} x={x} y={y} />
      )}
    </div>
  );
}

function Parallel(props: ChartsProps & { axes: ReturnType<typeof axesOf> }) {
  const { context, columns, colours, axes } = props;
  const { model, trans } = context;
  const { runs, view } = model;
  const common = useCommon(context, colours);
  const best = React.useMemo(() => {
    const found = bestRun(runs, columns, view);
    return found ? runs.indexOf(found.run) : undefined;
  }, [runs, columns, view]);
  const parallel = { axes, best, ...common };
  const isMany = runs.length * axes.length > SVG_MARKS;
  const rows = useRows(
    () => (isMany ? [] : parallelValues({ ...parallel, width: 0 })),
    [axes, best, common.key]
  );
  const select = (brush: { axis?: number[]; at?: number[] }) =>
    model.select(brushedRuns(axes, brush).map(i => runs[i]!.run_id));
  const shared = {
    label: trans.__('Parallel coordinates'),
    onDrawn: context.keepChart
  };
  return isMany ? (
    <LinesChart
      {...shared}
      axes={axes}
      colours={common.colours}
      order={common.order}
      selected={common.selected}
      onBrush={select}
    />
  ) : (
    <Chart
      {...shared}
      marks={runs.length * axes.length}
      inputs={[axes]}
      picture={() => linesPicture(parallel)}
      values={rows}
      spec={width => parallelSpec({ ...parallel, width })}
      onBrush={select}
    />
  );
}

function Scatter(
  props: ChartsProps & Record<'x' | 'y', ReturnType<typeof axesOf>[number]>
): React.JSX.Element {
  const { context, colours, x, y } = props;
  const { model, trans } = context;
  const { runs } = model;
  const common = useCommon(context, colours);
  const scatter = { x, y, ...common };
  const points = useRows(
    () => scatterValues({ ...scatter, width: 0 }),
    [x, y, common.key]
  );
  return (
    <Chart
      label={trans.__('Scatter of %1 over %2', y.title, x.title)}
      onDrawn={context.keepChart}
      marks={runs.length}
      inputs={[x, y]}
      picture={() => pointsPicture(scatter)}
      values={points}
      spec={width => scatterSpec({ ...scatter, width })}
      onBrush={brush =>
        model.select(brushedPoints({ x, y }, brush).map(i => runs[i]!.run_id))
      }
    />
  );
}
