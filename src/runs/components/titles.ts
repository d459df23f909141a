import type { TranslationBundle } from '@jupyterlab/translation';
import type { Column } from '../../mlflow';
import { LIST } from '../../wire';

/** Heading of a column. */
export function columnTitle(column: Column, trans: TranslationBundle): string {
  return LIST.get(column.id)?.(trans) ?? column.key;
}
