/** The sections of a notebook, from which steps are proposed. */
import { type Cell, remembered } from '../../python';
import { activityOf } from './activity';

/** Cells under a heading, which stands for a step. */
export interface Section {
  /** Null for what stands above the first, or under what is the notebook's title only. */
  heading: string | null;
  /** Code that is not tagged yet. */
  cells: readonly Cell[];
}

interface Heading {
  level: number;
  text: string;
}

interface Part {
  heading: Heading | null;
  /** Text cells, too. */
  all: Cell[];
}

const DEEPEST = 6;

/** Code of which the person has not said yet what it is. */
export const isOpen = (cell: Cell): boolean =>
  cell.kind === 'code' &&
  cell.source.trim() !== '' &&
  !cell.tags.some(tag =>
    /^(?:skip|setup|parameters|injected-parameters|step:[\s\S]*)$/.test(tag)
  );

const headingsOf = remembered((cell: Cell): Heading[] => {
  if (cell.kind !== 'markdown') {
    return [];
  }
  const text = cell.source.replace(/^(```|~~~)[\s\S]*?^\1/gm, '');
  const found = text.matchAll(
    /^(#{1,6})[ \t]+(.+?)[ \t]*#*$|<h([1-6])\b[^>]*>([\s\S]*?)<\/h\3>/gim
  );
  return [...found]
    .map(([, signs, plain, level, html]) => ({
      level: signs?.length ?? Number(level),
      text: (plain ?? html!)
        .replace(/<[^>]*>/g, '')
        .replace(/[*_`]|\[([^\]]*)\]\([^)]*\)/g, '$1')
        .trim()
    }))
    .filter(heading => heading.text !== '');
});

/** Cells parted at the headings of a level and of those above it, but for one. */
function partedAt(
  cells: readonly Cell[],
  level: number,
  [heading, title]: readonly [Heading | null, Heading | null]
): Part[] {
  const parts: Part[] = [{ heading, all: [] }];
  for (const cell of cells) {
    const found = headingsOf(cell)
      .filter(one => one.level <= level && one !== title)
      .pop();
    if (found) {
      parts.push({ heading: found, all: [] });
    }
    parts[parts.length - 1]!.all.push(cell);
  }
  return parts;
}

const workOf = (cells: readonly Cell[]): Cell[] =>
  cells.filter(cell => isOpen(cell) && activityOf(cell) !== 'setup');

/** More than half of a notebook that is not short, or a third of a long one. */
const isMost = (count: number, all: number): boolean =>
  (count >= 8 && count > all / 2) || (count >= 20 && count > all / 3);

const works = ({ all }: Part): boolean => workOf(all).length > 0;

/** A part that would take most of the cells, parted by the headings in it. */
function deeper(part: Part, all: number, first: Heading): Part[] {
  const { heading, all: cells } = part;
  if (!heading || !isMost(workOf(cells).length, all)) {
    return [part];
  }
  // What stands right under the notebook's first heading, a title, has none of its own.
  const own = heading === first ? null : heading;
  for (let level = heading.level + 1; level <= DEEPEST; level++) {
    const parts = partedAt(cells, level, [own, heading]);
    if (parts.filter(works).length >= 2) {
      return parts.flatMap(one => deeper(one, all, first));
    }
  }
  return [part];
}

/**
 * Sections at the topmost level of headings that parts the code in two or more; deeper
 * where one of them would take most of it. Empty where no level does. A first heading with
 * all others below it names the notebook.
 */
export function sectionsOf(cells: readonly Cell[]): Section[] {
  const [first, ...others] = cells.flatMap(headingsOf);
  if (!first) {
    return [];
  }
  const isTitle = others.length > 0 && others.every(({ level }) => level > first.level);
  const all = workOf(cells).length;
  for (let level = 1; level <= DEEPEST; level++) {
    const parts = partedAt(cells, level, [null, isTitle ? first : null]);
    if (parts.filter(works).length >= 2) {
      return parts
        .flatMap(part => deeper(part, all, first))
        .map(({ heading, all: own }) => ({
          heading: heading?.text ?? null,
          cells: own.filter(isOpen)
        }))
        .filter(section => section.cells.length > 0);
    }
  }
  return [];
}
