import { Button } from '@jupyterlab/ui-components';
import * as React from 'react';
import { columnOf } from '../../mlflow';
import { ATTRIBUTES, discover } from '../columns';
import type { RunsContext } from './context';
import { columnTitle } from './titles';

const MOST = 200;

/** A button that opens the choice of columns. */
export function ColumnsMenu({ context }: { context: RunsContext }): React.JSX.Element {
  const { trans } = context;
  const [isOpen, setOpen] = React.useState(false);
  const root = React.useRef<HTMLDivElement>(null);
  const close = (event: React.FocusEvent) => {
    if (!root.current?.contains(event.relatedTarget)) {
      setOpen(false);
    }
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Escape' && isOpen) {
      event.stopPropagation();
      setOpen(false);
      root.current?.querySelector('button')?.focus();
    }
  };
  return (
    <div className="pb-Columns" ref={root} onBlur={close} onKeyDown={onKeyDown}>
      <Button
        small
        className="pb-Button"
        aria-expanded={isOpen}
        aria-haspopup="dialog"
        onClick={() => setOpen(!isOpen)}
      >
        {trans.__('Columns')}
      </Button>
      {isOpen && <ColumnChoice context={context} />}
    </div>
  );
}

function ColumnChoice({ context }: { context: RunsContext }): React.JSX.Element {
  const { model, trans } = context;
  const [text, setText] = React.useState('');
  const shown = model.columns.map(column => column.id);
  const counts = React.useMemo(() => discover(model.list.runs), [model.list.runs]);
  const wanted = text.trim().toLowerCase();
  const all = [
    ...ATTRIBUTES,
    ...new Set([...shown.filter(id => !ATTRIBUTES.includes(id)), ...counts.keys()])
  ];
  const found = all
    .map(id => columnOf(id)!)
    .filter(column => columnTitle(column, trans).toLowerCase().includes(wanted));
  const toggle = (id: string) =>
    model.setColumns(
      shown.includes(id) ? shown.filter(other => other !== id) : [...shown, id]
    );
  return (
    <div
      className="pb-Columns-popup"
      role="dialog"
      aria-label={trans.__('Columns')}
      tabIndex={-1}
    >
      <input
        className="pb-Columns-search"
        autoFocus
        aria-label={trans.__('Search columns')}
        placeholder={trans.__('Search columns')}
        value={text}
        onChange={event => setText(event.target.value)}
      />
      <div className="pb-Columns-list">
        {found.slice(0, MOST).map(column => (
          <label key={column.id} className="pb-Columns-item">
            <input
              type="checkbox"
              checked={shown.includes(column.id)}
              onChange={() => toggle(column.id)}
            />
            <span className="pb-Ellipsis" title={column.key}>
              {columnTitle(column, trans)}
            </span>
            <span className="pb-Muted">
              {column.kind === 'attribute' ? '' : (counts.get(column.id) ?? 0)}
            </span>
          </label>
        ))}
        {found.length > MOST && (
          <div className="pb-Muted pb-Columns-item">
            {trans.__('%1 more: search for them', found.length - MOST)}
          </div>
        )}
      </div>
      <Button small minimal className="pb-Link" onClick={() => model.setColumns(null)}>
        {trans.__('Propose columns')}
      </Button>
    </div>
  );
}
