import type { Explanation } from './types';

/** What the notebook's file, cells, tags and magics show by themselves. */
export const NOTEBOOK: readonly Explanation[] = [];
