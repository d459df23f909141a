/** Python as text: syntax, scopes, names, pieces of statements, and IPython's additions. */
export { boundByTokens, boundHere, codeLines, isBound, lineOfToken } from './cellcode';
export type { Cell, PythonCell, SideEffect } from './cells';
export {
  importedBy,
  isImport,
  isMovable,
  modulesIn,
  pathsIn,
  type Imported
} from './imports';
export { automagic, maybeAutomagic } from './ipython/automagic';
export type { IsPython } from './ipython/cell';
export { cleanLines, splitLines } from './ipython/cleanup';
export type { Command } from './ipython/commands';
export { expanded, type Part } from './ipython/expand';
export { isExpression, namesIn } from './ipython/expression';
export { transformCell } from './ipython';
export { logicalLines, type Token } from './ipython/lexer';
export { options, pair, unquoted, words } from './ipython/magics/mlflow';
export { magicSpec } from './ipython/magics/table';
export { afterOptions, optionValues, splitWords } from './ipython/magics/words';
export { cellMagic, lineCommands, replaceCommands } from './ipython/parse';
export { docstring, pythonText, pythonType, pythonValue } from './literal';
export { remembered } from './memo';
export { boundNames, globalsBound, namesAtOnce, surelyBound, usedNames } from './names';
export { parseCell, type ParsedCell } from './parsedcell';
export {
  eachNode,
  eachSyntax,
  lineOf,
  piecesOf,
  textOf,
  type CellPieces,
  type Change,
  type Piece
} from './pieces';
export { Scope, mangle } from './scopes/scope';
export { blocksOf, statementsAt } from './statements';
export type {
  Argument,
  Assign,
  Attribute,
  Augmented,
  Call,
  ClassDef,
  Clause,
  Collection,
  Comprehension,
  Conditional,
  Const,
  Def,
  Expr,
  For,
  FunctionNode,
  Import,
  ImportFrom,
  Match,
  Op,
  Stmt,
  Subscript,
  Try,
  While,
  With
} from './syntax/ast';
export type { Light } from './syntax/light';
export { loadPython, type PythonParser } from './syntax/parser';
export { readModule } from './syntax/module';
export type { BrokenRule, Reason } from './syntax/reason';
