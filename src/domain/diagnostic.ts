/** How grave a finding is, and how it can be mended. */
import type { Message } from './message';

/** Replace `length` characters of a cell from `start`, both in UTF-16 units. */
export interface Edit {
  cell: string;
  start: number;
  length: number;
  text: string;
}

/** A code cell that is put above another. */
export interface Insert {
  before: string;
  source: string;
  tags: readonly string[];
}

export interface Fix {
  label: Message;
  edits: readonly Edit[];
  inserts?: readonly Insert[];
}

export type Severity = 'error' | 'warning' | 'info';

/** A place that is spoken of; all of the notebook where no cell is named. */
export interface Place {
  cell: string | null;
  line: number | null; // 1-based, in the cell
}

/** What is said of one place, or of several at once. */
export interface Placed extends Place {
  also?: readonly Place[];
}

/** Each place that a finding speaks of. */
export const placesOf = ({ cell, line, also = [] }: Placed): Place[] => [
  { cell, line },
  ...also
];
