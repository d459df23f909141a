import { VERSIONED } from '../libraries';
import type { Notebook } from './ipynb';

/** Libraries that a notebook names and whose version must be known to tell what changes what. */
export const versionedIn = ({ cells }: Pick<Notebook, 'cells'>): string[] =>
  VERSIONED.filter(name => {
    const word = new RegExp(`\\b${name}\\b`);
    return cells.some(({ kind, source }) => kind === 'code' && word.test(source));
  });
