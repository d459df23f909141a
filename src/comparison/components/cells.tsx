import * as React from 'react';
import type { ComparedColumn } from '../data/columns';
import type { ShownColumns } from './showncolumns';

/** The cells of a row, with the room of the columns that are not in the document. */
export function Cells(props: {
  shown: ShownColumns;
  children: (column: ComparedColumn, index: number) => React.ReactNode;
}): React.JSX.Element {
  const { before, after, columns, indices } = props.shown;
  return (
    <>
      {before > 0 && <td aria-hidden="true" />}
      {columns.map((column, i) => props.children(column, indices[i]!))}
      {after > 0 && <td aria-hidden="true" />}
    </>
  );
}
