import * as React from 'react';
import { formatDuration } from '../../ui';
import type { Box, Placed } from '../graph/layout';
import type { GraphProps } from './graph';
import { worstOf } from './node';
import { phaseName } from './phase';

/**
 * What can be clicked in the graph, over the picture: a picture has no buttons in it, for
 * assistive technology.
 */
export function Targets(
  props: GraphProps & { placed: Placed; scale: number }
): React.JSX.Element {
  const { placed, scale, state, context, chosen, onEdge } = props;
  const { trans } = context;
  const nodes = [...placed.nodes].map(([name, box]) => {
    const worst = worstOf(state, name);
    const first = state.parts.find(part => part.name === name)?.cells[0];
    const label =
      worst === 'error'
        ? trans.__('%1, with errors', name)
        : worst
          ? trans.__('%1, with warnings', name)
          : name;
    return (
      <button
        key={name}
        className="pb-Graph-target"
        style={styleOf(box, scale)}
        aria-label={label}
        title={name}
        onClick={() => first && context.goTo(first, null)}
      />
    );
  });
  const states = [...placed.nodes].map(([name, box]) => {
    const step = context.runs?.watch.current?.steps.get(name);
    const run = step?.run;
    if (!step || !run) {
      return null;
    }
    const lower = { ...box, y: box.y + box.height / 4, height: box.height / 2 };
    const state = trans.__(
      'Run of %1: %2, %3',
      name,
      phaseName(step.phase, trans),
      formatDuration((run.end ?? Date.now()) - run.start)
    );
    const title = step.why ? trans.__('%1. It ran again: %2', state, step.why) : state;
    return (
      <button
        key={name}
        className="pb-Graph-target"
        style={styleOf(lower, scale)}
        aria-label={title}
        title={title}
        onClick={() => context.runs?.reveal(run)}
      />
    );
  });
  const edges = placed.edges.map(({ edge, target }) => {
    const names = edge.names.map(({ name }) => name).join(', ');
    const title = names
      ? trans.__('%1 from %2 to %3', names, edge.from, edge.to)
      : trans.__('%1 before %2', edge.from, edge.to);
    return (
      <button
        key={`${edge.from} ${edge.to}`}
        className="pb-Graph-target pb-mod-edge"
        style={styleOf(target, scale)}
        aria-label={title}
        aria-expanded={edge.from === chosen?.from && edge.to === chosen.to}
        title={title}
        onClick={() => onEdge(edge)}
      />
    );
  });
  return (
    <div role="group" aria-label={trans.__('Steps and what flows between them')}>
      {nodes}
      {states}
      {edges}
    </div>
  );
}

function styleOf(box: Box, scale: number): React.CSSProperties {
  return {
    left: (box.x - box.width / 2) * scale,
    top: (box.y - box.height / 2) * scale,
    width: box.width * scale,
    height: box.height * scale
  };
}
