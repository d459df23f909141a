/** A request that MLflow, or Provebook's server half, answered with an error. */
export class MlflowError extends Error {
  constructor(
    /** MLflow's or Provebook's error code, e.g. `INVALID_PARAMETER_VALUE`. */
    readonly code: string,
    message: string,
    /** What to do next, where the server says so. */
    readonly action: string | null,
    readonly status: number
  ) {
    super(message);
    this.name = 'MlflowError';
  }

  /** Whether the words of the request were wrong, not the store. */
  get isBadRequest(): boolean {
    return this.status === 400;
  }
}

export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

/** Sentence for a person about any thrown value. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
