import type { TranslationBundle } from '@jupyterlab/translation';
import * as React from 'react';
import type { Drawing, Edge } from '../graph/edges';
import { place } from '../graph/layout';
import type { Ready } from '../model';
import type { PipelineContext } from './context';
import { EdgeLine } from './edgeline';
import { Node } from './node';
import { Targets } from './targets';

const PADDING = 20; // of the graph in style/pipeline.css
const LEAST_SCALE = 0.8;

export interface GraphProps {
  drawing: Drawing;
  chosen: Edge | null;
  onEdge: (edge: Edge) => void;
  state: Ready;
  context: PipelineContext;
}

/** The steps and what flows between them, top to bottom. */
export function Graph(props: GraphProps): React.JSX.Element {
  const { drawing, chosen, state, context } = props;
  const { trans } = context;
  const [host, room] = useWidth();
  // Typing changes the analysis, but rarely the graph.
  const key = JSON.stringify([drawing.steps.map(({ name }) => name), drawing.edges]);
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const placed = React.useMemo(() => place(drawing, room || undefined), [key, room]);
  const about = React.useId();
  const arrow = about.replace(/:/g, '-');
  const scale = room ? Math.max(LEAST_SCALE, Math.min(1, room / placed.width)) : 1;
  return (
    <div className="pb-Graph" ref={host}>
      <div
        className="pb-Graph-canvas"
        style={{ width: placed.width * scale, height: placed.height * scale }}
      >
        <svg
          role="img"
          aria-label={trans.__('Pipeline graph')}
          aria-describedby={about}
          width={placed.width * scale}
          height={placed.height * scale}
          viewBox={`0 0 ${placed.width} ${placed.height}`}
        >
          <Arrow id={arrow} />
          {placed.edges.map(edge => (
            <EdgeLine
              key={`${edge.edge.from} ${edge.edge.to}`}
              placed={edge}
              isChosen={isSame(edge.edge, chosen)}
              arrow={arrow}
            />
          ))}
          {[...placed.nodes].map(([name, box]) => (
            <Node key={name} name={name} box={box} state={state} context={context} />
          ))}
        </svg>
        <Targets placed={placed} scale={scale} {...props} />
      </div>
      <p id={about} className="pb-Hidden">
        {describe(drawing, trans)}
      </p>
    </div>
  );
}

function isSame(edge: Edge, other: Edge | null): boolean {
  return edge.from === other?.from && edge.to === other.to;
}

/** Heads for all edges; markers cannot take the colour of their line in every browser. */
function Arrow({ id }: { id: string }): React.JSX.Element {
  return (
    <defs>
      {['plain', 'chosen'].map(kind => (
        <marker
          key={kind}
          id={`${id}-${kind}`}
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerUnits="userSpaceOnUse"
          markerWidth="8"
          markerHeight="8"
          orient="auto-start-reverse"
        >
          <path d="M0 0L8 4L0 8z" className={`pb-Graph-arrow pb-mod-${kind}`} />
        </marker>
      ))}
    </defs>
  );
}

/** The graph in sentences. */
function describe({ steps, edges }: Drawing, trans: TranslationBundle): string {
  const flows = edges.map(({ from, to, names }) =>
    names.length > 0
      ? trans.__(
          '%1 gives %2 to %3.',
          from,
          names.map(({ name }) => name).join(', '),
          to
        )
      : trans.__('%1 comes after %2.', to, from)
  );
  const all = steps.map(({ name }) => name).join(', ');
  return [trans.__('Steps: %1.', all), ...flows].join(' ');
}

/** The width that there is for an element, in pixels. */
function useWidth(): [React.RefObject<HTMLDivElement>, number] {
  const host = React.useRef<HTMLDivElement>(null);
  const [width, setWidth] = React.useState(0);
  React.useLayoutEffect(() => {
    const node = host.current!;
    const measure = () => setWidth(node.clientWidth - PADDING);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(node);
    return () => observer.disconnect();
  }, []);
  return [host, width];
}
