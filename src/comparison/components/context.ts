import type { TranslationBundle } from '@jupyterlab/translation';
import type { ComparisonModel } from '../model';
import type { Picture } from '../picture';

/** Given a function that makes a picture of a chart. */
export type KeepChart = (picture: () => Picture, says: string) => void;

/** What the comparison's views need beside the model. */
export interface ComparisonContext {
  model: ComparisonModel;
  trans: TranslationBundle;
  /** Put a cell with this source below the comparison; null where there is no notebook. */
  insertCell: ((source: string) => void) | null;
  copy: (text: string) => void;
  /** Told of the main chart whenever it is drawn: what makes a picture of it, and words. */
  keepChart: KeepChart | null;
  /** Ask the store for newer data; null where it cannot be reached from here. */
  update: (() => void) | null;
}
