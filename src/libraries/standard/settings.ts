import type { Library } from '../library';
import { each, table } from '../words';

export const SETTINGS: Library = {
  name: 'os, sys, warnings, locale, logging, decimal',
  goesTo: 'os.chdir',
  asksFolder: 'os.getcwd pathlib.Path.cwd',
  functions: table(
    each('os', 'chdir putenv', 'new sets:all'),
    each('os.environ', 'update setdefault pop clear', 'new sets:all'),
    { 'os.environ.copy': 'new:dict', 'os.environ.get': 'new' },
    each('sys.path', 'append insert extend remove', 'new sets:all'),
    {
      'sys.exit': 'new',
      'warnings.catch_warnings': 'new:context',
      'locale.setlocale': 'new sets:all',
      'sys.setrecursionlimit': 'new sets:all',
      'decimal.getcontext': 'new:record'
    },
    each('warnings', 'filterwarnings simplefilter resetwarnings', 'new sets:all'),
    each('logging', 'basicConfig disable captureWarnings addLevelName', 'new sets:all'),
    each('logging', 'StreamHandler', 'any'),
    each('logging', 'Formatter NullHandler getLevelName', 'new:'),
    each('logging', 'FileHandler', 'new: writes:0'),
    each('sys', 'getsizeof getrefcount intern getrecursionlimit exc_info', 'new'),
    each('sys', 'getdefaultencoding getfilesystemencoding version_info', 'new'),
    each('sys', 'stdout.write stdout.flush stderr.write stderr.flush', 'new'),
    each('logging', 'debug info warning error exception critical log', 'new'),
    { 'logging.getLogger': 'new:logger' }
  ),
  methods: table(
    each(
      'logger',
      'debug info warning warn error exception critical log isEnabledFor hasHandlers',
      'new'
    ),
    each('logger', 'getChild', 'new:logger'),
    each(
      'logger',
      'setLevel addHandler removeHandler addFilter',
      'new changes:self keeps'
    )
  ),
  classes: { logger: 'logging.Logger' },
  forAll: ['os', 'sys', 'warnings', 'locale', 'logging'],
  setup: String.raw`warnings|logging|os\.environ`
};

/** The variables of the environment. */
export const ENVIRONMENT = 'os.environ';

/** Statements that change what a later import finds or does. */
export const CHANGES_IMPORTS = /\bos\.environ\b|\bsys\.path\b/;
