import * as React from 'react';
import { drawing, type Edge } from '../graph/edges';
import type { Ready } from '../model';
import { Actions } from './actions';
import type { PipelineContext } from './context';
import { EdgeDetails } from './edgedetails';
import { Graph } from './graph';
import { RunForm } from './runform';
import { RunError } from './runsummary';
import { Verdict } from './verdict';

/** The graph with its buttons, and what flows over the edge that was clicked. */
export function GraphSection(props: {
  state: Ready;
  context: PipelineContext;
}): React.JSX.Element {
  const { state, context } = props;
  const [chosen, choose] = React.useState<Pick<Edge, 'from' | 'to'> | null>(null);
  const graph = React.useMemo(
    () => drawing(state.analysis.graph),
    [state.analysis.graph]
  );
  const edge = graph.edges.find(
    ({ from, to }) => from === chosen?.from && to === chosen.to
  );
  return (
    <>
      {graph.steps.length > 0 && (
        <Graph
          drawing={graph}
          chosen={edge ?? null}
          onEdge={next => choose(next === edge ? null : next)}
          state={state}
          context={context}
        />
      )}
      {edge && (
        <EdgeDetails
          edge={edge}
          state={state}
          context={context}
          onClose={() => choose(null)}
        />
      )}
      <Actions state={state} context={context} />
      <RunForm state={state} context={context} />
      <RunError context={context} />
      <Verdict context={context} />
    </>
  );
}
