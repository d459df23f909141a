/** What the names in a cell say of what it does. */
import { LIBRARIES } from './all';
import type { Doing, Signs } from './library';

const either = (doing: Doing, field: keyof Signs): string | null =>
  LIBRARIES.flatMap(({ signs }) => signs?.[doing]?.[field] ?? []).join('|') || null;

function pattern(doing: Doing): RegExp {
  const [methods, calls] = [either(doing, 'methods'), either(doing, 'calls')];
  const [attributes, modules] = [either(doing, 'attributes'), either(doing, 'modules')];
  const parts = [
    methods && `\\.(?:${methods})\\s*\\(`,
    calls && `\\b(?:${calls})\\s*\\(`,
    attributes && `\\.(?:${attributes})\\b`,
    modules && `\\b(?:${modules})\\b[\\w.[\\]]*\\s*\\(`
  ];
  return new RegExp(parts.filter(part => part !== null).join('|'));
}

const DOINGS: readonly Doing[] = ['train', 'evaluate', 'load', 'prepare', 'show'];

/** What a cell does that a pattern is found in, the rarest first. */
export const SIGNS: readonly (readonly [Doing, RegExp])[] = DOINGS.map(doing => [
  doing,
  pattern(doing)
]);

/** A call that lists files. */
export const LISTS_FILES = new RegExp(
  `^(?:${LIBRARIES.flatMap(({ lists }) => lists ?? []).join('|')})$`
);

/** A statement that only sets something of a library. */
export const SETS_ONLY = new RegExp(
  `^(?:${LIBRARIES.flatMap(({ setup }) => setup ?? []).join('|')})\\b`
);
