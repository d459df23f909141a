import type { TranslationBundle } from '@jupyterlab/translation';
import type { ComparisonModel } from '../model';

/** What the comparison's views need beside the model. */
export interface ComparisonContext {
  model: ComparisonModel;
  trans: TranslationBundle;
  /** Put a cell with this source below the comparison; null where there is no notebook. */
  insertCell: ((source: string) => void) | null;
  copy: (text: string) => void;
  /** Told of the main chart, as SVG and in words, whenever it is drawn. */
  keepChart: ((svg: string, says: string) => void) | null;
  /** Ask the store for newer data; null where it cannot be reached from here. */
  update: (() => void) | null;
}
