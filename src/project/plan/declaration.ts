/** How the project's Python says what may be given for a parameter. */
import { environmentName, isSecretParameter } from '../../diagnostics';
import type { Parameter } from '../../domain';
import { pythonText, pythonValue } from '../../python';

/** Whether its default tells all. */
export const isTold = ({ choices, optional }: Parameter): boolean =>
  !choices && !optional;

/** The default, or with it what that does not tell; `handoff` is that package's name. */
export function declaration(one: Parameter, handoff: string): string {
  if (isSecretParameter(one)) {
    return secret(one, handoff);
  }
  if (isTold(one)) {
    return pythonValue(one);
  }
  const choices = one.choices?.map(choice =>
    pythonValue({ type: one.type, default: choice })
  );
  const parts = [
    pythonValue(one),
    pythonText(one.type),
    ...(choices ? [`choices=[${choices.join(', ')}]`] : []),
    ...(one.optional ? ['optional=True'] : [])
  ];
  return `${handoff}.Parameter(${parts.join(', ')})`;
}

/** Read from the environment; a default that says nothing is kept. */
function secret({ name, type, default: value }: Parameter, handoff: string): string {
  const parts = [
    pythonText(environmentName(name)),
    ...(type === 'int' ? ['kind="int"'] : []),
    ...(value === null || value === ''
      ? [`default=${value === null ? 'None' : '""'}`]
      : [])
  ];
  return `${handoff}.Secret(${parts.join(', ')})`;
}

/** Those that a command line and a run may show. */
export const shownParameters = (all: readonly Parameter[]): Parameter[] =>
  all.filter(one => !isSecretParameter(one));
