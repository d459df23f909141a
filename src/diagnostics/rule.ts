import type { Fix, Message, Place, Severity, StepGraph } from '../domain';
import type { Cell, PythonCell } from '../python';
import type { FlowView } from './facts/flowview';

/** A cell of an example; a code cell unless `kind` says otherwise. */
export interface ExampleCell {
  source: string;
  kind?: 'code' | 'markdown' | 'raw';
  tags?: readonly string[];
  executionCount?: number;
}

/** What others do with such a finding; they ask for this, never for an id. */
export interface Traits {
  /**
   * Not said of the line that stands for a magic: 'names' where that line reads names which
   * IPython leaves alone, 'run' where it stands for %run, which says for itself what it hides.
   */
  notOfMagics?: 'names' | 'run';
  /** The text that is spoken of must not be written anywhere unasked. */
  isSecret?: boolean;
  /** By it numbers may differ from run to run. */
  changesNumbers?: boolean;
  /** No trouble: something that the notebook could have. */
  isOffer?: boolean;
  /** Why a step with it in one of its cells cannot be written as a file. */
  stopsExport?: Message;
}

/** What a diagnostic means to a data scientist. */
export interface Explanation<Id extends string = string> extends Traits {
  id: Id;
  severity: Severity;
  title: Message;
  /** Why it matters and what to do, in a few sentences. */
  explanation: Message;
  /** A small notebook that shows it, the text of a file that is none, or no file at all. */
  example: readonly ExampleCell[] | string | { path: string };
  /** Of packages, where the example shows it with these. */
  versions?: Readonly<Record<string, string>>;
  /** What the kernel ran, for what only that shows; cells are c0, c1, ... */
  kernel?: { executed: readonly { cell: string; source: string }[] };
}

/** Where something is found, and what is said of it: "Sentence. Advice." */
export interface Finding {
  place: Place;
  message: Message;
  fix?: Fix | null;
}

/** The cells as they stand there, and those of the steps as plain Python. */
export interface CellFacts {
  cells: readonly Cell[];
  python: readonly PythonCell[];
}

/** What an idle kernel knows of the notebook: what ran, and what is there. */
export interface KernelFacts {
  /** Every cell that ran since the kernel started, in that order, as it was then. */
  executed: readonly { cell: string; source: string }[];
  /** Names that the kernel has by now; without them, all that ran cells bound. */
  names?: readonly string[];
  /** Bytes of values, by name. */
  sizes?: Readonly<Record<string, number>>;
  /** Versions of the packages it has, by name, as far as they are known. */
  versions?: Readonly<Record<string, string>>;
}

export interface KernelView extends CellFacts, KernelFacts {
  steps: readonly StepGraph[];
}

/** One diagnostic: what it means, and what finds it where no other room does. */
export interface Rule<Id extends string = string> extends Explanation<Id> {
  /** What is said once of so many places, in the place of what is said of each. */
  ofMany?: (count: number) => Message;
  inCells?: (facts: CellFacts) => Finding[];
  inFlow?: (flow: FlowView) => Finding[];
  inKernel?: (kernel: KernelView) => Finding[];
}

export const rule = <const Id extends string>(one: Rule<Id>): Rule<Id> => one;

/** What is said of a notebook. */
export interface DiagnosticOf<Id extends string> {
  id: Id;
  severity: Severity;
  cell: string | null;
  line: number | null; // 1-based, in the cell
  message: Message;
  fix: Fix | null;
  /** The other places of which it is said, where there are many. */
  also?: readonly Place[];
}

/** A finding as the diagnostic that its rule explains. */
export function diagnosticOf<Id extends string>(
  { id, severity }: Explanation<Id>,
  { place: { cell, line }, message, fix = null }: Finding
): DiagnosticOf<Id> {
  return { id, severity, cell, line, message, fix };
}

/** A cell of an example that is a step. */
export const step = (name: string, source: string): ExampleCell => ({
  tags: [`step:${name}`],
  source
});

export const NOWHERE: Place = { cell: null, line: null };
