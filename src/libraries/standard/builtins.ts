import type { Library } from '../library';
import { each, table } from '../words';

const functions = table(
  { 'builtins.*': 'new' },
  each(
    'builtins',
    'print len isinstance issubclass type id repr str int float bool bytes hash abs round pow divmod callable hasattr ord chr hex bin oct format ascii display help breakpoint range complex',
    'new quiet'
  ),
  each('builtins', 'any all sum max min getattr', 'part'),
  each('builtins', 'list sorted', 'shallow:list'),
  each('builtins', 'set frozenset', 'shallow:set'),
  each('builtins', 'zip enumerate map filter iter reversed', 'lazy'),
  each('builtins', 'memoryview property', 'holds'),
  {
    'builtins.tuple': 'shallow:tuple',
    'builtins.dict': 'shallow:dict',
    'builtins.dict.fromkeys': 'holds:dict',
    'builtins.bytearray': 'new:bytearray',
    'builtins.dir': 'new:list quiet',
    'builtins.next': 'part changes:0',
    'builtins.vars': 'same',
    'builtins.setattr': 'new changes:0 keeps',
    'builtins.delattr': 'new changes:0',
    'builtins.open': 'new:file reads:0',
    'builtins.object': 'new:object',
    'builtins.super': 'unknown',
    'builtins.__import__': 'new:module',
    'builtins.get_ipython': 'new:shell'
  }
);

/** Of texts and numbers, and of what has no methods to speak of. */
const methods = table(
  each('number', 'split rsplit splitlines findall tolist', 'new:list'),
  {
    'number.*': 'new',
    'number.groupdict': 'new:dict',
    'module.*': 'unknown',
    'shell.*': 'new',
    'context.*': 'new'
  }
);

export const BUILTINS: Library = {
  name: 'builtins',
  functions,
  methods,
  forAll: ['builtins'],
  watched: ['builtins.input'],
  asks: 'input',
  signs: { show: { calls: 'display|print' } }
};

/** Calls that the analysis follows by itself. */
export const builtin = {
  open: 'builtins.open',
  type: 'builtins.type',
  /** A name of Python itself, as a path. */
  path: (name: string): string => `builtins.${name}`
};

/** Functions that give equal values wherever they are called. */
export const CONSTANT_BUILTINS: ReadonlySet<string> = new Set(
  'dict list tuple set frozenset str int float bool range len min max sum round sorted'.split(
    ' '
  )
);

/** Methods of a text that give equal values. */
export const CONSTANT_METHODS = /^(?:split|strip|format|lower|upper|replace|join)$/;
