import type { TranslationBundle } from '@jupyterlab/translation';
import type { ComparisonModel } from '../model';

/** Given a function that makes a picture of a chart, as a URL with the data in it. */
export type KeepChart = (picture: () => string, says: string) => void;

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
