/**
 * Texts that are known: names and paths put together from literals. A `pathlib.Path` is
 * its text here, for all that matters of it is which file it names.
 */
import { NONE, one, textValue, type Value } from '../../domain';
import type { Op } from '../../python';
import type { Arguments } from './arguments';
import { type CallSite, placeAt } from './callsite';
import { type Event, noteEvent } from './events';

/** As os.path.join and `/` of pathlib do. */
function joined(parts: readonly (string | null | undefined)[]): Value {
  let path = '';
  for (const part of parts) {
    if (part === null || part === undefined) {
      return NONE;
    }
    const whole = part.startsWith('/') || path === '';
    path = whole ? part : `${path.replace(/\/$/, '')}/${part}`;
  }
  return textValue(path);
}

/** An operator over texts. */
export function joinTexts(expr: Op, values: readonly Value[]): Value {
  const texts = values.map(value => value.text);
  if (texts.includes(null)) {
    return NONE;
  }
  if (expr.sort === 'format' && expr.texts) {
    let next = 0;
    return textValue(expr.texts.map(text => text ?? texts[next++]!).join(''));
  }
  if (expr.sort !== 'binary') {
    return NONE;
  }
  return expr.plus ? textValue(texts.join('')) : expr.divides ? joined(texts) : NONE;
}

const JOINS = new Set(
  'os.path.join posixpath.join pathlib.Path pathlib.PurePath pathlib.PosixPath'.split(
    ' '
  )
);

const SAME = new Set(
  'builtins.str os.fspath os.path.normpath os.path.abspath os.path.realpath os.path.expanduser'.split(
    ' '
  )
);

/** The text that a library's function makes of texts; null where it does something else. */
export function textOfCall(path: string, args: Arguments): Value | null {
  const texts = args.positional.map(value => value.text);
  if (texts.includes(null) || args.spread || args.keywords.size) {
    return null;
  }
  if (JOINS.has(path)) {
    return joined(texts.length ? texts : ['.']);
  }
  return SAME.has(path) && texts.length === 1 ? textValue(texts[0]!) : null;
}

/** `path.parent` and the like; null for anything else. */
export function partOfPath({ objects, text }: Value, name: string): Value | null {
  if (text === null || objects.length) {
    return null;
  }
  const cut = text.lastIndexOf('/');
  const last = text.slice(cut + 1);
  switch (name) {
    case 'parent':
      return textValue(cut < 0 ? '.' : text.slice(0, cut) || '/');
    case 'name':
      return textValue(last);
    case 'stem':
      return textValue(last.replace(/(.)\.[^.]*$/, '$1'));
    default:
      return null;
  }
}

const FILES: Record<string, 'reads' | 'writes'> = {
  read_text: 'reads',
  read_bytes: 'reads',
  iterdir: 'reads',
  write_text: 'writes',
  write_bytes: 'writes',
  touch: 'writes'
};

/** A method of a path; null for methods that only texts have. */
export function pathMethod(
  site: CallSite,
  base: Value,
  name: string,
  args: Arguments
): Value | null {
  const { text } = base;
  if (text === null) {
    return null;
  }
  const first = args.positional[0]?.text;
  const note = (kind: Event['kind'], what: string | null) =>
    noteEvent(site, { kind, path: `pathlib.Path.${name}`, what });
  const kind = FILES[name];
  if (kind) {
    note(kind, text);
    return NONE;
  }
  switch (name) {
    case 'joinpath':
      return joined([text, ...args.positional.map(value => value.text)]);
    case 'with_suffix':
      return first === null || first === undefined
        ? NONE
        : textValue(text.replace(/(?<=[^/])(?:\.[^./]*)?$/, first));
    case 'resolve':
    case 'absolute':
    case 'expanduser':
    case 'as_posix':
      return base;
    case 'glob':
    case 'rglob':
      note('reads', joined([text, name === 'rglob' ? '**' : '', first]).text);
      return NONE;
    case 'open': {
      const mode = first ?? args.keywords.get('mode')?.text ?? 'r';
      note(/[wax+]/.test(mode) ? 'writes' : 'reads', text);
      const place = placeAt(site, site.machine);
      return one(site.machine.heap.makeExtra(place, 'file', 'opaque', 'file'));
    }
    default:
      return null;
  }
}
