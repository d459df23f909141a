/** The statements of a cell, with the code that its literals hold. */
import type { Stmt } from './ast';
import { readExpression } from './expressions';
import type { Fault } from './faults';
import { readLambda } from './functions';
import { type Light, parse, type Parsed } from './light';
import type { PythonParser } from './parser';
import { readStatement } from './statements';
import type { Reader } from './tools';

/** Code inside literals inside code; nobody nests `eval` deeper. */
const DEEPEST_QUOTE = 3;

function statements(reader: Reader, nodes: readonly Light[]): Stmt[] {
  const found: Stmt[] = [];
  for (const node of nodes) {
    if (node.type === 'block' || node.type === 'module') {
      found.push(...statements(reader, node.kids)); // a recovered part
    } else {
      const stmt = readStatement(reader, node);
      stmt.end = node.end;
      found.push(stmt);
    }
  }
  return found;
}

function reading(
  python: PythonParser,
  parsed: Parsed,
  depth: number,
  shift?: number
): Stmt[] {
  const reader: Reader = {
    text: parsed.text,
    inside: [],
    expression: node => readExpression(reader, node),
    lambda: node => readLambda(reader, node),
    block: node => (node ? statements(reader, node.kids) : []),
    code: (text, at) => {
      const quoted = depth < DEEPEST_QUOTE ? parse(python, text) : null;
      return quoted?.errors.some(({ isDeep }) => isDeep)
        ? null
        : quoted
          ? reading(python, quoted, depth + 1, shift ?? at)
          : [];
    }
  };
  const body = statements(reader, parsed.root.kids);
  if (shift !== undefined) {
    place(body, shift);
  }
  return body;
}

/** Code out of a literal stands where the literal stands. */
function place(value: unknown, at: number): void {
  if (Array.isArray(value)) {
    value.forEach(item => place(item, at));
  } else if (value && typeof value === 'object') {
    for (const [key, part] of Object.entries(value)) {
      if (key === 'at' || key === 'end') {
        (value as Record<string, unknown>)[key] = at;
      } else {
        place(part, at);
      }
    }
  }
}

export interface Module {
  body: Stmt[];
  errors: readonly Fault[];
}

/** The statements of a cell. */
export function readModule(python: PythonParser, text: string): Module {
  const parsed = parse(python, text);
  return { body: reading(python, parsed, 0), errors: parsed.errors };
}
