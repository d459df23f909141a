import { reason } from './reason';
import type { Fault } from './faults';
import type { Light } from './light';

/** How far a line is indented, with a tab as eight columns and as one: as Python counts. */
interface Indent {
  wide: number;
  narrow: number;
}

const TAB = 8;
const CLAUSES = /^(?:elif|else|except|except_group|finally)_clause$/;
const NONE: Indent = { wide: 0, narrow: 0 };

const UNEVEN = reason('uneven-indent');
const MIXED = reason('mixed-indent');

/** The indentation of statements, which the parser takes as it comes. */
export class Indents {
  constructor(private readonly text: string) {}

  faults(root: Light): Fault[] {
    const found: Fault[] = [];
    this.statements(root.kids, NONE, found, true);
    return found;
  }

  /** What begins its line; else its indentation is that of another. */
  private of(at: number): Indent | null {
    let start = at;
    while (start > 0 && /[ \t\f]/.test(this.text[start - 1]!)) {
      start--;
    }
    if (start > 0 && !/[\r\n]/.test(this.text[start - 1]!)) {
      return null;
    }
    let indent = NONE;
    for (const char of this.text.slice(start, at)) {
      indent =
        char === '\f'
          ? NONE
          : char === '\t'
            ? {
                wide: (Math.floor(indent.wide / TAB) + 1) * TAB,
                narrow: indent.narrow + 1
              }
            : { wide: indent.wide + 1, narrow: indent.narrow + 1 };
    }
    return indent;
  }

  private statements(
    kids: readonly Light[],
    around: Indent,
    found: Fault[],
    top: boolean
  ): void {
    let own: Indent | null = top ? NONE : null;
    for (const kid of kids) {
      const here = this.of(kid.at);
      if (here && !own) {
        own = here;
        if (here.wide <= around.wide || here.narrow <= around.narrow) {
          found.push({ at: kid.at, why: MIXED });
        }
      } else if (here && own) {
        this.compare(kid, here, own, found);
      }
      this.inside(kid, own ?? around, found);
    }
  }

  private compare(node: Light, here: Indent, own: Indent, found: Fault[]): void {
    if (here.wide !== own.wide || here.narrow !== own.narrow) {
      const mixed = here.wide === own.wide || here.narrow === own.narrow;
      found.push({ at: node.at, why: mixed ? MIXED : UNEVEN });
    }
  }

  private inside(node: Light, around: Indent, found: Fault[]): void {
    for (const kid of node.kids) {
      if (kid.type === 'block') {
        this.statements(kid.kids, around, found, false);
      } else {
        const here = CLAUSES.test(kid.type) ? this.of(kid.at) : null;
        if (here) {
          this.compare(kid, here, around, found);
        }
        if (here || kid.type.endsWith('_clause') || kid.type.endsWith('_definition')) {
          this.inside(kid, around, found);
        }
      }
    }
  }
}
