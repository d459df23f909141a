/** What an assignment in the parameters cell declares: a parameter, or why it is none. */
import type { Token } from '../../python';
import type { Parameter } from '../../domain';
import { type Allowed, readAnnotation } from './annotation';
import { type Literal, literalValue } from './literal';

/** The value is not plain, the type is not, they do not fit, or None has no type. */
export type Refusal = 'value' | 'type' | 'misfit' | 'untyped';

/** An annotation may widen an int to a float. */
function typed(value: Literal, type: Allowed['type']): Literal | null {
  if (type === null || type === value.type) {
    return value;
  }
  return type === 'float' && value.type === 'int' ? { ...value, type } : null;
}

const isNone = (tokens: readonly Token[]): boolean =>
  tokens.length === 1 && tokens[0]!.text === 'None';

export function declaredBy(
  value: readonly Token[],
  annotation: readonly Token[]
): Omit<Parameter, 'name'> | Refusal {
  const allowed =
    annotation.length > 0
      ? readAnnotation(annotation)
      : { type: null, choices: [], optional: false };
  if (!allowed) {
    return 'type';
  }
  const choices = allowed.choices.map(one => one.default);
  const more = choices.length > 0 ? { choices } : {};
  if (isNone(value)) {
    const { type } = allowed; // `depth: int = None` is written, too
    return type ? { type, default: null, ...more, optional: true } : 'untyped';
  }
  const literal = literalValue(value);
  if (!literal) {
    return 'value';
  }
  const fitting = typed(literal, allowed.type);
  if (!fitting || (choices.length > 0 && !choices.includes(fitting.default))) {
    return 'misfit';
  }
  return { ...fitting, ...more, ...(allowed.optional ? { optional: true } : {}) };
}
