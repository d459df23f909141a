import type { Place } from '../../diagnostics';
import type { CellFacts } from '../facts';

/** Where a place in a cell is, as a person counts. */
export type Locate = (cell: string, at: number) => Place;

export function lines(facts: readonly (readonly CellFacts[])[]): Locate {
  const texts = new Map(facts.flat().map(one => [one.scope.name, one.text]));
  return (cell, at) => {
    const text = texts.get(cell) ?? '';
    let line = 1;
    for (let next = text.indexOf('\n'); next >= 0 && next < at;) {
      line++;
      next = text.indexOf('\n', next + 1);
    }
    return { cell: texts.has(cell) ? cell : null, line };
  };
}
