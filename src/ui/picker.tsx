import { caretDownEmptyIcon } from '@jupyterlab/ui-components';
import * as React from 'react';

interface PickerItem {
  id: string;
  label: string;
  detail?: string;
}

export interface PickerProps {
  label: string;
  items: readonly PickerItem[];
  value: string | null;
  placeholder: string;
  /** Said in the list when no item matches. */
  none: string;
  onPick: (id: string) => void;
  /** Called when the list opens: a chance to renew the items. */
  onOpen?: () => void;
}

const MOST = 200;

/** A combobox with search: type to narrow, arrows and Enter to pick, Escape to leave. */
export function Picker(props: PickerProps): React.JSX.Element {
  const [text, setText] = React.useState<string | null>(null);
  const [active, setActive] = React.useState(0);
  const list = React.useId();
  const isOpen = text !== null;
  const current = props.items.find(item => item.id === props.value);
  const found = React.useMemo(
    () => search(props.items, text ?? ''),
    [props.items, text]
  );

  const open = () => {
    props.onOpen?.();
    setText('');
    setActive(
      Math.max(
        0,
        props.items.findIndex(item => item.id === props.value)
      )
    );
  };
  const pick = (item: PickerItem | undefined) => {
    setText(null);
    if (item && item.id !== props.value) {
      props.onPick(item.id);
    }
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const by = event.key === 'ArrowDown' ? 1 : -1;
      if (isOpen) {
        setActive(clamp(active + by, found.length));
      } else {
        open();
      }
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (isOpen) {
        pick(found[active]);
      } else {
        open();
      }
    } else if (event.key === 'Escape' && isOpen) {
      event.stopPropagation();
      setText(null);
    }
  };

  return (
    <div className="pb-Picker">
      <input
        className="pb-Picker-input"
        role="combobox"
        aria-label={props.label}
        aria-expanded={isOpen}
        aria-controls={isOpen ? list : undefined}
        aria-autocomplete="list"
        aria-activedescendant={
          isOpen && found[active] ? `${list}-${active}` : undefined
        }
        autoComplete="off"
        spellCheck={false}
        value={text ?? current?.label ?? ''}
        placeholder={isOpen ? (current?.label ?? props.placeholder) : props.placeholder}
        title={current?.label}
        onClick={() => !isOpen && open()}
        onChange={event => {
          setText(event.target.value);
          setActive(0);
        }}
        onBlur={() => setText(null)}
        onKeyDown={onKeyDown}
      />
      <caretDownEmptyIcon.react className="pb-Picker-caret" tag="span" />
      {isOpen && (
        <ul
          className="pb-Picker-list"
          id={list}
          role="listbox"
          aria-label={props.label}
        >
          {found.map((item, i) => (
            <PickerOption
              key={item.id}
              id={`${list}-${i}`}
              item={item}
              isActive={i === active}
              isCurrent={item.id === props.value}
              onPick={() => pick(item)}
            />
          ))}
          {found.length === 0 && <li className="pb-Picker-none">{props.none}</li>}
        </ul>
      )}
    </div>
  );
}

function PickerOption(props: {
  id: string;
  item: PickerItem;
  isActive: boolean;
  isCurrent: boolean;
  onPick: () => void;
}): React.JSX.Element {
  const ref = React.useRef<HTMLLIElement>(null);
  React.useEffect(() => {
    if (props.isActive) {
      ref.current?.scrollIntoView?.({ block: 'nearest' });
    }
  }, [props.isActive]);
  return (
    <li
      ref={ref}
      id={props.id}
      role="option"
      aria-selected={props.isCurrent}
      className={props.isActive ? 'pb-Picker-option pb-mod-active' : 'pb-Picker-option'}
      // The field must keep its focus, or the list would close before the click.
      onMouseDown={event => event.preventDefault()}
      onClick={props.onPick}
    >
      <span className="pb-Picker-label">{props.item.label}</span>
      {props.item.detail && (
        <span className="pb-Picker-detail">{props.item.detail}</span>
      )}
    </li>
  );
}

function search(items: readonly PickerItem[], text: string): PickerItem[] {
  const wanted = text.trim().toLowerCase();
  return items.filter(item => item.label.toLowerCase().includes(wanted)).slice(0, MOST);
}

function clamp(index: number, length: number): number {
  return Math.max(0, Math.min(index, length - 1));
}
