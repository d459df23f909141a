import type { Environment } from '../plan/environment';
import type { Entry } from './packages';

/** What the exporter cannot know from the notebook's text. */
export interface Surroundings {
  /** Versions of the modules in the notebook's Python. */
  environment(modules: readonly string[]): Promise<Environment>;
  /** A file beside the notebook; null where there is none, or it is too large to copy. */
  read(path: string): Promise<Uint8Array | null>;
  /** What a folder beside the notebook holds, '' being the notebook's own; null where there is none. */
  list(path: string): Promise<readonly Entry[] | null>;
}
