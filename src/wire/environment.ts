// Generated from schema/wire by `jlpm wire`; do not edit.

/**
 * Answer of GET provebook/kernels/ID/environment?module=M...: the Python of a kernel, and what it has installed.
 */
export interface KernelEnvironment {
  /**
   * Path of the program that verifies a project, run by that Python.
   */
  verify: string;
  /**
   * Full version: 3.11.7.
   */
  python: string;
  /**
   * By the module's name; null for one of Python's own, absent where it is not installed.
   */
  modules: {
    [k: string]: {
      /**
       * Of the distribution: scikit-learn for sklearn.
       */
      name: string;
      version: string;
    } | null;
  };
}
