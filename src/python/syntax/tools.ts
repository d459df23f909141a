import type { Light } from './light';
import type { Expr, FunctionNode, Stmt } from './ast';

/** What reading a tree needs besides the node at hand. */
export interface Reader {
  text: string;
  /** The function whose body is being read; a `yield` marks it. */
  inside: { generator: boolean }[];
  /** Reads literal code, as in eval("..."); null for what is nested too deeply. */
  code(text: string, at: number): Stmt[] | null;
  expression(node: Light): Expr;
  block(node: Light | undefined): Stmt[];
  lambda(node: Light): FunctionNode;
}

/** How one kind of node is read. */
export type Read<T> = (reader: Reader, node: Light) => T;

export const textOf = (reader: Reader, node: Light): string =>
  reader.text.slice(node.at, node.end);

export const child = (node: Light, field: string): Light | undefined =>
  node.kids.find(kid => kid.field === field);

export const children = (node: Light, field: string): Light[] =>
  node.kids.filter(kid => kid.field === field);

export const ofType = (node: Light, type: string): Light | undefined =>
  node.kids.find(kid => kid.type === type);

export const has = (node: Light, token: string): boolean =>
  node.kids.some(kid => kid.type === token);

const UNNAMED = new Set([
  'async',
  'from',
  '*',
  '**',
  ':',
  'is',
  'is not',
  'not in',
  'in'
]);

/** Children that are expressions, and not tokens. */
export const named = (node: Light): Light[] =>
  node.kids.filter(kid => !UNNAMED.has(kid.type));

/** Python compares identifiers in their compatibility form. */
export const identifier = (reader: Reader, node: Light): string => {
  const text = textOf(reader, node);
  // eslint-disable-next-line no-control-regex
  return /^[\x00-\x7f]*$/.test(text) ? text : text.normalize('NFKC');
};

export const all = (reader: Reader, nodes: readonly Light[]): Expr[] =>
  nodes.map(node => reader.expression(node));
