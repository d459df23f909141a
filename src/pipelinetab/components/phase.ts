import type { TranslationBundle } from '@jupyterlab/translation';
import { formatDuration } from '../../ui';
import { fitted } from '../graph/measure';
import type { Phase, StepRun } from '../run/state';

const SIGNS: Record<Phase, string> = {
  waiting: '○',
  running: '●',
  reused: '↺',
  done: '✓',
  failed: '✕',
  killed: '■'
};

export function phaseName(phase: Phase, trans: TranslationBundle): string {
  switch (phase) {
    case 'waiting':
      return trans.__('waiting');
    case 'running':
      return trans.__('running');
    case 'reused':
      return trans.__('reused');
    case 'done':
      return trans.__('done');
    case 'failed':
      return trans.__('failed');
    case 'killed':
      return trans.__('stopped');
  }
}

/** `✓ 4.1 s`, `● 0:12`, `↺ reused`: a sign, with the time where there is one. */
export function phaseText(
  { phase, run }: StepRun,
  now: number,
  trans: TranslationBundle
): string {
  // The clock on screen ticks once a second, so a run may have begun after it.
  const time = run ? formatDuration(Math.max(0, (run.end ?? now) - run.start)) : '';
  const word = phaseName(phase, trans);
  switch (phase) {
    case 'waiting':
    case 'reused':
      return `${SIGNS[phase]} ${word}`;
    case 'running':
    case 'done':
      return `${SIGNS[phase]} ${time}`;
    case 'failed':
    case 'killed':
      return `${SIGNS[phase]} ${word} ${time}`;
  }
}

/** The same, with why the step was run again, in `width` pixels: `✓ 4.1 s · data.csv changed`. */
export function stateText(
  run: StepRun,
  now: number,
  trans: TranslationBundle,
  width: number
): string {
  const text = phaseText(run, now, trans);
  return run.why ? fitted(`${text} · ${run.why}`, width) : text;
}
