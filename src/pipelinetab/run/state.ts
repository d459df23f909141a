/** How far the newest run of a pipeline is, from its run and those of its steps. */
import { isOpen, type Run } from '../../mlflow';
import { TAG } from '../../wire';

export type Phase = 'waiting' | 'running' | 'reused' | 'done' | 'failed' | 'killed';

export interface StepRun {
  phase: Phase;
  /** Why it was run again; empty where it never ran before. */
  why: string;
  /** Null while the step waits. */
  run: Run | null;
}

export interface PipelineRun {
  parent: Run;
  /** How many steps the pipeline has, those that never began with them. */
  count: number;
  steps: ReadonlyMap<string, StepRun>;
  /** What ended it, in the project's words. */
  error: { step: string | null; text: string; run: Run } | null;
  /** The newest run of the pipeline that was verified. */
  verified: Run | null;
}

function namesOf(parent: Run): string[] {
  try {
    const names: unknown = JSON.parse(parent.tags.get(TAG.stepNames) ?? '[]');
    return Array.isArray(names) ? names.filter(name => typeof name === 'string') : [];
  } catch {
    return []; // a tag that somebody changed
  }
}

export function phaseOf(run: Run): Phase {
  switch (run.status) {
    case 'FINISHED':
      return 'done';
    case 'FAILED':
      return 'failed';
    case 'KILLED':
      return 'killed';
    case 'RUNNING':
    case 'SCHEDULED':
      return 'running';
  }
}

/** Ids of the runs whose results are used instead of running, by step. */
export function reusedRuns(parent: Run): Map<string, string> {
  const ours = [...parent.tags].filter(([name]) => name.startsWith(TAG.reused));
  return new Map(ours.map(([name, id]) => [name.slice(TAG.reused.length), id]));
}

/** Other runs than the pipeline's and its steps'. */
interface Others {
  /** Those whose results are used, as far as they are still there. */
  reused?: readonly Run[];
  /** The last one that was verified. */
  verified?: Run | null;
}

/** The state of each step; a step that never began has none once the pipeline has ended. */
export function pipelineRun(
  parent: Run,
  children: readonly Run[],
  { reused = [], verified = null }: Others = {}
): PipelineRun {
  const newest = [...children].sort((a, b) => a.start - b.start);
  const byStep = new Map(newest.map(run => [run.tags.get(TAG.step), run]));
  const steps = new Map<string, StepRun>();
  const names = namesOf(parent);
  const used = reusedRuns(parent);
  for (const name of names) {
    const run = byStep.get(name);
    if (used.has(name)) {
      const original = reused.find(({ id }) => id === used.get(name)) ?? null;
      steps.set(name, { phase: 'reused', run: original, why: '' });
    } else if (run) {
      steps.set(name, { phase: phaseOf(run), run, why: run.tags.get(TAG.why) ?? '' });
    } else if (isOpen(parent)) {
      steps.set(name, { phase: 'waiting', run: null, why: '' });
    }
  }
  const failed = [...steps].find(([, { phase }]) => phase === 'failed');
  const run = failed?.[1].run ?? (parent.status === 'FAILED' ? parent : null);
  const text = run?.tags.get(TAG.error) ?? '';
  const error = run && { step: failed?.[0] ?? null, text, run };
  return { parent, count: names.length, steps, error, verified };
}

/** How many steps have their results, of how many. */
export function progress({ steps, count }: PipelineRun): {
  ended: number;
  all: number;
} {
  const ended = [...steps.values()].filter(({ phase }) =>
    /^(done|reused)$/.test(phase)
  );
  return { ended: ended.length, all: count };
}
