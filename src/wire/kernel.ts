// Generated from schema/wire by `jlpm wire`; do not edit.

/**
 * Answer of GET provebook/kernels/ID: where a kernel's runs go.
 */
export interface KernelTracking {
  /**
   * Store id; null where it cannot be known (a remote kernel).
   */
  store: string | null;
  /**
   * Whether Provebook's kernel half has spoken.
   */
  attached: boolean;
  /**
   * The kernel's interpreter, to run a project with what the notebook imports; null where it cannot be known.
   */
  python: string | null;
  experiment: {
    experiment_id: string;
    name: string;
  } | null;
  active: string[];
}
