/** Steps of a notebook and what flows between them; pure data. */
import type { PythonCell } from '../python';
import type { UnknownCall } from './object';

export type StepRole = 'setup' | 'parameters' | 'step';

/** Cells that become one entry point, in notebook order. */
export interface Step {
  name: string;
  role: StepRole;
  cells: readonly PythonCell[];
}

export type FlowKind = 'value' | 'source' | 'import' | 'file';

/** A name that crosses a step's border, with the step its value comes from. */
export interface Input {
  name: string;
  from: string;
  by: FlowKind;
  /** Whether the producer only may have changed it (an unknown call). */
  uncertain: boolean;
  /** The unknown call that may have changed it, where one is to blame. */
  call?: UnknownCall;
}

export interface Parameter {
  name: string;
  type: 'int' | 'float' | 'bool' | 'str';
  default: PlainValue | null;
  /** The values that it may have; any of its type where there are none named. */
  choices?: readonly PlainValue[];
  /** Whether it may also be None. */
  optional?: boolean;
}

export type PlainValue = number | boolean | string;

export interface StepGraph {
  name: string;
  cells: readonly string[];
  parameters: readonly Parameter[];
  inputs: readonly Input[];
  outputs: readonly string[];
  /** Names of steps that must run before, with no value handed on. */
  after: readonly string[];
}
