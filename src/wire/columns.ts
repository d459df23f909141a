// Generated from schema/shared by `jlpm wire`; do not edit.

/** A column that each run may have beside its metrics, parameters and tags. */
export interface Attribute {
  key: string;
  /** Id of the column. */
  id: string;
  /** What it shows: a field of the run, the time between two, names, or a tag. */
  field?: 'name' | 'status' | 'experiment_id' | 'start_time';
  span?: readonly ['start_time', 'end_time'];
  names?: 'models' | 'datasets';
  tag?: string;
  format: 'text' | 'status' | 'moment' | 'duration' | 'execution';
  /** MLflow's name of it in `order_by`; null where only the browser can sort so. */
  orderBy: string | null;
  /** Whether a difference between runs tells anything. */
  tells: boolean;
  /** Whether a difference is marked. */
  marks: boolean;
  /** Whether it is there also where no run has a value. */
  always: boolean;
}

/** Headings by id, in order. */
export type Headings = ReadonlyMap<string, (trans: Translator) => string>;

interface Translator {
  __(text: string): string;
}

export const ATTRIBUTES: readonly Attribute[] = [
  { key: 'name', id: 'attribute:name', field: 'name', format: 'text', orderBy: 'run_name', tells: true, marks: false, always: false },
  { key: 'status', id: 'attribute:status', field: 'status', format: 'status', orderBy: 'status', tells: true, marks: false, always: false },
  { key: 'experiment', id: 'attribute:experiment', field: 'experiment_id', format: 'text', orderBy: null, tells: true, marks: false, always: false },
  { key: 'start_time', id: 'attribute:start_time', field: 'start_time', format: 'moment', orderBy: 'start_time', tells: true, marks: false, always: false },
  { key: 'duration', id: 'attribute:duration', span: ['start_time', 'end_time'], format: 'duration', orderBy: null, tells: false, marks: false, always: true },
  { key: 'model', id: 'attribute:model', names: 'models', format: 'text', orderBy: null, tells: true, marks: false, always: false },
  { key: 'dataset', id: 'attribute:dataset', names: 'datasets', format: 'text', orderBy: null, tells: true, marks: true, always: false },
  { key: 'cell', id: 'attribute:cell', tag: 'provebook.execution_count', format: 'execution', orderBy: null, tells: false, marks: false, always: false }
];

/** Columns of the sidebar's list. */
export const LIST: Headings = new Map<string, (trans: Translator) => string>([
  ['attribute:name', trans => trans.__('Run')],
  ['attribute:start_time', trans => trans.__('When')],
  ['attribute:duration', trans => trans.__('Duration')],
  ['attribute:status', trans => trans.__('Status')],
  ['attribute:cell', trans => trans.__('Cell')]
]);

/** Columns of a comparison. */
export const COMPARISON: Headings = new Map<string, (trans: Translator) => string>([
  ['attribute:duration', trans => trans.__('duration')],
  ['attribute:model', trans => trans.__('logged model')],
  ['attribute:dataset', trans => trans.__('dataset')],
  ['attribute:cell', trans => trans.__('cell')]
]);
