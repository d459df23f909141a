import type { Library } from '../library';
import { each, table } from '../words';

export const SETTINGS: Library = {
  name: 'os, sys, warnings, locale, logging, decimal',
  functions: table(
    each('os', 'chdir putenv', 'new sets:all'),
    each('os.environ', 'update setdefault pop clear', 'new sets:all'),
    { 'os.environ.copy': 'new:dict', 'os.environ.get': 'new' },
    each('sys.path', 'append insert extend remove', 'new sets:all'),
    {
      'warnings.*': 'new sets:all',
      'warnings.warn': 'new',
      'warnings.catch_warnings': 'new:context',
      'locale.setlocale': 'new sets:all',
      'sys.setrecursionlimit': 'new sets:all',
      'decimal.getcontext': 'new:record'
    },
    each('logging', 'basicConfig disable', 'new sets:all'),
    each('logging', 'debug info warning error exception critical log', 'new'),
    { 'logging.getLogger': 'new:logger' }
  ),
  methods: { 'logger.*': 'new' },
  forAll: ['os', 'sys', 'warnings', 'locale', 'logging'],
  setup: String.raw`warnings|logging|os\.environ`
};

/** The variables of the environment. */
export const ENVIRONMENT = 'os.environ';

/** Statements that change what a later import finds or does. */
export const CHANGES_IMPORTS = /\bos\.environ\b|\bsys\.path\b/;
