/** A cell's statements with their text, and the comments above them. */
import { type Light, parse } from './syntax/light';
import type { Stmt } from './syntax/ast';
import type { PythonParser } from './syntax/parser';
import { readModule } from './syntax/module';

export interface Piece {
  cell: string;
  stmt: Stmt;
  node: Light;
  /** Of the whole cell; a piece is the part from `start` to `end`. */
  source: string;
  start: number;
  end: number;
}

export interface CellPieces {
  id: string;
  source: string;
  pieces: readonly Piece[];
  /** Lines (1-based) that are no Python. */
  errors: readonly number[];
}

/** Where the lines of the text that was asked for last begin: others ask for it again. */
let last: { source: string; begins: number[] } = { source: '', begins: [0] };

/** 1-based line of a place in a text. */
export function lineOf(source: string, at: number): number {
  if (last.source !== source) {
    const begins = [...source.matchAll(/\n/g)].map(({ index }) => index + 1);
    last = { source, begins: [0, ...begins] };
  }
  let [low, high] = [0, last.begins.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    [low, high] = last.begins[middle]! <= at ? [middle, high] : [low, middle];
  }
  return low + 1;
}

/** Where a statement ends, its comment on the same line included. */
function endOf(source: string, node: Light): number {
  const rest = /^[ \t]*;?[ \t]*(#[^\n]*)?/.exec(source.slice(node.end))!;
  return node.end + (rest[1] ? rest[0].length : 0);
}

/** The comment lines right above a statement, back to the one before it. */
function startOf(source: string, from: number, node: Light): number {
  const between = source.slice(from, node.at);
  const first = from === 0 ? 0 : /^[ \t;]*(?:#[^\n]*)?/.exec(between)![0].length;
  const comment = between.slice(first).search(/^[ \t]*#/m);
  return comment < 0 ? node.at : from + first + comment;
}

export function piecesOf(python: PythonParser, id: string, source: string): CellPieces {
  const { root, errors } = parse(python, source);
  const { body } = readModule(python, source);
  if (errors.length > 0 || body.length !== root.kids.length) {
    return {
      id,
      source,
      pieces: [],
      errors: errors.map(({ at }) => lineOf(source, at))
    };
  }
  let from = 0;
  const pieces = root.kids.map((node, index): Piece => {
    const start = startOf(source, from, node);
    const end = endOf(source, node);
    from = end;
    return { cell: id, stmt: body[index]!, node, source, start, end };
  });
  return { id, source, pieces, errors: [] };
}

/** Replace a part of a cell's text. */
export interface Change {
  at: number;
  end: number;
  text: string;
}

/** A piece's text with changes made to it; changes outside of it are left out. */
export function textOf(piece: Piece, changes: readonly Change[] = []): string {
  let text = '';
  let at = piece.start;
  const own = changes
    .filter(change => change.at >= piece.start && change.end <= piece.end)
    .sort((a, b) => a.at - b.at || a.end - b.end);
  for (const change of own) {
    if (change.at >= at) {
      text += piece.source.slice(at, change.at) + change.text;
      at = change.end;
    }
  }
  return text + piece.source.slice(at, piece.end);
}

/** Visit a node and all that is in it. */
export function eachNode(node: Light, visit: (node: Light) => void): void {
  visit(node);
  node.kids.forEach(kid => eachNode(kid, visit));
}

type Kinded = { kind: string };

/** Visit every statement and expression inside a value of the syntax tree. */
export function eachSyntax(value: unknown, visit: (node: Kinded) => void): void {
  if (Array.isArray(value)) {
    value.forEach(item => eachSyntax(item, visit));
  } else if (value && typeof value === 'object') {
    const node = value as Record<string, unknown>;
    if (typeof node.kind === 'string') {
      visit(node as unknown as Kinded);
    }
    for (const key in node) {
      const part = node[key];
      if (key !== 'scope' && typeof part === 'object') {
        eachSyntax(part, visit);
      }
    }
  }
}
