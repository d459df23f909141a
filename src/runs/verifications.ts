import type { Run } from '../mlflow';
import { TAG } from '../wire';

/** What a list shows of the runs that it has loaded. */
export interface Told {
  shown: readonly Run[];
  /** How many are left out, because a verification made them. */
  hidden: number;
}

/** Leaves out what verifications made: both sides run all that the person has run before. */
export function withoutVerifications(
  runs: readonly Run[],
  ancestors: ReadonlyMap<string, Run>
): Told {
  const byId = new Map([...ancestors, ...runs.map(run => [run.id, run] as const)]);
  const shown = runs.filter(run => !isOfVerification(run, byId));
  return { shown, hidden: runs.length - shown.length };
}

function isOfVerification(run: Run, byId: ReadonlyMap<string, Run>): boolean {
  const seen = new Set<string>();
  let one: Run | undefined = run;
  while (one && !seen.has(one.id)) {
    if (one.tags.has(TAG.verify)) {
      return true;
    }
    seen.add(one.id);
    one = one.parent ? byId.get(one.parent) : undefined;
  }
  return false;
}
