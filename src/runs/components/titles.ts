import type { TranslationBundle } from '@jupyterlab/translation';
import { CELL, DURATION, NAME, STATUS, WHEN, type Column } from '../columns';

/** Heading of a column. */
export function columnTitle(column: Column, trans: TranslationBundle): string {
  switch (column.id) {
    case NAME:
      return trans.__('Run');
    case WHEN:
      return trans.__('When');
    case DURATION:
      return trans.__('Duration');
    case STATUS:
      return trans.__('Status');
    case CELL:
      return trans.__('Cell');
    default:
      return column.key;
  }
}
