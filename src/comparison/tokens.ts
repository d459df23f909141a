import { Token } from '@lumino/coreutils';

/** Runs side by side. */
export const IComparison = new Token<IComparison>(
  'provebook:IComparison',
  'Compares runs in a cell below the current one, or in a tab.'
);
export interface IComparison {
  /** Compare runs of a store: in the notebook where its kernel is free, else in a tab. */
  compare(storeId: string, runIds: readonly string[]): Promise<void>;
}
