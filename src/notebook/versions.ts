import { VERSIONED } from '../libraries';
import type { Notebook } from './ipynb';

/** Libraries that a notebook names and whose version must be known to tell what it does. */
export const versionedIn = ({ cells }: Pick<Notebook, 'cells'>): string[] =>
  VERSIONED.filter(({ word }) =>
    cells.some(({ kind, source }) => kind === 'code' && word.test(source))
  ).map(({ name }) => name);
