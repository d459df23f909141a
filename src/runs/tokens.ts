import { Token } from '@lumino/coreutils';

/** The runs that the sidebar shows. */
export const IRuns = new Token<IRuns>(
  'provebook:IRuns',
  'The list of runs of the sidebar, to reveal one in it.'
);
export interface IRuns {
  /** Show a run in the list with its details. */
  reveal(storeId: string, experimentId: string, runId: string): Promise<void>;
}
