/** The parser's tree copied out of WebAssembly. */
import type { Language, TreeCursor } from 'web-tree-sitter';
import type { Light } from './light';

/** Unnamed tokens that change the meaning of their parent. */
const MEANINGFUL = new Set(['async', 'from', '*', '**', 'not in', 'is', 'is not', ':']);
const COLON_PARENTS = new Set(['slice']);
const LEAVES = new Set(
  'identifier integer float true false none ellipsis pass_statement string_start string_end'.split(
    ' '
  )
);
const SKIPPED = new Set(['comment', 'line_continuation']);
export const NO_KIDS: Light[] = [];

/**
 * Nodes inside of nodes that are read. All that reads a tree calls itself for each level, and
 * the stack of a browser's worker holds half of what Node's does: the answer must not depend on it.
 */
const DEEPEST = 400;
/** What takes twice as much of the stack. */
const DEEP = new Set(
  'list_comprehension set_comprehension dictionary_comprehension generator_expression lambda'.split(
    ' '
  )
);

export interface Kinds {
  keep: boolean[];
  leaf: boolean[];
  deep: boolean[];
  names: string[];
}

const kindsOf = new WeakMap<Language, Kinds>();

export function kinds(language: Language): Kinds {
  let known = kindsOf.get(language);
  if (!known) {
    known = { keep: [], leaf: [], deep: [], names: [] };
    for (let id = 0; id < language.nodeTypeCount; id++) {
      const name = language.nodeTypeForId(id) ?? '';
      const named = language.nodeTypeIsNamed(id);
      known.names.push(name);
      known.keep.push(named ? !SKIPPED.has(name) : MEANINGFUL.has(name));
      known.leaf.push(!named || LEAVES.has(name));
      known.deep.push(DEEP.has(name));
    }
    kindsOf.set(language, known);
  }
  return known;
}

/** Where something is nested deeper than is read. */
export class TooDeep extends Error {
  constructor(readonly at: number) {
    super('nested too deeply');
  }
}

/** Copies what a cursor stands on; places are moved on by `shift`. */
export class Copier {
  constructor(
    private readonly cursor: TreeCursor,
    private readonly kind: Kinds,
    private readonly fields: readonly (string | null)[],
    private readonly shift: number
  ) {}

  copy(depth: number): Light {
    const { cursor, kind, shift } = this;
    const id = cursor.nodeTypeId;
    const field = cursor.currentFieldId;
    const node: Light = {
      type: kind.names[id] ?? 'ERROR',
      at: cursor.startIndex + shift,
      end: cursor.endIndex + shift,
      field: field ? (this.fields[field] ?? null) : null,
      kids: NO_KIDS
    };
    if (depth > DEEPEST) {
      throw new TooDeep(node.at);
    }
    if (!kind.leaf[id] && cursor.gotoFirstChild()) {
      node.kids = this.kids(node.type, kind.deep[id] ? depth + 2 : depth + 1);
      cursor.gotoParent();
    }
    return node;
  }

  private kids(parent: string, depth: number): Light[] {
    const { cursor, kind } = this;
    const kids: Light[] = [];
    let clauses = 0;
    do {
      const child = cursor.nodeTypeId;
      const keep = kind.keep[child] ?? true;
      if (keep && (kind.names[child] !== ':' || COLON_PARENTS.has(parent))) {
        // Each elif is an `if` in the else of the one before it.
        clauses += kind.names[child] === 'elif_clause' ? 1 : 0;
        kids.push(this.copy(depth + clauses));
      }
    } while (cursor.gotoNextSibling());
    return kids;
  }
}
