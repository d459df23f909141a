/** Texts and values as Python writes them. */

/** A value with the type that it has in Python. */
interface TypedDefault {
  type: 'int' | 'float' | 'bool' | 'str';
  default: number | boolean | string | null;
}

/** A Python string literal with double quotes, on one line. */
export function pythonText(text: string): string {
  const escaped = text
    .replace(/[\\"]/g, '\\$&')
    .replace(/\n/g, '\\n')
    .replace(/\r/g, '\\r')
    .replace(/\t/g, '\\t')
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u001f\u007f]/g, c => `\\x${hex(c, 2)}`)
    .replace(/[\ud800-\udfff](?![\udc00-\udfff])/g, c =>
      /[\ud800-\udbff]/.test(c) ? `\\u${hex(c, 4)}` : c
    );
  return `"${escaped}"`;
}

const hex = (c: string, digits: number): string =>
  c.charCodeAt(0).toString(16).padStart(digits, '0');

/** A number as Python reads it with the same type: a whole float keeps its point. */
export function pythonNumber(value: number, type: 'int' | 'float'): string {
  const text = (Object.is(value, -0) ? '-0' : String(value)).replace('e+', 'e');
  if (!Number.isFinite(value)) {
    return `float("${Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf'}")`;
  }
  if (type === 'int') {
    return BigInt(value).toString();
  }
  return /[.e]/.test(text) ? text : `${text}.0`;
}

/** The default of a parameter, as Python writes it. */
export function pythonValue({ type, default: value }: TypedDefault): string {
  if (value === null) {
    return 'None';
  }
  if (typeof value === 'string') {
    return pythonText(value);
  }
  return typeof value === 'boolean'
    ? value
      ? 'True'
      : 'False'
    : pythonNumber(value, type === 'int' ? 'int' : 'float');
}

/** What may be given for a parameter, as Python writes types: `int | None`, `"a" | "b"`. */
export function pythonType(
  one: TypedDefault & {
    choices?: readonly (number | boolean | string)[];
    optional?: boolean;
  }
): string {
  const { type, choices, optional } = one;
  const allowed = choices?.map(choice => pythonValue({ type, default: choice }));
  return [...(allowed ?? [type]), ...(optional ? ['None'] : [])].join(' | ');
}

/** Lines of text in a docstring, whatever they hold. */
export function docstring(text: string): string {
  const safe = text.replace(/\\/g, '\\\\').replace(/"""/g, "'''");
  const end = safe.endsWith('"') ? ' ' : '';
  return safe.includes('\n') ? `"""${safe}\n"""` : `"""${safe}${end}"""`;
}
