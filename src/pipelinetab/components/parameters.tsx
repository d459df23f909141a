import * as React from 'react';
import { isSecretParameter } from '../../diagnostics';
import type { Parameter } from '../../domain';
import type { Ready } from '../model';
import type { PipelineContext } from './context';
import { ProblemItem } from './problems';

/** Parameters of all steps, each once; secrets, which are shown nowhere, left out. */
export function parametersOf(state: Ready): Parameter[] {
  const all = state.analysis.graph.steps
    .flatMap(step => step.parameters)
    .filter(one => !isSecretParameter(one));
  return [...new Map(all.map(parameter => [parameter.name, parameter])).values()];
}

/** A default as Python writes it. */
export function pythonText(
  value: Parameter['default'],
  type: Parameter['type']
): string {
  if (value === null) {
    return 'None';
  }
  if (typeof value === 'boolean') {
    return value ? 'True' : 'False';
  }
  if (typeof value === 'number') {
    return type === 'float' && Number.isInteger(value) ? `${value}.0` : String(value);
  }
  return JSON.stringify(value);
}

/** What may be given: `int | None`, `"a" | "b"`. */
export function allowedText({ type, choices, optional }: Parameter): string {
  const texts = choices?.map(choice => pythonText(choice, type)) ?? [type];
  return [...texts, ...(optional ? ['None'] : [])].join(' | ');
}

/** The pipeline's parameters: name, type, default. */
export function Parameters(props: {
  state: Ready;
  context: PipelineContext;
}): React.JSX.Element | null {
  const { trans } = props.context;
  const parameters = parametersOf(props.state);
  const { offers } = props.state.analysis;
  if (parameters.length + offers.length === 0) {
    return null;
  }
  return (
    <section className="pb-Pipeline-section">
      <h4 className="pb-Pipeline-title">{trans.__('Parameters')}</h4>
      {parameters.length > 0 && (
        <Table parameters={parameters} context={props.context} />
      )}
      {offers.length > 0 && (
        <ul
          className="pb-Pipeline-list"
          aria-label={trans.__('Values that look like parameters')}
        >
          {offers.map(found => (
            <ProblemItem
              key={`${found.cell}:${found.line}`}
              found={found}
              state={props.state}
              context={props.context}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function Table(props: {
  parameters: readonly Parameter[];
  context: PipelineContext;
}): React.JSX.Element {
  const { parameters } = props;
  const { trans } = props.context;
  return (
    <table className="pb-Parameters" aria-label={trans.__('Parameters')}>
      <thead className="pb-Hidden">
        <tr>
          <th scope="col">{trans.__('Name')}</th>
          <th scope="col">{trans.__('Type')}</th>
          <th scope="col">{trans.__('Default')}</th>
        </tr>
      </thead>
      <tbody>
        {parameters.map(parameter => {
          const { name, type, default: value } = parameter;
          const text = pythonText(value, type);
          const allowed = allowedText(parameter);
          return (
            <tr key={name}>
              <th scope="row" className="pb-Code pb-Ellipsis" title={name}>
                {name}
              </th>
              <td className="pb-Muted pb-Ellipsis" title={allowed}>
                {allowed}
              </td>
              <td className="pb-Number pb-Ellipsis" title={text}>
                {text}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
