import type { TranslationBundle } from '@jupyterlab/translation';
import { Button, infoIcon, LabIcon } from '@jupyterlab/ui-components';
import * as React from 'react';
import errorSvg from '../../../style/error.svg';
import warningSvg from '../../../style/warning.svg';
import type { Diagnostic } from '../../diagnostics';
import { type Place, placesOf, say, type Severity } from '../../domain';
import type { Ready } from '../model';
import type { PipelineContext } from './context';

const ICONS: Record<Severity, LabIcon> = {
  error: new LabIcon({ name: 'provebook:error', svgstr: errorSvg }),
  warning: new LabIcon({ name: 'provebook:warning', svgstr: warningSvg }),
  info: infoIcon
};
const ORDER: readonly Severity[] = ['error', 'warning', 'info'];
const MOST_NOTES = 100;

/** What stands in the way, errors first; notes are shown when asked for. */
export function Problems(props: {
  state: Ready;
  context: PipelineContext;
}): React.JSX.Element {
  const { state, context } = props;
  const { trans } = context;
  const [hasNotes, setNotes] = React.useState(false);
  const { graph, offers } = state.analysis;
  const all = graph.diagnostics.filter(found => !offers.includes(found));
  const of = (severity: Severity) => all.filter(found => found.severity === severity);
  const notes = of('info');
  const shown = ORDER.filter(severity => severity !== 'info' || hasNotes).flatMap(of);
  return (
    <section className="pb-Pipeline-section">
      <h4 className="pb-Pipeline-title">
        {trans.__('Problems')}
        <span className="pb-Pipeline-counts">{counts(all, trans)}</span>
      </h4>
      {shown.length > 0 ? (
        <ul className="pb-Pipeline-list" aria-label={trans.__('Problems')}>
          {shown.slice(0, MOST_NOTES).map((found, i) => (
            <ProblemItem
              key={`${found.id}:${found.cell}:${found.line}:${i}`}
              found={found}
              state={state}
              context={context}
            />
          ))}
        </ul>
      ) : (
        <p className="pb-Pipeline-hint">{trans.__('Nothing stands in the way.')}</p>
      )}
      {notes.length > 0 && (
        <Button
          minimal
          small
          className="pb-Link"
          aria-expanded={hasNotes}
          onClick={() => setNotes(!hasNotes)}
        >
          {hasNotes
            ? trans.__('Hide notes')
            : trans._n('Show %1 note', 'Show %1 notes', notes.length)}
        </Button>
      )}
    </section>
  );
}

function counts(all: readonly Diagnostic[], trans: TranslationBundle): string {
  const of = (severity: Severity) =>
    all.filter(found => found.severity === severity).length;
  return [
    of('error') > 0 ? trans._n('%1 error', '%1 errors', of('error')) : '',
    of('warning') > 0 ? trans._n('%1 warning', '%1 warnings', of('warning')) : ''
  ]
    .filter(Boolean)
    .join(' · ');
}

/** A cell as a person finds it: by its prompt, else by its place. */
export function cellName(
  { notebook }: Ready,
  id: string,
  trans: TranslationBundle
): string {
  const index = notebook.cells.findIndex(cell => cell.id === id);
  const count = notebook.cells[index]?.executionCount;
  return count ? trans.__('cell [%1]', count) : trans.__('cell %1', index + 1);
}

export function ProblemItem(props: {
  found: Diagnostic;
  state: Ready;
  context: PipelineContext;
}): React.JSX.Element {
  const { found, state, context } = props;
  const { trans } = context;
  const { fix } = found;
  const places = placesOf(found);
  const Icon = ICONS[found.severity];
  return (
    <li className="pb-Finding">
      <Icon.react
        tag="span"
        className={`pb-Finding-icon pb-mod-${found.severity}`}
        aria-hidden="true"
      />
      <div className="pb-Finding-text">
        <span className="pb-Hidden">{`${severityName(found.severity, trans)}: `}</span>
        {say(found.message, trans)}
        <div className="pb-Finding-links">
          {places.map(place => (
            <PlaceLink
              key={`${place.cell}:${place.line}`}
              place={place}
              state={state}
              context={context}
            />
          ))}
          {fix && (
            <Button
              small
              className="pb-Button pb-mod-small"
              onClick={() => context.fix(found)}
            >
              {say(fix.label, trans)}
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}

/** The name of a cell, which shows it. */
function PlaceLink(props: {
  place: Place;
  state: Ready;
  context: PipelineContext;
}): React.JSX.Element | null {
  const { state, context } = props;
  const { trans } = context;
  const { cell, line } = props.place;
  if (cell === null) {
    return null;
  }
  const name = cellName(state, cell, trans);
  return (
    <Button minimal small className="pb-Link" onClick={() => context.goTo(cell, line)}>
      {line ? trans.__('%1, line %2', name, line) : name}
    </Button>
  );
}

function severityName(severity: Severity, trans: TranslationBundle): string {
  switch (severity) {
    case 'error':
      return trans.__('Error');
    case 'warning':
      return trans.__('Warning');
    case 'info':
      return trans.__('Note');
  }
}
