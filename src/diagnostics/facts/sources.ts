import type { Edit, Fix, Message, Place } from '../../domain';
import { type ParsedCell, blocksOf, statementsAt } from '../../python';

/** Where a place in a cell is, as a person counts. */
export type Locate = (cell: string, at: number) => Place;

/** The cells' texts: where something stands in them, and how they could be changed. */
export class Sources {
  private readonly byId: ReadonlyMap<string, ParsedCell>;

  constructor(readonly steps: readonly (readonly ParsedCell[])[]) {
    this.byId = new Map(steps.flat().map(one => [one.scope.name, one]));
  }

  readonly place: Locate = (cell, at) => {
    const text = this.text(cell);
    let line = 1;
    for (let next = text.indexOf('\n'); next >= 0 && next < at;) {
      line++;
      next = text.indexOf('\n', next + 1);
    }
    return { cell: this.byId.has(cell) ? cell : null, line };
  };

  text(cell: string): string {
    return this.byId.get(cell)?.text ?? '';
  }

  /** Where a step needs something: there, or at its first line if that is in another. */
  inStep(step: number, spot: { cell: string; at: number }): Place {
    const cells = this.steps[step] ?? [];
    const own = cells.some(one => one.scope.name === spot.cell);
    return own
      ? this.place(spot.cell, spot.at)
      : this.place(cells[0]?.scope.name ?? '', 0);
  }

  private around(cell: string, at: number) {
    return statementsAt(this.byId.get(cell)?.body ?? [], at);
  }

  edit(
    cell: string,
    start: number,
    end: number,
    text: string,
    label: Message
  ): Fix | null {
    const edits: Edit[] = [{ cell, start, length: end - start, text }];
    return this.byId.has(cell) && start <= end ? { label, edits } : null;
  }

  /** Take away a statement that stands alone on its lines. */
  remove(cell: string, at: number, label: Message): Fix | null {
    const path = this.around(cell, at);
    const stmt = path[path.length - 1];
    if (stmt?.end === undefined) {
      return null;
    }
    const text = this.text(cell);
    const start = text.lastIndexOf('\n', stmt.at - 1) + 1;
    const next = text.indexOf('\n', stmt.end);
    const end = next < 0 ? text.length : next + 1;
    const alone =
      text.slice(start, stmt.at).trim() === '' &&
      /^[ \t]*(?:#.*)?$/.test(text.slice(stmt.end, next < 0 ? end : next));
    const parent = path[path.length - 2];
    const block = parent && blocksOf(parent).find(one => one.includes(stmt));
    if (!alone) {
      return null;
    }
    return block?.length === 1
      ? this.edit(cell, stmt.at, stmt.end, 'pass', label)
      : this.edit(cell, start, end, '', label);
  }

  /** Put a line before the cell's own statement that a place stands in. */
  insert(cell: string, at: number, line: string, label: Message): Fix | null {
    const [stmt] = this.around(cell, at);
    const free = stmt && (stmt.at === 0 || this.text(cell)[stmt.at - 1] === '\n');
    return free ? this.edit(cell, stmt.at, stmt.at, `${line}\n`, label) : null;
  }

  /** Add an argument to the call that ends there. */
  argument(cell: string, end: number, argument: string, label: Message): Fix | null {
    const before = this.text(cell).slice(0, end);
    if (!before.endsWith(')')) {
      return null;
    }
    const inside = before.slice(0, -1).trimEnd();
    const separator = inside.endsWith('(') ? '' : inside.endsWith(',') ? ' ' : ', ';
    return this.edit(cell, inside.length, inside.length, separator + argument, label);
  }
}
