/** Files of steps, formatted, and which of them a project can have. */
import { trans } from '../../domain';
import { type PlannedStep, stepsBefore } from '../plan/plan';
import type { Problem } from '../plan/problems';
import type { Formatter } from './format';
import type { StepFile } from './step';

/** A step as a file that is formatted; without a text where it cannot be one. */
export interface Made {
  step: PlannedStep;
  file: StepFile;
  text: string | null;
  problems: Problem[];
}

/** Format a step's file. */
export function make(
  format: Formatter,
  step: PlannedStep,
  file: StepFile,
  ours: readonly string[]
): Made {
  const problems = [...file.problems];
  let text: string | null = null;
  if (!problems.some(({ severity }) => severity === 'error')) {
    try {
      text = format(file.python, ours);
    } catch (error) {
      const cell = step.source.cells[0]?.id ?? null;
      const message = trans.__(
        'The step gives no valid Python file: %1',
        (error as Error).message
      );
      problems.push({
        severity: 'error',
        step: step.source.name,
        cell,
        line: null,
        message
      });
    }
  }
  return { step, file, text, problems };
}

/** Steps that are whole, and whose every step before is so too. */
export function exportable(made: readonly Made[]): {
  whole: Made[];
  problems: Problem[];
} {
  const whole: Made[] = [];
  const problems: Problem[] = [];
  for (const one of made) {
    const waits = stepsBefore(one.step).find(
      before => !whole.some(({ step }) => step.source.name === before)
    );
    if (one.text !== null && waits === undefined) {
      whole.push(one);
    } else if (one.text !== null && waits !== undefined) {
      problems.push({
        severity: 'error',
        step: one.step.source.name,
        cell: one.step.source.cells[0]?.id ?? null,
        line: null,
        message: trans.__(
          'The step was left out, for it needs %1, which cannot be exported. Mend that first.',
          waits
        )
      });
    }
  }
  return { whole, problems };
}
