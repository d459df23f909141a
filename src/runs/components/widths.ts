import type { TranslationBundle } from '@jupyterlab/translation';
import { formatNumber } from '../../ui';
import { attributeOf, type Column } from '../../mlflow';
import { cellValue } from '../columns';
import type { RunRow } from '../tree';
import { columnTitle } from './titles';

const LOOKED_AT = 100; // rows that decide how wide a column is
const MOST = 12; // characters of a value that a column shows by itself
const TITLE = 9; // characters of a heading that decide a width

const DIGIT = 0.64; // of the font's size

/** Width that each column needs, in CSS pixels for a font of `fontSize` pixels. */
export function columnWidths(
  columns: readonly Column[],
  rows: readonly RunRow[],
  fontSize: number,
  trans: TranslationBundle
): number[] {
  return columns.map(column => {
    const title = Math.min(columnTitle(column, trans).length, TITLE) + 2; // with the arrow
    const longest = Math.max(
      title,
      ...rows.slice(0, LOOKED_AT).map(row => length(row, column))
    );
    return Math.ceil(Math.min(longest, MOST) * DIGIT * fontSize + 10);
  });
}

function length(row: RunRow, column: Column): number {
  switch (attributeOf(column.id)?.format) {
    case 'moment':
    case 'duration':
      return 6;
    case 'status':
      return 8;
    case 'execution':
      return 5;
  }
  const value = cellValue(row.run, column);
  return value === undefined
    ? 1
    : (typeof value === 'number' ? formatNumber(value) : value).length;
}
