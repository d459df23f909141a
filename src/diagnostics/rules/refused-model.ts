import type { FlowEvent } from '../../dataflow';
import { trans, type Message } from '../../domain';
import { FORMAT_KEYWORD } from '../../libraries';
import type { FlowView } from '../facts/flowview';
import { type Finding, rule, step } from '../rule';

/** What is refused, as it is written where it is made. */
function madeBy({ makers }: FlowEvent, { sources }: FlowView): string | null {
  const site = makers[0]?.site;
  const call = site ? sources.text(site.cell).slice(site.at, site.end) : '';
  return /^[\w.]*/.exec(call)![0].split('.').pop() || null;
}

function messageOf(event: FlowEvent, argument: string, flow: FlowView): Message {
  const made = madeBy(event, flow);
  if (event.makers.length === 0) {
    return trans.__(
      'This MLflow saves networks by tracing them, and refuses one that comes without input_example. Give it one, or write %1.',
      argument
    );
  }
  return made === null
    ? trans.__(
        'This MLflow refuses to save this model in the format that it takes by default. Write %1.',
        argument
      )
    : trans.__(
        'This MLflow refuses to save a fitted %1 in the format that it takes by default. Write %2.',
        made,
        argument
      );
}

function refused(event: FlowEvent, flow: FlowView): Finding {
  const { cell, at, end, what } = event;
  const argument = `${FORMAT_KEYWORD}="${what}"`;
  return {
    place: flow.sources.place(cell, at),
    message: messageOf(event, argument, flow),
    fix: flow.sources.argument(cell, end, argument, trans.__('Add %1', argument))
  };
}

export const refusedModel = rule({
  id: 'refused-model',
  severity: 'warning',
  title: trans.__('A model that MLflow refuses to save'),
  explanation: trans.__(
    'Since 3.14 MLflow saves models of scikit-learn in the format of skops, which does not trust trees, forests, boosting, neighbours, votes, searches and some others, and networks of PyTorch as a traced graph, for which it needs an example of the input. Such a call fails. With serialization_format="cloudpickle" (of PyTorch: "pickle") they are saved as before; load such files only from who you trust. It is said only where the version of MLflow in the environment of the notebook is known.'
  ),
  example: [
    step(
      'train',
      'import mlflow\nfrom sklearn.ensemble import RandomForestRegressor\nmodel = RandomForestRegressor(random_state=0).fit([[0], [1]], [0, 1])\nmlflow.sklearn.log_model(model, name="model")'
    )
  ],
  versions: { mlflow: '3.14.0' },
  inFlow: flow =>
    flow.events
      .filter(({ kind }) => kind === 'refuses')
      .map(event => refused(event, flow))
});
