import { isKind, type Kind } from '../domain';

/**
 * What a function or method of a library does, written as words:
 *
 * - what it gives: `new` (shares nothing; `new:kind`, where `new:` is of no known kind), `shallow` (the same elements in
 *   something new), `holds` (something new that holds what it was given), `lazy` (an
 *   iterator over it), `view` (shares the object's memory), `same` (the object itself),
 *   `part` (one of its elements, or of those given), `child` (something that belongs to the
 *   object: to change it is to change the object), `any` (of no known kind: any of what it
 *   was given, or something that shares it), `unknown`;
 * - what it changes: `changes:self`, `changes:0` (an argument by position), `changes:file` (one
 *   by its keyword), `changes:all`, `changes:sources` (what gradients reach of it), `changes:counts` (what counts in the object);
 * - `out:2` (an argument by position that it changes where it is given), `inplace:1` (one
 *   that says whether it changes the first);
 * - what it stores in the object: `keeps` (what it is given), `keeps:parts`;
 * - `draws`, `draws:shuffle` (where that keyword is given), `seeds` (random numbers),
 *   `fits:0` (an estimator by position, or `estimator=`: draws where fitting it may),
 *   `sets:who` (a setting that matters to whom),
 *   `reads:0`, `writes:0` (a path by position), `makes:0` (a folder), `quiet` (calls
 *   nothing it is given);
 * - `runs` (what its kind says that using it runs: its trait `runs`).
 */
export interface Effect {
  gives:
    | 'new'
    | 'shallow'
    | 'holds'
    | 'lazy'
    | 'view'
    | 'same'
    | 'part'
    | 'child'
    | 'any'
    | 'unknown';
  /** Of what it gives; `unknown` where the words name none. */
  kind: Kind;
  changes: readonly (number | string)[];
  keeps: '' | 'given' | 'parts';
  draws: boolean;
  /** The keyword with which it draws; without it, it does not. */
  drawsIf: string | null;
  /** The estimator that it fits, or copies and fits. */
  fits: number | null;
  seeds: boolean;
  sets: string | null;
  out: number | null;
  inplace: number | null;
  reads: number | null;
  writes: number | null;
  makes: number | null;
  quiet: boolean;
  runs: boolean;
}

const parsed = new Map<string, Effect>();

export function readEffect(words: string): Effect {
  const known = parsed.get(words);
  if (known) {
    return known;
  }
  const effect: Effect = {
    gives: 'new',
    kind: 'number',
    changes: [],
    keeps: '',
    draws: false,
    drawsIf: null,
    fits: null,
    seeds: false,
    sets: null,
    out: null,
    inplace: null,
    reads: null,
    writes: null,
    makes: null,
    quiet: false,
    runs: false
  };
  for (const word of words.split(' ').filter(Boolean)) {
    const [key, value] = word.split(':') as [string, string | undefined];
    switch (key) {
      case 'changes':
        effect.changes = [
          ...effect.changes,
          /^\d+$/.test(value!) ? Number(value) : value!
        ];
        break;
      case 'keeps':
        effect.keeps = value === 'parts' ? 'parts' : 'given';
        break;
      case 'draws':
        effect.draws = value === undefined;
        effect.drawsIf = value ?? null;
        break;
      case 'seeds':
      case 'quiet':
      case 'runs':
        effect[key] = true;
        break;
      case 'sets':
        effect.sets = value ?? 'all';
        break;
      case 'out':
      case 'inplace':
      case 'fits':
      case 'reads':
      case 'writes':
      case 'makes':
        effect[key] = Number(value ?? 0);
        break;
      case 'new':
      case 'shallow':
      case 'holds':
      case 'lazy':
      case 'view':
      case 'same':
      case 'part':
      case 'child':
      case 'any':
      case 'unknown':
        effect.gives = key;
        effect.kind = kindOf(key, value);
        break;
      default:
        throw new Error(`unknown word "${word}" in the effect "${words}"`);
    }
  }
  parsed.set(words, effect);
  return effect;
}

const UNSAID: Partial<Record<string, Kind>> = { new: 'number', lazy: 'iterator' };

/** A kind that only a person's marks name has no traits. */
function kindOf(gives: string, named: string | undefined): Kind {
  if (named) {
    return isKind(named) ? named : 'other';
  }
  return (named === undefined ? UNSAID[gives] : undefined) ?? 'unknown';
}

/** The kinds that an effect names. */
export const kindsIn = (words: string): string[] =>
  [...words.matchAll(GIVEN_KIND)].map(([, kind]) => kind!);

const GIVEN_KIND =
  /(?<!\S)(?:new|shallow|holds|lazy|view|same|part|child|any|unknown):([\w-]+)/g;

const WORDS =
  /^(?:(?:new|shallow|holds|lazy|view|same|part|child|any|unknown)(?::[\w-]+)?|changes:\w+|keeps(?::parts)?|draws(?::\w+)?|seeds|quiet|runs|sets(?::\w+)?|(?:out|inplace):\d+|(?:fits|reads|writes|makes)(?::\d+)?)$/;

/** Whether a text is in the words above. */
export function isEffect(text: string): boolean {
  const words = text.split(' ').filter(Boolean);
  return words.length > 0 && words.every(word => WORDS.test(word));
}
