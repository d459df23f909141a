import type { TranslationBundle } from '@jupyterlab/translation';
import { Button, editIcon } from '@jupyterlab/ui-components';
import * as React from 'react';
import type { Ready } from '../model';
import type { Part } from '../cells/roles';
import type { PipelineContext } from './context';
import { Swatch } from './swatch';

/** The list `Steps`: a click shows a step's first cell. */
export function Steps(props: {
  state: Ready;
  context: PipelineContext;
}): React.JSX.Element {
  const { state, context } = props;
  const { trans } = context;
  return (
    <section className="pb-Pipeline-section">
      <h4 className="pb-Pipeline-title">{trans.__('Steps')}</h4>
      <ul className="pb-Pipeline-list" aria-label={trans.__('Steps')}>
        {state.parts.map(part => (
          <StepItem
            key={`${part.role}:${part.name}`}
            part={part}
            state={state}
            context={context}
          />
        ))}
      </ul>
    </section>
  );
}

function StepItem(props: {
  part: Part;
  state: Ready;
  context: PipelineContext;
}): React.JSX.Element {
  const { part, state, context } = props;
  const { trans } = context;
  const parameters = state.analysis.graph.steps
    .filter(step => step.name === part.name)
    .flatMap(step => step.parameters.map(({ name }) => name));
  return (
    <li className="pb-Step">
      <Swatch role={part.role} index={part.index} />
      <button
        className="pb-Plain pb-Step-main"
        title={trans.__('Go to the first cell')}
        onClick={() => context.goTo(part.cells[0]!, null)}
      >
        <span className="pb-Step-line">
          <span className="pb-Step-name pb-Ellipsis" title={part.name}>
            {part.role === 'skip' ? trans.__('skipped') : part.name}
          </span>
          <span className="pb-Muted pb-Step-cells">
            {trans._n('%1 cell', '%1 cells', part.cells.length)}
          </span>
        </span>
        <span className="pb-Step-more pb-Muted">
          {[
            parameters.length > 0 ? trans.__('takes %1', parameters.join(', ')) : '',
            part.reason ? trans.__('proposed: %1', part.reason) : describe(part, trans)
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </button>
      {part.role === 'step' && (
        <Button
          minimal
          small
          className="pb-IconButton pb-Step-rename"
          aria-label={trans.__('Rename %1', part.name)}
          title={trans.__('Rename')}
          onClick={() => context.rename(part)}
        >
          <editIcon.react tag="span" />
        </Button>
      )}
    </li>
  );
}

function describe({ role }: Part, trans: TranslationBundle): string {
  switch (role) {
    case 'setup':
      return trans.__('shared by all steps');
    case 'parameters':
      return trans.__('given from outside');
    case 'skip':
      return trans.__('not in the pipeline');
    case 'step':
      return '';
  }
}
