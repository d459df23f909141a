import type { Language, Tree, TreeCursor } from 'web-tree-sitter';
import { type Fault, faultsOf } from './faults';
import type { PythonParser } from './parser';

/**
 * A named node copied out of WebAssembly, where each look costs a call: the tree is
 * walked once, with a cursor.
 */
export interface Light {
  type: string;
  at: number; // UTF-16 units from the start of the cell
  end: number;
  field: string | null;
  kids: Light[];
}

export interface Parsed {
  root: Light;
  text: string;
  /** What the parser went round or put in, else what it should not have let pass. */
  errors: readonly Fault[];
}

/** Unnamed tokens that change the meaning of their parent. */
const MEANINGFUL = new Set(['async', 'from', '*', '**', 'not in', 'is', 'is not', ':']);
const COLON_PARENTS = new Set(['slice']);
const LEAVES = new Set(
  'identifier integer float true false none ellipsis pass_statement string_start string_end'.split(
    ' '
  )
);
const SKIPPED = new Set(['comment', 'line_continuation']);
const NO_KIDS: Light[] = [];

interface Kinds {
  keep: boolean[];
  leaf: boolean[];
  names: string[];
}

const kindsOf = new WeakMap<Language, Kinds>();

function kinds(language: Language): Kinds {
  let known = kindsOf.get(language);
  if (!known) {
    known = { keep: [], leaf: [], names: [] };
    for (let id = 0; id < language.nodeTypeCount; id++) {
      const name = language.nodeTypeForId(id) ?? '';
      const named = language.nodeTypeIsNamed(id);
      known.names.push(name);
      known.keep.push(named ? !SKIPPED.has(name) : MEANINGFUL.has(name));
      known.leaf.push(!named || LEAVES.has(name));
    }
    kindsOf.set(language, known);
  }
  return known;
}

function copy(
  cursor: TreeCursor,
  kind: Kinds,
  fields: readonly (string | null)[]
): Light {
  const id = cursor.nodeTypeId;
  const type = kind.names[id] ?? 'ERROR';
  const field = cursor.currentFieldId;
  const node: Light = {
    type,
    at: cursor.startIndex,
    end: cursor.endIndex,
    field: field ? (fields[field] ?? null) : null,
    kids: NO_KIDS
  };
  if (!kind.leaf[id] && cursor.gotoFirstChild()) {
    const kids: Light[] = [];
    do {
      const child = cursor.nodeTypeId;
      const keep = kind.keep[child] ?? true;
      if (keep && (kind.names[child] !== ':' || COLON_PARENTS.has(type))) {
        kids.push(copy(cursor, kind, fields));
      }
    } while (cursor.gotoNextSibling());
    cursor.gotoParent();
    node.kids = kids;
  }
  return node;
}

function errorsOf(tree: Tree): Fault[] {
  if (!tree.rootNode.hasError) {
    return [];
  }
  const found: Fault[] = [];
  const stack = [tree.rootNode];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.isError || node.isMissing) {
      found.push({ at: node.startIndex, why: null });
    } else if (node.hasError) {
      stack.push(...node.children.filter(child => child !== null));
    }
  }
  return found.length ? found.sort((a, b) => a.at - b.at) : [{ at: 0, why: null }];
}

/** Parse a text and copy what the analysis needs of its tree. */
export function parse(python: PythonParser, text: string): Parsed {
  const tree = python.parser.parse(text);
  if (!tree) {
    throw new Error('the parser was stopped');
  }
  try {
    const cursor = tree.walk();
    const root = copy(cursor, kinds(python.language), python.language.fields);
    cursor.delete();
    const errors = errorsOf(tree);
    return { root, text, errors: errors.length ? errors : faultsOf(root, text) };
  } finally {
    tree.delete();
  }
}
