import type { TranslationBundle } from '@jupyterlab/translation';
import * as React from 'react';
import { Empty, Problem, useLasting, useSignals, Waiting } from '../../ui';
import type { PipelineState, Ready } from '../model';
import type { PipelineContext } from './context';
import { Behind } from './behind';
import { GraphSection } from './graphsection';
import { Head } from './head';
import { Parameters } from './parameters';
import { Problems } from './problems';
import { Steps } from './steps';

/** The tab `Pipeline`. */
export function PipelineView({
  context
}: {
  context: PipelineContext;
}): React.JSX.Element {
  const { model, runs, stale, project } = context;
  useSignals(
    model.changed,
    runs?.watch.changed ?? model.changed,
    runs?.runner.changed ?? model.changed,
    stale?.changed ?? model.changed,
    project?.changed ?? model.changed
  );
  const { state } = model;
  if (state.kind !== 'ready') {
    return <NotReady state={state} context={context} />;
  }
  return <Pipeline state={state} context={context} />;
}

function Pipeline(props: {
  state: Ready;
  context: PipelineContext;
}): React.JSX.Element {
  const { state, context } = props;
  const { trans } = context;
  const isEmpty = !state.notebook.cells.some(
    cell => cell.kind === 'code' && cell.source.trim() !== ''
  );
  if (isEmpty) {
    return (
      <Empty title={trans.__('No code yet')}>
        {trans.__(
          'Write code under headings such as “# Load” and “# Train”: they become the steps of a pipeline.'
        )}
      </Empty>
    );
  }
  return (
    <div className="pb-Pipeline">
      <Head state={state} context={context} />
      <Behind model={context.model} trans={trans} />
      <GraphSection state={state} context={context} />
      <OneStep state={state} trans={trans} />
      <Steps state={state} context={context} />
      <Parameters state={state} context={context} />
      <Problems state={state} context={context} />
    </div>
  );
}

function OneStep(props: {
  state: Ready;
  trans: TranslationBundle;
}): React.JSX.Element | null {
  const steps = props.state.parts.filter(part => part.role === 'step');
  return steps.length > 1 ? null : (
    <p className="pb-Pipeline-hint">
      {steps.length === 1
        ? props.trans.__(
            'All in one step. To part it, choose “New step…” in the toolbar of the cell where the next step begins.'
          )
        : props.trans.__(
            'No cell is in a step yet. Choose “New step…” in the toolbar of the cell where the first step begins.'
          )}
    </p>
  );
}

function NotReady(props: {
  state: Exclude<PipelineState, Ready>;
  context: PipelineContext;
}): React.JSX.Element {
  const { state, context } = props;
  const { trans, model } = context;
  const isWaiting = useLasting(state.kind === 'waiting');
  switch (state.kind) {
    case 'no-notebook':
      return (
        <Empty title={trans.__('No notebook is open')}>
          {trans.__('Open a notebook to see its steps and what flows between them.')}
        </Empty>
      );
    case 'other-language':
      return (
        <Empty title={trans.__('A notebook in %1', state.language)}>
          {trans.__(
            'Steps can be read from Python only. Open a notebook with a Python kernel.'
          )}
        </Empty>
      );
    case 'failed':
      return (
        <Problem error={state.error} trans={trans} onRetry={() => model.retry()} />
      );
    case 'waiting':
      return isWaiting ? (
        <Waiting label={trans.__('Reading the notebook…')} trans={trans} />
      ) : (
        <div />
      );
  }
}
