import type { Tree } from 'web-tree-sitter';
import { Copier, kinds, NO_KIDS, TooDeep } from './copier';
import { type Fault, faultsOf } from './faults';
import type { PythonParser } from './parser';
import { bracketed, expressionsOf, masked, unmask } from './subjects';

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

/** The tree of a text as the parser has it, and what it stumbled over. */
function read(python: PythonParser, text: string, shift: number): Omit<Parsed, 'text'> {
  const tree = python.parser.parse(text);
  if (!tree) {
    throw new Error('the parser was stopped');
  }
  const cursor = tree.walk();
  const { language } = python;
  try {
    const copier = new Copier(cursor, kinds(language), language.fields, shift);
    const root = copier.copy(0);
    const errors = errorsOf(tree).map(fault => ({ ...fault, at: fault.at + shift }));
    return { root, errors };
  } catch (error) {
    if (!(error instanceof TooDeep)) {
      throw error;
    }
    const end = shift + text.length;
    const root = { type: 'module', at: shift, end, field: null, kids: NO_KIDS };
    return { root, errors: [{ at: error.at, why: null, isDeep: true }] };
  } finally {
    cursor.delete();
    tree.delete();
  }
}

interface Subjects {
  read: Map<number, { end: number; kids: Light[] }>;
  errors: Fault[];
}

/** Subjects of `match` that the parser would take for something else, by their place. */
function subjectsIn(python: PythonParser, text: string): Subjects {
  const found: Subjects = { read: new Map(), errors: [] };
  for (const { at, end } of bracketed(text)) {
    const { root, errors } = read(python, text.slice(at, end), at);
    const kids = expressionsOf(root)?.map(kid => ({ ...kid, field: 'subject' }));
    if (errors.length > 0 || !kids) {
      found.errors.push(errors[0] ?? { at, why: null });
    } else {
      found.read.set(at, { end, kids });
    }
  }
  return found;
}

/** Parse a text and copy what the analysis needs of its tree. */
export function parse(python: PythonParser, text: string): Parsed {
  const subjects = subjectsIn(python, text);
  const { root, errors } = read(python, masked(text, subjects.read), 0);
  unmask(root, subjects.read);
  const all = errors.length > 0 ? errors : [...subjects.errors];
  return { root, text, errors: all.length ? all : faultsOf(root, text) };
}
