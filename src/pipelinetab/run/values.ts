/** What a person typed for a parameter, checked by its type. */
import type { Parameter } from '../../domain';

const shown = (value: Parameter['default']): string =>
  value === null
    ? 'None'
    : typeof value === 'boolean'
      ? value
        ? 'True'
        : 'False'
      : String(value);

/** The default as it stands in the field. */
export const fieldText = ({ default: value }: Parameter): string => shown(value);

/** What may be chosen; null where anything of the type may be written. */
export const choicesOf = ({ choices, optional }: Parameter): string[] | null =>
  choices ? [...choices, ...(optional ? [null] : [])].map(shown) : null;

/** The value for the command line; null where the text is none of the type. */
export function valueOf(parameter: Parameter, text: string): string | null {
  const { type, optional } = parameter;
  const word = text.trim();
  const choices = choicesOf(parameter);
  if (choices) {
    return choices.includes(text) ? text : null;
  }
  if (optional && word === 'None') {
    return word;
  }
  switch (type) {
    case 'int':
      return /^[-+]?\d+$/.test(word) ? word : null;
    case 'float':
      return word !== '' && Number.isFinite(Number(word)) ? word : null;
    case 'bool':
      return /^(true|false)$/i.test(word)
        ? word[0]!.toUpperCase() + word.slice(1).toLowerCase()
        : null;
    case 'str':
      return text;
  }
}

/** The values that differ from the defaults; null where one is wrong. */
export function changedValues(
  parameters: readonly Parameter[],
  texts: ReadonlyMap<string, string>
): Map<string, string> | null {
  const changed = new Map<string, string>();
  for (const parameter of parameters) {
    const before = fieldText(parameter);
    const text = texts.get(parameter.name) ?? before;
    const value = valueOf(parameter, text);
    if (value === null) {
      return null;
    }
    if (value !== before) {
      changed.set(parameter.name, value);
    }
  }
  return changed;
}
