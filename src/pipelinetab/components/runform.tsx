import { Button } from '@jupyterlab/ui-components';
import * as React from 'react';
import type { Parameter } from '../../domain';
import type { Ready } from '../model';
import { changedValues, choicesOf, fieldText, valueOf } from '../run/values';
import type { PipelineContext } from './context';
import { allowedText, parametersOf } from './parameters';

/** The parameters of the next run, with their defaults in the fields. */
export function RunForm(props: {
  state: Ready;
  context: PipelineContext;
}): React.JSX.Element | null {
  const { state, context } = props;
  const { trans, runs } = context;
  const [texts, setTexts] = React.useState<ReadonlyMap<string, string>>(new Map());
  if (!runs || runs.runner.asking !== state.panel) {
    return null;
  }
  const parameters = parametersOf(state);
  const values = changedValues(parameters, texts);
  const start = (event: React.FormEvent) => {
    event.preventDefault();
    if (values) {
      runs.start(state.panel, values);
    }
  };
  return (
    <form
      className="pb-RunForm"
      aria-label={trans.__('Run with')}
      onSubmit={start}
      onKeyDown={event => event.key === 'Escape' && runs.runner.cancel()}
    >
      {parameters.map(parameter => (
        <Field
          key={parameter.name}
          parameter={parameter}
          text={texts.get(parameter.name) ?? fieldText(parameter)}
          context={context}
          onChange={text => setTexts(new Map([...texts, [parameter.name, text]]))}
        />
      ))}
      <div className="pb-RunForm-buttons">
        <Button
          small
          type="submit"
          className="pb-Button pb-mod-primary"
          disabled={values === null}
        >
          {trans.__('Start')}
        </Button>
        <Button
          small
          type="button"
          className="pb-Button"
          onClick={() => runs.runner.cancel()}
        >
          {trans.__('Cancel')}
        </Button>
      </div>
    </form>
  );
}

function Field(props: {
  parameter: Parameter;
  text: string;
  context: PipelineContext;
  onChange: (text: string) => void;
}): React.JSX.Element {
  const { parameter, text, context, onChange } = props;
  const { trans } = context;
  const { name, type, optional } = parameter;
  const choices = choicesOf(parameter);
  const allowed = choices ? type : allowedText(parameter);
  const isWrong = valueOf(parameter, text) === null;
  const about = React.useId();
  return (
    <label className="pb-RunForm-field">
      <span className="pb-Code pb-Ellipsis" title={name}>
        {name}
      </span>
      <span className="pb-Muted" id={about}>
        {isWrong ? trans.__('no %1', allowed) : allowed}
      </span>
      {choices ? (
        <select
          className="pb-RunForm-input"
          value={text}
          aria-label={name}
          aria-describedby={about}
          onChange={event => onChange(event.target.value)}
        >
          {choices.map(choice => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      ) : (
        <input
          className={isWrong ? 'pb-RunForm-input pb-mod-wrong' : 'pb-RunForm-input'}
          value={text}
          aria-label={name}
          aria-describedby={about}
          aria-invalid={isWrong}
          inputMode={
            !optional && (type === 'int' || type === 'float') ? 'decimal' : 'text'
          }
          spellCheck={false}
          onChange={event => onChange(event.target.value)}
        />
      )}
    </label>
  );
}
