import type { TranslationBundle } from '@jupyterlab/translation';
import { Button } from '@jupyterlab/ui-components';
import * as React from 'react';

interface KeyValueItem {
  key: string;
  value: string;
  /** The whole value, for the tooltip and for reading it all. */
  full: string;
  extra?: React.ReactNode;
}

export interface KeyValuesProps {
  title: string;
  items: readonly KeyValueItem[];
  trans: TranslationBundle;
  isNumeric?: boolean;
  isClosed?: boolean;
}

const FEW = 30;
const STEP = 100;
const LONG = 80;

/** A titled list of names and values; a long one is searched and shown in parts. */
export function KeyValues(props: KeyValuesProps): React.JSX.Element | null {
  const { items, trans } = props;
  const [text, setText] = React.useState('');
  const [shown, setShown] = React.useState(FEW);
  if (!items.length) {
    return null;
  }
  const wanted = text.trim().toLowerCase();
  const found = items.filter(item => item.key.toLowerCase().includes(wanted));
  return (
    <details className="pb-KeyValues" open={!props.isClosed}>
      <summary className="pb-KeyValues-title">
        {props.title}
        {items.length > 5 && <span className="pb-Muted"> {items.length}</span>}
      </summary>
      {items.length > FEW && (
        <input
          className="pb-KeyValues-search"
          aria-label={trans.__('Search in %1', props.title)}
          placeholder={trans.__('Search')}
          value={text}
          onChange={event => setText(event.target.value)}
        />
      )}
      <dl className="pb-KeyValues-list">
        {found.slice(0, shown).map(item => (
          <KeyValue
            key={item.key}
            item={item}
            isNumeric={props.isNumeric}
            trans={trans}
          />
        ))}
      </dl>
      {found.length > shown && (
        <Button
          minimal
          small
          className="pb-Link"
          onClick={() => setShown(shown + STEP)}
        >
          {trans.__('Show more (%1 left)', found.length - shown)}
        </Button>
      )}
    </details>
  );
}

function KeyValue(props: {
  item: KeyValueItem;
  isNumeric?: boolean;
  trans: TranslationBundle;
}): React.JSX.Element {
  const { key, value, full, extra } = props.item;
  const [isWhole, setWhole] = React.useState(false);
  const isLong = full.length > LONG || full.includes('\n');
  return (
    <div className={isWhole ? 'pb-KeyValue pb-mod-whole' : 'pb-KeyValue'}>
      <dt className="pb-Ellipsis" title={key}>
        {key}
      </dt>
      <dd
        className={props.isNumeric ? 'pb-Number' : undefined}
        title={full.slice(0, 1000)}
      >
        {extra}
        {isLong ? (
          <button
            className="pb-Plain pb-KeyValue-value"
            aria-expanded={isWhole}
            onClick={() => setWhole(!isWhole)}
          >
            {isWhole ? full : value.slice(0, LONG)}
          </button>
        ) : (
          <span className="pb-KeyValue-value">{value}</span>
        )}
      </dd>
    </div>
  );
}
