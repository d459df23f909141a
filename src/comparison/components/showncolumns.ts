import { useVirtualizer } from '@tanstack/react-virtual';
import * as React from 'react';
import type { ComparedColumn } from '../data/columns';

const MANY = 16; // fewer columns are as wide as what is in them, and all in the document
const NAME = 220;
const LETTER = 7;
const MORE = 64; // padding, direction and the button that hides it
const [LEAST, MOST] = [96, 240];

/** The columns in the document, and the room that the others take. */
export interface ShownColumns {
  columns: readonly ComparedColumn[];
  /** Places among all columns, as ARIA counts them: the runs' names are the first. */
  indices: readonly number[];
  /** Pixels before and after; both 0 where all columns are there. */
  before: number;
  after: number;
  /** Pixels of name, room, columns and room; null where the content decides. */
  widths: readonly number[] | null;
  total: number;
}

/** Which columns are in view; all of them where they are few. */
export function useShownColumns(
  columns: readonly ComparedColumn[],
  scroller: React.RefObject<HTMLElement>
): ShownColumns {
  const isMany = columns.length > MANY;
  const widths = React.useMemo(
    () => columns.map(column => clamp(column.key.length * LETTER + MORE)),
    [columns]
  );
  const virtual = useVirtualizer({
    horizontal: true,
    count: isMany ? columns.length : 0,
    getScrollElement: () => scroller.current,
    estimateSize: i => widths[i]!,
    overscan: 3,
    scrollMargin: NAME,
    initialRect: { width: 800, height: 420 }
  });
  React.useLayoutEffect(() => virtual.measure(), [virtual, widths]);
  if (!isMany) {
    const indices = columns.map((_, i) => i + 2);
    return { columns, indices, before: 0, after: 0, widths: null, total: NAME };
  }
  const items = virtual.getVirtualItems();
  const total = virtual.getTotalSize();
  const before = (items[0]?.start ?? NAME) - NAME;
  const after = total - ((items.at(-1)?.end ?? NAME) - NAME);
  const shown = items.map(item => item.index);
  return {
    columns: shown.map(i => columns[i]!),
    indices: shown.map(i => i + 2),
    before,
    after,
    widths: [
      NAME,
      ...(before > 0 ? [before] : []),
      ...shown.map(i => widths[i]!),
      ...(after > 0 ? [after] : [])
    ],
    total: NAME + total
  };
}

function clamp(width: number): number {
  return Math.min(Math.max(width, LEAST), MOST);
}
