import type { Library } from '../library';
import { each, table } from '../words';

const ERRORS =
  'BaseException Exception ArithmeticError AssertionError AttributeError BufferError ' +
  'EOFError FileExistsError FileNotFoundError ImportError IndexError IOError KeyError ' +
  'KeyboardInterrupt LookupError MemoryError ModuleNotFoundError NameError ' +
  'NotImplementedError OSError OverflowError PermissionError RecursionError ' +
  'ReferenceError RuntimeError StopIteration StopAsyncIteration SyntaxError SystemError ' +
  'SystemExit TimeoutError TypeError UnicodeDecodeError UnicodeEncodeError UnicodeError ' +
  'ValueError ZeroDivisionError ConnectionError Warning UserWarning RuntimeWarning ' +
  'DeprecationWarning FutureWarning ResourceWarning ExceptionGroup';

const functions = table(
  each(
    'builtins',
    'len isinstance issubclass type id repr str int float bool bytes hash abs round pow divmod callable hasattr ord chr hex bin oct format ascii display help breakpoint range complex slice input exit quit copyright credits license',
    'new quiet'
  ),
  each('builtins', 'int.from_bytes', 'new quiet'),
  each('builtins', 'str.maketrans', 'new:dict'),
  each('builtins', 'float.fromhex bytes.fromhex', 'new quiet'),
  each('builtins', 'any all sum max min getattr', 'part'),
  each('builtins', 'list sorted', 'shallow:list'),
  each('builtins', 'set frozenset', 'shallow:set'),
  each('builtins', 'zip enumerate map filter iter aiter reversed', 'lazy'),
  each('builtins', 'staticmethod classmethod', 'same'),
  each('builtins', ERRORS, 'holds:record'),
  {
    'builtins.print': 'new quiet changes:file',
    'builtins.property': 'holds',
    'builtins.memoryview': 'view:',
    'builtins.tuple': 'shallow:tuple',
    'builtins.dict': 'shallow:dict',
    'builtins.dict.fromkeys': 'holds:dict',
    'builtins.bytearray': 'new:bytearray',
    'builtins.bytearray.fromhex': 'new:bytearray',
    'builtins.dir': 'new:list quiet',
    'builtins.next': 'part changes:0',
    'builtins.anext': 'part changes:0',
    'builtins.vars': 'same',
    'builtins.locals': 'unknown',
    'builtins.globals': 'unknown',
    'builtins.eval': 'any',
    'builtins.exec': 'new',
    'builtins.compile': 'new',
    'builtins.setattr': 'new changes:0 keeps',
    'builtins.delattr': 'new changes:0',
    'builtins.object.__setattr__': 'new changes:0 keeps',
    'builtins.object.__delattr__': 'new changes:0',
    'builtins.object.__getattribute__': 'part',
    'builtins.object.__new__': 'new:object',
    'builtins.object.__init__': 'new',
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
  each('context', '__enter__ __exit__', 'new'),
  {
    'number.*': 'new',
    'number.groupdict': 'new:dict',
    'number.maketrans': 'new:dict',
    'module.*': 'unknown',
    'shell.*': 'new'
  }
);

export const BUILTINS: Library = {
  name: 'builtins',
  functions,
  methods,
  forAll: ['builtins'],
  watched: ['builtins.input'],
  passive: ['builtins', 'abc', 'typing', 'enum'],
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
