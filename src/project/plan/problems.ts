import type { Diagnostic } from '../../diagnostics';
import type { Message } from '../../domain';

/** What keeps a step from being exported, or what a person should know of it. */
export interface Problem {
  severity: 'error' | 'warning';
  /** The step; null where it concerns the whole project. */
  step: string | null;
  cell: string | null;
  line: number | null; // 1-based, in the cell
  message: Message;
  /** The same as a diagnostic, where one is made for it. */
  diagnostic?: Diagnostic;
  /** Whether it is a text that looks like a password. */
  isSecret?: boolean;
}
