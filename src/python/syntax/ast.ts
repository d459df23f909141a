/**
 * Python's syntax as the analysis sees it: forms with one meaning for the flow share one
 * kind (`+`, `<` and `not` all make something new). `at` is the place in the cell.
 */
import type { Scope } from '../scopes/scope';

export interface Name {
  kind: 'name';
  at: number;
  end?: number;
  id: string;
}
/** A literal; `text` for a string without interpolation, `value` for a number or bool. */
export interface Const {
  kind: 'const';
  at: number;
  end?: number;
  text: string | null;
  value: number | boolean | null;
}
/** An operation that looks at its operands and makes something new. */
export interface Op {
  kind: 'op';
  at: number;
  end?: number;
  sort: 'unary' | 'binary' | 'compare' | 'format' | 'slice';
  items: Expr[];
  /** `+`, `*` or `|`: a list or dict made so holds what its operands hold. */
  shares?: boolean;
  plus?: boolean;
  /** `/`: also how parts of a path are joined. */
  divides?: boolean;
  /** The operator of two numbers, to know how large something is. */
  sign?: string;
  /** Of an f-string: its texts, with null for each item; absent where one is formatted. */
  texts?: (string | null)[];
}
/** `a or b`, `a and b`: the value is one of the operands. */
export interface Bool {
  kind: 'bool';
  at: number;
  end?: number;
  items: Expr[];
}
export interface Conditional {
  kind: 'conditional';
  at: number;
  end?: number;
  test: Expr;
  then: Expr;
  otherwise: Expr;
}
export interface Walrus {
  kind: 'walrus';
  at: number;
  end?: number;
  target: Name;
  value: Expr;
}
export interface Attribute {
  kind: 'attribute';
  at: number;
  end?: number;
  object: Expr;
  name: string;
}
export interface Subscript {
  kind: 'subscript';
  at: number;
  end?: number;
  object: Expr;
  index: Expr[];
  /** Whether some index is a slice. */
  slice: boolean;
}
export interface Argument {
  value: Expr;
  keyword: string | null;
  star: '' | '*' | '**';
}
export interface Call {
  kind: 'call';
  at: number;
  end?: number;
  callee: Expr;
  args: Argument[];
  /** Code in a literal argument of eval, exec or DataFrame.query, read as an expression. */
  quoted: Stmt[] | null;
}
export type CollectionSort = 'list' | 'tuple' | 'set' | 'dict';
export interface Collection {
  kind: 'collection';
  at: number;
  end?: number;
  sort: CollectionSort;
  items: Expr[];
  /** For a dict: the key of each item; null for `**other`. */
  keys: (Expr | null)[] | null;
}
export interface Clause {
  target: Expr;
  source: Expr;
  tests: Expr[];
  isAsync: boolean;
}
export interface Comprehension {
  kind: 'comprehension';
  at: number;
  end?: number;
  sort: CollectionSort | 'generator';
  body: Expr[];
  clauses: Clause[];
  scope: Scope | null;
}
export interface Star {
  kind: 'star';
  at: number;
  end?: number;
  value: Expr;
}
export interface Await {
  kind: 'await';
  at: number;
  end?: number;
  value: Expr;
}
export interface Yield {
  kind: 'yield';
  at: number;
  end?: number;
  value: Expr | null;
  from: boolean;
}
export interface Parameter {
  name: string;
  star: '' | '*' | '**';
  keywordOnly: boolean;
  fallback: Expr | null;
  annotation: Expr | null;
}
/** A def or a lambda. */
export interface FunctionNode {
  kind: 'function';
  at: number;
  end: number;
  name: string;
  lambda: boolean;
  isAsync: boolean;
  generator: boolean;
  params: Parameter[];
  returns: Expr | null;
  body: Stmt[];
  scope: Scope | null;
}

export type Expr =
  | Name
  | Const
  | Op
  | Bool
  | Conditional
  | Walrus
  | Attribute
  | Subscript
  | Call
  | Collection
  | Comprehension
  | Star
  | Await
  | Yield
  | FunctionNode;

interface At {
  at: number;
  /** Where its text ends; absent for a part of another statement, as an `elif`. */
  end?: number;
}
export interface ExpressionStmt extends At {
  kind: 'expression';
  value: Expr;
}
export interface Assign extends At {
  kind: 'assign';
  targets: Expr[];
  value: Expr | null;
  annotation: Expr | null;
}
export interface Augmented extends At {
  kind: 'augmented';
  target: Expr;
  value: Expr;
}
export interface Return extends At {
  kind: 'return';
  value: Expr | null;
}
export interface Delete extends At {
  kind: 'delete';
  targets: Expr[];
}
export interface Raise extends At {
  kind: 'raise';
  values: Expr[];
}
export interface Assert extends At {
  kind: 'assert';
  values: Expr[];
}
export interface Declare extends At {
  kind: 'global' | 'nonlocal';
  names: string[];
}
export interface If extends At {
  kind: 'if';
  test: Expr;
  then: Stmt[];
  otherwise: Stmt[];
}
export interface For extends At {
  kind: 'for';
  target: Expr;
  source: Expr;
  body: Stmt[];
  otherwise: Stmt[];
}
export interface While extends At {
  kind: 'while';
  test: Expr;
  body: Stmt[];
  otherwise: Stmt[];
}
export interface Handler {
  at: number;
  types: Expr[];
  name: string | null;
  body: Stmt[];
}
export interface Try extends At {
  kind: 'try';
  body: Stmt[];
  handlers: Handler[];
  otherwise: Stmt[];
  finally: Stmt[];
}
export interface With extends At {
  kind: 'with';
  items: { context: Expr; target: Expr | null }[];
  body: Stmt[];
}
export interface Def extends At {
  kind: 'def';
  decorators: Expr[];
  function: FunctionNode;
}
export interface ClassDef extends At {
  kind: 'class';
  end: number;
  name: string;
  decorators: Expr[];
  bases: Argument[];
  body: Stmt[];
  scope: Scope | null;
}
/** Names bound by a pattern, and the expressions it looks at. */
export interface Pattern {
  captures: { name: string; at: number; whole: boolean }[];
  looks: Expr[];
  irrefutable: boolean;
}
export interface Match extends At {
  kind: 'match';
  subject: Expr;
  cases: { pattern: Pattern; guard: Expr | null; body: Stmt[] }[];
}
export interface Import extends At {
  kind: 'import';
  names: { path: string; alias: string | null }[];
}
export interface ImportFrom extends At {
  kind: 'from';
  module: string; // with its leading dots
  names: { path: string; alias: string | null }[];
  star: boolean;
}
export interface Plain extends At {
  kind: 'break' | 'continue' | 'pass';
}

export type Stmt =
  | ExpressionStmt
  | Assign
  | Augmented
  | Return
  | Delete
  | Raise
  | Assert
  | Declare
  | If
  | For
  | While
  | Try
  | With
  | Def
  | ClassDef
  | Match
  | Import
  | ImportFrom
  | Plain;
