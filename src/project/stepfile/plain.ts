/** Pieces of a plain script that stand in for IPython's commands. */
import { boundByTokens, expanded, namesIn, pythonText, type Part } from '../../python';

/** What stands in a script for a command; null where nothing can. */
export interface Plain {
  python: string;
  /** Modules it needs besides what the notebook imports. */
  modules?: readonly string[];
}

export const NOTHING: Plain = { python: 'pass' };

/** Whether the notebook has a name by then; throws `UnsureName` where nobody can say. */
export type Knows = (name: string) => boolean;

/** A name that may come from code whose names cannot be seen. */
export class UnsureName extends Error {
  constructor(readonly unsure: string) {
    super(unsure);
  }
}

/** Names that an expression looks up outside of itself. */
function namesOf(expression: string): string[] {
  const own = boundByTokens([{ id: '', python: expression, magics: [] }]);
  return namesIn(expression).filter(name => !own.has(name));
}

/** What can stand in an f-string with double quotes, in each version of Python. */
const isPlain = ({ field }: Part): boolean =>
  !field || !/["\\{}#:!=\n]|\blambda\b/.test(field.expression);

function asFormatted(parts: readonly Part[]): string {
  const inline = parts.every(isPlain);
  const text = parts
    .map(({ literal, field }) => {
      const kept = literal.replace(/[{}]/g, '$&$&');
      const conversion = field?.conversion && `!${field.conversion}`;
      return field ? `${kept}{${inline ? field.expression : ''}${conversion}}` : kept;
    })
    .join('');
  const values = parts.flatMap(({ field }) => field?.expression ?? []);
  const listed = values.map(one => (one.includes(',') ? `(${one})` : one));
  return inline
    ? `f${pythonText(text)}`
    : `${pythonText(text)}.format(${listed.join(', ')})`;
}

/**
 * A text in which IPython fills in `{expressions}` and `$names`, as a Python expression.
 * Where the notebook lacks one of the names, IPython leaves the whole text alone.
 */
export function filled(text: string, knows: Knows): string {
  const parts = expanded(text);
  const values = parts?.flatMap(({ field }) => field?.expression ?? []) ?? [];
  if (!parts || !values.flatMap(namesOf).every(knows)) {
    return pythonText(text);
  }
  return values.length > 0
    ? asFormatted(parts)
    : pythonText(parts.map(({ literal }) => literal).join(''));
}
