/** How the project's Python says what may be given for a parameter. */
import type { Parameter } from '../../domain';
import { pythonText, pythonValue } from '../../python';

/** Whether its default tells all. */
export const isTold = ({ choices, optional }: Parameter): boolean =>
  !choices && !optional;

/** The default, or with it what that does not tell; `handoff` is that package's name. */
export function declaration(one: Parameter, handoff: string): string {
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
