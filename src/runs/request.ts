import { isAbort } from '../mlflow';

/** The request that a person waits for: a later one takes its place. */
export class AwaitedRequest {
  constructor(private readonly _changed: () => void) {}

  get isUnderWay(): boolean {
    return this._current !== null;
  }

  /** Why the last request failed; null after one that did not. */
  get error(): unknown {
    return this._error;
  }

  async start(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    this._current?.abort();
    const request = new AbortController();
    this._current = request;
    this._error = null;
    this._changed();
    try {
      await work(request.signal);
    } catch (error) {
      if (this._current === request && !isAbort(error)) {
        this._error = error;
      }
    }
    if (this._current === request) {
      this._current = null;
      this._changed();
    }
  }

  /** Give up the request under way; it ends as one that nobody waits for. */
  cancel(): void {
    this._current?.abort();
  }

  /** Give it up and forget it at once. */
  drop(): void {
    this.cancel();
    this._current = null;
  }

  /** The store answered otherwise: its failure is over. */
  forgive(): void {
    this._error = null;
  }

  private _current: AbortController | null = null;
  private _error: unknown = null;
}
