import type { TranslationBundle } from '@jupyterlab/translation';
import { Button, closeIcon } from '@jupyterlab/ui-components';
import * as React from 'react';
import type { Edge, EdgeName } from '../graph/edges';
import { shown, type UnknownCall } from '../../domain';
import { linesOf, type Place } from '../cells/lines';
import type { Ready } from '../model';
import type { PipelineContext } from './context';
import { cellName } from './problems';

const MOST_LINES = 4;

/** What flows from one step to another, and the lines that make and use it. */
export function EdgeDetails(props: {
  edge: Edge;
  state: Ready;
  context: PipelineContext;
  onClose: () => void;
}): React.JSX.Element {
  const { edge, context } = props;
  const { trans } = context;
  const title = trans.__('%1 to %2', edge.from, edge.to);
  return (
    <section className="pb-Edge" aria-label={trans.__('From %1', title)}>
      <div className="pb-Edge-head">
        <h4 className="pb-Edge-title pb-Ellipsis" title={title}>
          {`${edge.from} → ${edge.to}`}
        </h4>
        <Button
          minimal
          small
          className="pb-IconButton"
          aria-label={trans.__('Close')}
          onClick={props.onClose}
        >
          <closeIcon.react tag="span" />
        </Button>
      </div>
      {edge.names.length === 0 && (
        <p className="pb-Pipeline-hint">
          {trans.__(
            'No value is handed on. The order matters: %1 sets something, draws random numbers or writes what %2 depends on.',
            edge.from,
            edge.to
          )}
        </p>
      )}
      {edge.names.map(name => (
        <NameLines key={name.name} name={name} {...props} />
      ))}
    </section>
  );
}

function NameLines(props: {
  name: EdgeName;
  edge: Edge;
  state: Ready;
  context: PipelineContext;
}): React.JSX.Element {
  const { name, edge, state, context } = props;
  const { trans } = context;
  const cellsOf = (step: string) => {
    const ids = state.parts.find(part => part.name === step)?.cells ?? [];
    return state.notebook.cells.filter(cell => ids.includes(cell.id));
  };
  const lines = linesOf(
    name.name,
    name.by === 'file',
    cellsOf(edge.from),
    cellsOf(edge.to)
  );
  return (
    <div className="pb-Edge-name">
      <div>
        <b className="pb-Code pb-Edge-word">{name.name}</b>{' '}
        <span className="pb-Muted">{describe(name, edge, trans)}</span>
      </div>
      {name.uncertain && name.call && <Unknown call={name.call} context={context} />}
      <Places title={trans.__('made')} places={lines.made} {...props} />
      <Places title={trans.__('used')} places={lines.used} {...props} />
    </div>
  );
}

/** The call to blame for a dashed edge, and what can be done about it. */
function Unknown(props: {
  call: UnknownCall;
  context: PipelineContext;
}): React.JSX.Element {
  const { call, context } = props;
  const { trans } = context;
  return (
    <div className="pb-Edge-unknown">
      <span className="pb-Muted pb-Edge-word">
        {trans.__('Nothing is known of %1', shown(call))}
      </span>
      <Button
        minimal
        small
        className="pb-Link"
        title={trans.__(
          'Note in the notebook that this call changes nothing it is given. An edge of which that is the only cause goes away.'
        )}
        onClick={() => context.unchanging(call)}
      >
        {trans.__('It changes nothing')}
      </Button>
    </div>
  );
}

function describe(
  { by, uncertain }: EdgeName,
  { from }: Edge,
  trans: TranslationBundle
): string {
  if (by === 'file') {
    return trans.__('a file');
  }
  if (by === 'source') {
    return trans.__('a function or class, moved as source');
  }
  return uncertain ? trans.__('perhaps changed in %1', from) : '';
}

function Places(props: {
  title: string;
  places: readonly Place[];
  state: Ready;
  context: PipelineContext;
}): React.JSX.Element | null {
  const { places, title, state, context } = props;
  const { trans } = context;
  if (places.length === 0) {
    return null;
  }
  const rest = places.length - MOST_LINES;
  return (
    <ul className="pb-Edge-lines" aria-label={title}>
      {places.slice(0, MOST_LINES).map(({ cell, line, text }) => (
        <li key={`${cell}:${line}`}>
          <button
            className="pb-Plain pb-Edge-line"
            title={trans.__('%1, line %2', cellName(state, cell, trans), line)}
            onClick={() => context.goTo(cell, line)}
          >
            <span className="pb-Muted pb-Edge-verb">{title}</span>
            <code className="pb-Ellipsis">{text}</code>
          </button>
        </li>
      ))}
      {rest > 0 && (
        <li className="pb-Muted">
          {trans._n('and %1 more line', 'and %1 more lines', rest)}
        </li>
      )}
    </ul>
  );
}
