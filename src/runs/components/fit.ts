import * as React from 'react';
import { CELL, WHEN, type Column } from '../../mlflow';

/** Width of an element, as it is resized; 0 before the first measure. */
export function useWidth(ref: React.RefObject<HTMLElement>): number {
  const [width, setWidth] = React.useState(0);
  React.useEffect(() => {
    const element = ref.current;
    if (!element || typeof ResizeObserver === 'undefined') {
      return;
    }
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return width;
}

/**
 * The proposed columns that fit beside a readable name: metrics stay longest.
 *
 * `widths` are in CSS pixels, `room` is what the columns may take together.
 */
export function fitColumns(
  columns: readonly Column[],
  widths: readonly number[],
  room: number
): Column[] {
  const order = columns
    .map((column, i) => ({ column, width: widths[i]!, rank: importance(column, i) }))
    .sort((a, b) => a.rank - b.rank);
  const kept = new Set<Column>();
  let left = room;
  for (const { column, width } of order) {
    left -= width;
    if (left < 0 && kept.size > 0) {
      break;
    }
    kept.add(column);
  }
  return columns.filter(column => kept.has(column));
}

// The first two metrics, the cell and the time come before all further columns.
function importance(column: Column, index: number): number {
  if (column.id === CELL) {
    return 2.5;
  }
  return column.id === WHEN ? 3.5 : index;
}
