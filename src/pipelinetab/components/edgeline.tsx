import * as React from 'react';
import type { PlacedEdge } from '../graph/layout';

/** One edge with the names that flow, drawn. */
export function EdgeLine(props: {
  placed: PlacedEdge;
  isChosen: boolean;
  /** Beginning of the ids of the arrow heads. */
  arrow: string;
}): React.JSX.Element {
  const { edge, path, label, target } = props.placed;
  const chosen = props.isChosen ? 'chosen' : 'plain';
  return (
    <g className={`pb-Graph-edge pb-mod-${edge.kind} pb-mod-${chosen}`}>
      <path d={path} markerEnd={`url(#${props.arrow}-${chosen})`} />
      {label && (
        <>
          <rect
            className="pb-Graph-labelBack"
            x={target.x - target.width / 2}
            y={target.y - target.height / 2}
            width={target.width}
            height={target.height}
            rx={3}
          />
          <text x={target.x} y={target.y} dy="0.35em" textAnchor="middle">
            {label}
          </text>
        </>
      )}
    </g>
  );
}
