import * as React from 'react';
import type { TranslationBundle } from '@jupyterlab/translation';
import {
  completeFilter,
  filterProblem,
  MlflowError,
  type Completion,
  type FilterNames
} from '../../mlflow';

export interface FilterFieldProps {
  value: string;
  names: FilterNames;
  /** MLflow's answer to the filter, where it was an error. */
  error: unknown;
  trans: TranslationBundle;
  onSubmit: (filter: string) => void;
}

/** MLflow's filter syntax with completion of names; Enter searches, errors stand below. */
export function FilterField(props: FilterFieldProps): React.JSX.Element {
  const { trans, names, onSubmit } = props;
  const input = React.useRef<HTMLInputElement>(null);
  const ids = React.useId();
  const [text, setText] = React.useState(props.value);
  const [cursor, setCursor] = React.useState<number | null>(null);
  const [active, setActive] = React.useState(-1);
  React.useEffect(() => setText(props.value), [props.value]);
  // At once: what is typed right after a completion belongs behind it.
  const caret = React.useRef<number | null>(null);
  React.useLayoutEffect(() => {
    if (caret.current !== null) {
      input.current?.setSelectionRange(caret.current, caret.current);
      caret.current = null;
    }
  });

  const found = cursor === null ? null : completeFilter(text, cursor, names);
  const options = found?.options ?? [];
  const complaint = text.trim() === props.value ? complaintOf(props, text) : null;

  const insert = (option: Completion) => {
    const head = `${text.slice(0, found!.from)}${option.text} `;
    setText(head + text.slice(found!.to).trimStart());
    setCursor(head.length);
    setActive(-1);
    caret.current = head.length;
  };
  const submit = () => {
    setCursor(null);
    setText(text.trim());
    onSubmit(text);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const count = options.length;
    if (event.key === 'ArrowDown' && cursor === null) {
      event.preventDefault();
      setCursor(input.current?.selectionStart ?? text.length);
    } else if (event.key === 'ArrowDown' && count) {
      event.preventDefault();
      setActive((active + 1) % count);
    } else if (event.key === 'ArrowUp' && count) {
      event.preventDefault();
      setActive((active + count * 2 - 1 + Number(active < 0)) % count);
    } else if (event.key === 'Enter') {
      if (options[active]) {
        insert(options[active]);
      } else {
        submit();
      }
    } else if (event.key === 'Tab' && options[active]) {
      event.preventDefault();
      insert(options[active]);
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      if (cursor === null) {
        clear();
      } else {
        setCursor(null);
      }
    }
  };
  const clear = () => {
    setText('');
    onSubmit('');
  };

  return (
    <div className="pb-Filter">
      <input
        ref={input}
        className={complaint ? 'pb-Filter-input pb-mod-wrong' : 'pb-Filter-input'}
        role="textbox"
        type="text"
        aria-label={trans.__('Filter runs')}
        aria-autocomplete="list"
        aria-invalid={complaint !== null}
        aria-describedby={complaint ? `${ids}-error` : undefined}
        aria-controls={options.length ? `${ids}-list` : undefined}
        aria-activedescendant={options[active] ? `${ids}-${active}` : undefined}
        placeholder="metrics.rmse < 3"
        title={trans.__(
          'A filter as in MLflow: metrics.rmse < 3 AND params.depth = "10"'
        )}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={event => {
          setText(event.target.value);
          setCursor(event.target.selectionStart);
          setActive(-1);
        }}
        onBlur={() => setCursor(null)}
        onKeyDown={onKeyDown}
      />
      {text && (
        <button
          className="pb-Plain pb-Filter-clear"
          aria-label={trans.__('Clear filter')}
          onClick={clear}
        >
          ×
        </button>
      )}
      {options.length > 0 && (
        <ul
          className="pb-Picker-list"
          id={`${ids}-list`}
          role="listbox"
          aria-label={trans.__('Completions')}
        >
          {options.map((option, i) => (
            <li
              key={`${option.kind}:${option.text}`}
              id={`${ids}-${i}`}
              role="option"
              aria-selected={i === active}
              className={
                i === active ? 'pb-Picker-option pb-mod-active' : 'pb-Picker-option'
              }
              onMouseDown={event => event.preventDefault()}
              onClick={() => insert(option)}
            >
              <span className="pb-Picker-label pb-Code">{option.text}</span>
              <span className="pb-Picker-detail">{kindName(option.kind, trans)}</span>
            </li>
          ))}
        </ul>
      )}
      {complaint && (
        <div className="pb-Filter-error" id={`${ids}-error`} role="alert">
          {complaint}
        </div>
      )}
    </div>
  );
}

function complaintOf(props: FilterFieldProps, text: string): string | null {
  const problem = filterProblem(text);
  if (problem?.id === 'or') {
    return props.trans.__(
      'MLflow filters have no OR: use AND, or IN for one of several values of an attribute.'
    );
  }
  if (problem?.id === 'quote') {
    return props.trans.__(
      'The text %1 has no closing quote.',
      text.slice(problem.from, problem.to)
    );
  }
  const error = props.error;
  return error instanceof MlflowError && error.isBadRequest && props.value
    ? error.message
    : null;
}

function kindName(kind: Completion['kind'], trans: TranslationBundle): string {
  const names: Record<Completion['kind'], string> = {
    metric: trans.__('metric'),
    param: trans.__('parameter'),
    tag: trans.__('tag'),
    attribute: trans.__('attribute'),
    operator: '',
    value: '',
    word: ''
  };
  return names[kind];
}
