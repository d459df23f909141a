import type { Run } from '../../mlflow';
import { TAG } from '../../wire';
import type { ProjectWatch } from './projectwatch';
import type { StaleWatch } from './stale';

/** Whether what a verification found is about what there is now. */
export type Standing = 'now' | 'before' | 'unknown';

/** Only where both are known to be what was verified is it about them. */
export function standingOf(
  run: Pick<Run, 'tags'>,
  notebook: Pick<StaleWatch, 'isSame'> | null,
  project: Pick<ProjectWatch, 'digest'> | null
): Standing {
  const verified = run.tags.get(TAG.verifiedFiles);
  const isSame = notebook?.isSame ?? null;
  const digest = project?.digest ?? null;
  if (!verified || isSame === false || (digest !== null && digest !== verified)) {
    return 'before';
  }
  return isSame === null || digest === null ? 'unknown' : 'now';
}
