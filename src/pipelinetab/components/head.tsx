import { PathExt } from '@jupyterlab/coreutils';
import { Button, launchIcon } from '@jupyterlab/ui-components';
import * as React from 'react';
import type { Ready } from '../model';
import type { PipelineContext } from './context';

/** The pipeline's name, how many steps, and whether they are only proposed. */
export function Head(props: {
  state: Ready;
  context: PipelineContext;
}): React.JSX.Element {
  const { state, context } = props;
  const { trans } = context;
  const { proposed } = state.analysis;
  const name =
    state.notebook.pipeline ?? PathExt.basename(state.panel.context.path, '.ipynb');
  const count = state.parts.filter(part => part.role === 'step').length;
  return (
    <div className="pb-Pipeline-head">
      <h3 className="pb-Pipeline-name" title={name}>
        {name}
      </h3>
      <span className="pb-Muted pb-Pipeline-count">
        {proposed
          ? trans._n('%1 step, proposed', '%1 steps, proposed', count)
          : trans._n('%1 step', '%1 steps', count)}
      </span>
      <span className="pb-Spacer" />
      {context.openTab && (
        <Button
          minimal
          small
          className="pb-IconButton"
          aria-label={trans.__('Open in tab')}
          title={trans.__('Open in tab')}
          onClick={context.openTab}
        >
          <launchIcon.react tag="span" />
        </Button>
      )}
      {proposed && count > 0 && (
        <div className="pb-Pipeline-offer">
          <span className="pb-Muted">{trans.__('Not in the notebook yet.')}</span>
          <Button
            small
            className="pb-Button pb-mod-primary"
            title={trans.__('Tag the cells with these steps; undo takes it back')}
            onClick={context.propose}
          >
            {trans.__('Propose steps')}
          </Button>
        </div>
      )}
    </div>
  );
}
