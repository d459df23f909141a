import type { TranslationBundle } from '@jupyterlab/translation';
import * as React from 'react';
import type { PipelineModel } from '../model';
import type { Trouble } from '../worker/hire';

/** What is shown of older cells, and that the page itself does the work of a worker. */
export function Behind(props: {
  model: PipelineModel;
  trans: TranslationBundle;
}): React.JSX.Element {
  const { model, trans } = props;
  const { trouble } = model;
  return (
    <>
      <p className="pb-Pipeline-hint" role="status" hidden={!model.isBehind}>
        {model.isBehind && trans.__('Reading what has changed…')}
      </p>
      {trouble && (
        <p className="pb-Pipeline-hint" role="note">
          {sentence(trouble, trans)}
        </p>
      )}
    </>
  );
}

function sentence(trouble: Trouble, trans: TranslationBundle): string {
  switch (trouble) {
    case 'silent':
      return trans.__(
        'This page reads the notebook itself, for its background worker gave no answer. Typing may stall in long notebooks. Reload the page to try again.'
      );
    case 'refused':
      return trans.__(
        'This page reads the notebook itself, for its background worker could not start here. Typing may stall in long notebooks.'
      );
    case 'ended':
      return trans.__(
        'This page reads the notebook itself, for its background worker has ended. Typing may stall in long notebooks. Reload the page to start it again.'
      );
  }
}
