/** What the analysis asks of a call beside its effect. */
import type { Kind } from '../domain';
import { LIBRARIES } from './all';
import { listed, names, within } from './words';

const all = (field: 'watched' | 'network' | 'passive'): string[] =>
  LIBRARIES.flatMap(library => library[field] ?? []);

/** Whether a call is worth a word, or its order is. */
export const isWatched = within(all('watched'));

/** Whether a class calls nothing of what is made from it by itself. */
export const isPassive = within(all('passive'));

/** Whether a call asks the network. */
export const asksNetwork = within(all('network'));

const ASKS = listed(LIBRARIES, 'asks');

/** Whether a function of this name asks a person. */
export const asksPerson = (name: string): boolean => ASKS.has(name);

const TRANSPARENT = listed(LIBRARIES, 'transparent');

/** Whether a decorator of this name gives back what behaves like the function. */
export const isTransparent = (name: string): boolean => TRANSPARENT.has(name);

const GOES_TO = listed(LIBRARIES, 'goesTo');
const ASKS_FOLDER = listed(LIBRARIES, 'asksFolder');

/** Whether a function goes to another working folder. */
export const goesToFolder = (path: string): boolean => GOES_TO.has(path);

/** Whether it tells which one it is. */
export const asksForFolder = (path: string): boolean => ASKS_FOLDER.has(path);

const STARTS = listed(LIBRARIES, 'starts');

export const startsRun = (path: string): boolean => STARTS.has(path);

const SPLITS = new Map(LIBRARIES.flatMap(({ splits }) => Object.entries(splits ?? {})));

/**
 * Of a function that gives two new parts of each argument: what they are, where the
 * argument does not say it. Null for others.
 */
export const splitsInto = (path: string): Kind | null =>
  (path.includes('.') && SPLITS.get(path.slice(path.lastIndexOf('.') + 1))) || null;

const IN_PLACE = listed(LIBRARIES, 'inPlace');

/** Whether a method may work in place, as its options say. */
export const mayWorkInPlace = (method: string): boolean => IN_PLACE.has(method);

const LOOKS = listed(LIBRARIES, 'looks');

/** Whether a method is there to look at a value, and does nothing else. */
export const onlyLooks = (method: string): boolean => LOOKS.has(method);

const SIZED = listed(LIBRARIES, 'sized');
const SIDES = listed(LIBRARIES, 'sides');

/** Whether a function makes an array as large as it is told. */
export const isSized = (path: string): boolean => SIZED.has(path);

/** Whether each of its arguments is a side of the array, rather than the first its shape. */
export const takesSides = (path: string): boolean => SIDES.has(path);

const ACTS = within(LIBRARIES.flatMap(({ acts }) => names(acts ?? '')));

/** Whether a module changes others when it is imported. */
export const actsOnImport = (module: string): boolean => ACTS(module);

const SHADOWS: Record<string, string> = Object.fromEntries(
  LIBRARIES.flatMap(({ shadows }) => Object.entries(shadows ?? {}))
);

/** Python's own names that `from module import *` replaces; null where nobody knows. */
export const shadowedBy = (module: string): readonly string[] | null =>
  Object.hasOwn(SHADOWS, module) ? names(SHADOWS[module]!) : null;

const CONSTANT = listed(LIBRARIES, 'constant');

/** Whether a function gives an equal value wherever it is called. */
export const isConstantCall = (path: string): boolean => CONSTANT.has(path);
