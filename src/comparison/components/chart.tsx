import * as React from 'react';
import type { Result } from 'vega-embed';
import type { TopLevelSpec } from 'vega-lite';
import { svgPicture, type Picture } from '../picture';
import { RUNS, SVG_MARKS } from '../spec/config';
import type { KeepChart } from './context';
import { inColours, useTheme } from './theme';

export interface ChartProps {
  label: string;
  /** Made anew for the width that there is. */
  spec: (width: number) => TopLevelSpec;
  /** Vega's rows: a change of them alone leaves the chart, and a brush on it, in place. */
  values: readonly object[];
  /** What the spec depends on beside the width and the rows. */
  inputs: readonly unknown[];
  marks: number;
  /** Told of the chart once it is drawn. */
  onDrawn?: KeepChart | null;
  /** A picture of it for a notebook, where Vega's would be too large. */
  picture?: () => Picture;
  /** Called with the value of the signal `brush`. */
  onBrush?: (value: Record<string, readonly (number | string)[]>) => void;
}

/** A Vega-Lite chart; Vega comes from JupyterLab with the first one. */
export function Chart(props: ChartProps): React.JSX.Element {
  const host = React.useRef<HTMLDivElement>(null);
  const [width, setWidth] = React.useState(0);
  const [error, setError] = React.useState<string | null>(null);
  const onBrush = React.useRef(props.onBrush);
  onBrush.current = props.onBrush;
  const picture = React.useRef(props.picture);
  picture.current = props.picture;
  const view = React.useRef<Result['view'] | null>(null);
  const values = React.useRef(props.values);
  values.current = props.values;

  const isCanvas = props.marks > SVG_MARKS;
  const theme = useTheme(isCanvas);

  React.useEffect(() => {
    const observer = new ResizeObserver(entries =>
      setWidth(Math.floor(entries[0]!.contentRect.width / 10) * 10)
    );
    observer.observe(host.current!);
    return () => observer.disconnect();
  }, []);

  React.useEffect(() => {
    if (!width) {
      return;
    }
    let result: Result | null = null;
    let isGone = false;
    const target = document.createElement('div');
    const draw = async () => {
      const { default: embed } = await import('vega-embed');
      const spec = props.spec(width);
      const made = await embed(
        target,
        isCanvas ? inColours(spec, host.current!) : spec,
        { actions: false, renderer: isCanvas ? 'canvas' : 'svg' }
      );
      if (isGone) {
        made.finalize();
        return;
      }
      result = made;
      view.current = made.view;
      if (values.current !== props.values) {
        await made.view.data(RUNS, [...values.current]).runAsync();
      }
      host.current!.replaceChildren(target);
      if (onBrush.current) {
        made.view.addSignalListener('brush', (_, value) =>
          onBrush.current?.(value ?? {})
        );
      }
      setError(null);
      const coarser = picture.current ? () => picture.current!() : null;
      props.onDrawn?.(
        isCanvas && coarser ? coarser : () => svgPicture(svgOf(target), coarser),
        props.label
      );
    };
    inTurn(async () => isGone || (await draw())).catch(
      reason => isGone || setError(String(reason))
    );
    return () => {
      isGone = true;
      view.current = null;
      result?.finalize();
    };
    // The caller says what the spec depends on.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [width, isCanvas, theme, ...props.inputs]);

  React.useEffect(() => {
    void view.current?.data(RUNS, [...props.values]).runAsync();
  }, [props.values]);

  return (
    <figure className="pb-Chart" aria-label={props.label}>
      {/* The table above says all of it: a reader of screens is spared the marks. */}
      <div className="pb-Chart-host" ref={host} aria-hidden="true" />
      {error !== null && <div className="pb-Muted">{error}</div>}
    </figure>
  );
}

let turn: Promise<unknown> = Promise.resolve();

// One chart after the other: all at once, the first would be seen when the last is.
function inTurn(draw: () => Promise<unknown>): Promise<unknown> {
  const drawn = turn.then(draw);
  turn = drawn.catch(() => {}).then(painted);
  return drawn;
}

// The second frame begins when the first has been painted.
function painted(): Promise<void> {
  return new Promise(resolve =>
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()))
  );
}

/** The drawing as a document of its own. */
function svgOf(chart: HTMLElement): string {
  return new XMLSerializer().serializeToString(chart.querySelector('svg')!);
}
