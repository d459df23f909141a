import * as React from 'react';
import { brushOf, drawLines, HEIGHT, linesPicture, type Lines } from '../spec/draw';
import type { KeepChart } from './context';
import { useTheme } from './theme';

type Point = readonly [number, number];

/** Parallel coordinates of very many runs on a canvas; a drag over axes selects. */
export function LinesChart(
  props: Lines & {
    label: string;
    onDrawn?: KeepChart | null;
    onBrush: (brush: { axis?: number[]; at?: number[] }) => void;
  }
): React.JSX.Element {
  const { label, onBrush, onDrawn, axes, colours, order, selected } = props;
  const host = React.useRef<HTMLElement>(null);
  const canvas = React.useRef<HTMLCanvasElement>(null);
  const [width, setWidth] = React.useState(0);
  const [drag, setDrag] = React.useState<{ from: Point; to: Point } | null>(null);
  const theme = useTheme(true);
  React.useEffect(() => {
    const observer = new ResizeObserver(entries =>
      setWidth(Math.floor(entries[0]!.contentRect.width))
    );
    observer.observe(host.current!);
    return () => observer.disconnect();
  }, []);
  React.useEffect(() => {
    const context = canvas.current!.getContext('2d');
    if (!context || !width) {
      return;
    }
    const scale = window.devicePixelRatio || 1;
    canvas.current!.width = width * scale;
    canvas.current!.height = HEIGHT * scale;
    context.scale(scale, scale);
    drawLines(
      context,
      width,
      { axes, colours, order, selected },
      lookOf(host.current!)
    );
  }, [width, theme, axes, colours, order, selected]);
  React.useEffect(() => {
    // In braces: what it returns would be taken for its undoing.
    onDrawn?.(() => linesPicture({ axes, colours, order, selected }), label);
  }, [onDrawn, label, axes, colours, order, selected]);
  const at = (event: React.PointerEvent): Point => {
    const box = canvas.current!.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  return (
    <figure className="pb-Chart pb-Lines" aria-label={label} ref={host}>
      {/* The table above says all of it: a reader of screens is spared the marks. */}
      <canvas
        ref={canvas}
        aria-hidden="true"
        style={{ width, height: HEIGHT }}
        onPointerDown={event => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setDrag({ from: at(event), to: at(event) });
        }}
        onPointerMove={event => drag && setDrag({ from: drag.from, to: at(event) })}
        onPointerUp={event => {
          if (drag) {
            onBrush(brushOf(axes, width, drag.from, at(event)));
            setDrag(null);
          }
        }}
      />
      {drag && <div className="pb-Lines-brush" style={boxOf(drag.from, drag.to)} />}
    </figure>
  );
}

function boxOf([x0, y0]: Point, [x1, y1]: Point): React.CSSProperties {
  return {
    left: Math.min(x0, x1),
    top: Math.min(y0, y1),
    width: Math.abs(x1 - x0),
    height: Math.abs(y1 - y0)
  };
}

function lookOf(node: Element) {
  const style = getComputedStyle(node);
  const read = (name: string) => style.getPropertyValue(name).trim();
  return {
    text: read('--jp-ui-font-color2'),
    line: read('--jp-border-color1'),
    font: `11px ${read('--jp-ui-font-family')}`
  };
}
