/** Rules of Python that a text may break. */
export type BrokenRule =
  | 'python-2'
  | 'python-2-print'
  | 'python-2-exec'
  | 'python-2-unequal'
  | 'python-2-number'
  | 'empty-block'
  | 'uneven-indent'
  | 'mixed-indent'
  | 'try-alone'
  | 'except-not-last'
  | 'outside-loop'
  | 'outside-function'
  | 'outside-async'
  | 'repeated-argument'
  | 'unnamed-after-named'
  | 'repeated-parameter'
  | 'default-before-none';

/** Why something is not valid Python, with the word that is out of place. */
export interface Reason {
  rule: BrokenRule;
  word: string;
}

export const reason = (rule: BrokenRule, word = ''): Reason => ({ rule, word });
