/**
 * Texts that are known: names and paths put together from literals. A `pathlib.Path` is
 * its text here, for all that matters of it is which file it names.
 */
import { NONE, one, textValue, type Value } from '../../domain';
import {
  isWriting,
  joinPaths,
  partOfPath,
  pathCall,
  pathMethodName,
  textOfPaths
} from '../../libraries';
import type { Op } from '../../python';
import type { Arguments } from './arguments';
import { type CallSite, placeAt } from './callsite';
import { type Event, noteEvent } from './events';

const textOf = (text: string | null): Value => (text === null ? NONE : textValue(text));

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
  return expr.plus
    ? textValue(texts.join(''))
    : expr.divides
      ? textOf(joinPaths(texts))
      : NONE;
}

/** The text that a library's function makes of texts; null where it does something else. */
export function textOfCall(path: string, args: Arguments): Value | null {
  const texts = args.positional.map(value => value.text);
  if (texts.includes(null) || args.spread || args.keywords.size) {
    return null;
  }
  const text = textOfPaths(path, texts as string[]);
  return text === null ? null : textValue(text);
}

/** `path.parent` and the like; null for anything else. */
export function partOfText({ objects, text }: Value, name: string): Value | null {
  const part = text === null || objects.length ? null : partOfPath(text, name);
  return part === null ? null : textValue(part);
}

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
  const call = pathCall(
    text,
    name,
    args.positional.map(value => value.text)
  );
  if (!call) {
    return null;
  }
  const { machine } = site;
  const note = (kind: Event['kind'], what: string | null) =>
    noteEvent(site, { kind, path: pathMethodName(name), what });
  if (call.opens) {
    const mode = args.positional[0]?.text ?? args.keywords.get('mode')?.text ?? 'r';
    note(isWriting(mode) ? 'writes' : 'reads', text);
    const place = placeAt(site, machine);
    return one(machine.heap.makeExtra(place, 'file', 'opaque', 'file'));
  }
  if (call.reads !== undefined) {
    note('reads', call.reads);
  }
  if (call.writes !== undefined) {
    note('writes', call.writes);
  }
  if (call.makes !== undefined) {
    note('makes', call.makes);
  }
  return call.text === text ? base : textOf(call.text);
}
