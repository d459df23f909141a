import * as React from 'react';
import { placesOf, type Severity } from '../../domain';
import { useNow } from '../../ui';
import { stepColour } from '../cells/colour';
import type { Box } from '../graph/layout';
import { fitted } from '../graph/measure';
import type { Ready } from '../model';
import type { PipelineContext } from './context';
import { stateText } from './phase';

const BAR = 4;
const TEXT = 12;

/** The worst that was found in a step's cells; notes do not count. */
export function worstOf(state: Ready, name: string): Severity | null {
  const cells = new Set(state.parts.find(part => part.name === name)?.cells);
  const own = state.analysis.graph.diagnostics.filter(found =>
    placesOf(found).some(({ cell }) => cell !== null && cells.has(cell))
  );
  return (
    (['error', 'warning'] as const).find(severity =>
      own.some(found => found.severity === severity)
    ) ?? null
  );
}

/** One step, drawn. */
export function Node(props: {
  name: string;
  box: Box;
  state: Ready;
  context: PipelineContext;
}): React.JSX.Element {
  const { name, box, state, context } = props;
  const part = state.parts.find(one => one.name === name);
  const worst = worstOf(state, name);
  const x = box.x - box.width / 2;
  const y = box.y - box.height / 2;
  const count = part?.cells.length ?? 0;
  const run = context.runs?.watch.current?.steps.get(name);
  const now = useNow(1000, run?.phase === 'running');
  return (
    <g className={`pb-Graph-node pb-mod-${part?.role ?? 'step'}`}>
      <rect
        className="pb-Graph-box"
        x={x}
        y={y}
        width={box.width}
        height={box.height}
        rx={2}
      />
      <rect
        x={x}
        y={y}
        width={BAR}
        height={box.height}
        style={{ fill: stepColour(part?.index ?? -1) }}
      />
      <text className="pb-Graph-name" x={x + TEXT} y={y + 15}>
        {fitted(name, box.width - TEXT - 6)}
      </text>
      <text
        className={`pb-Graph-state${run ? ` pb-mod-${run.phase}` : ''}`}
        x={x + TEXT}
        y={y + 29}
      >
        {run
          ? stateText(run, now, context.trans, box.width - TEXT - 6)
          : context.trans._n('%1 cell', '%1 cells', count)}
      </text>
      {worst && (
        <circle
          className={`pb-Graph-mark pb-mod-${worst}`}
          cx={x + box.width - 10}
          cy={y + 25}
          r={4}
        />
      )}
    </g>
  );
}
