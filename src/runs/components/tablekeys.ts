import * as React from 'react';
import type { RunRow } from '../tree';
import type { RunsContext } from './context';

/** Keys of a treegrid: arrows move, expand and collapse; Space ticks; Enter shows. */
export function useTableKeys(
  context: RunsContext,
  rows: readonly RunRow[],
  scrollTo: (index: number) => void
): {
  focused: number;
  setFocused: (index: number) => void;
  onKeyDown: (event: React.KeyboardEvent<HTMLElement>) => void;
} {
  const [wanted, setFocused] = React.useState(0);
  const focused = Math.min(wanted, Math.max(0, rows.length - 1));
  const { model } = context;

  const go = (root: HTMLElement, index: number) => {
    const target = Math.max(0, Math.min(index, rows.length - 1));
    scrollTo(target);
    setFocused(target);
    // The row may come into the document only with the next frame.
    requestAnimationFrame(() =>
      root.querySelector<HTMLElement>(`[data-index="${target}"]`)?.focus()
    );
  };
  const parentOf = (index: number) => {
    const level = rows[index]!.level;
    for (let i = index - 1; i >= 0; i--) {
      if (rows[i]!.level < level) {
        return i;
      }
    }
    return index;
  };

  const onKeyDown = (event: React.KeyboardEvent<HTMLElement>) => {
    const row = rows[focused];
    const isRow = (event.target as HTMLElement).getAttribute('role') === 'row';
    if (!row || !isRow) {
      return;
    }
    const page = Math.max(1, Math.floor(event.currentTarget.clientHeight / 26) - 2);
    const moves: Record<string, () => void> = {
      ArrowDown: () => go(event.currentTarget, focused + 1),
      ArrowUp: () => go(event.currentTarget, focused - 1),
      PageDown: () => go(event.currentTarget, focused + page),
      PageUp: () => go(event.currentTarget, focused - page),
      Home: () => go(event.currentTarget, 0),
      End: () => go(event.currentTarget, rows.length - 1),
      ArrowRight: () =>
        row.children && !row.expanded
          ? model.list.toggle(row.run.id)
          : go(event.currentTarget, focused + 1),
      ArrowLeft: () =>
        row.expanded
          ? model.list.toggle(row.run.id)
          : go(event.currentTarget, parentOf(focused)),
      Enter: () => model.showDetail(row.run),
      ' ': () => model.toggleSelected(row.run.id)
    };
    const move = moves[event.key];
    if (move) {
      event.preventDefault();
      event.stopPropagation();
      move();
    }
  };
  return { focused, setFocused, onKeyDown };
}
