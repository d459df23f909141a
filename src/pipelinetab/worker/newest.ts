/** Does one thing at a time; of those that wait only the newest is done. */
export class Newest<Result> {
  /** Null where a newer one took its place before it began, and once it is closed. */
  ask(work: () => Promise<Result>): Promise<Result | null> {
    return new Promise((resolve, reject) => {
      if (this._isClosed) {
        resolve(null);
        return;
      }
      this._waiting?.give(null);
      this._waiting = { give: resolve, fail: reject, work };
      this._next();
    });
  }

  /** What waits is not done any more. */
  close(): void {
    this._isClosed = true;
    this._waiting?.give(null);
    this._waiting = null;
  }

  private _next(): void {
    if (this._isBusy || !this._waiting) {
      return;
    }
    const { give, fail, work } = this._waiting;
    this._waiting = null;
    this._isBusy = true;
    const end = () => {
      this._isBusy = false;
      this._next();
    };
    work().finally(end).then(give, fail);
  }

  private _waiting: {
    give: (result: Result | null) => void;
    fail: (error: unknown) => void;
    work: () => Promise<Result>;
  } | null = null;
  private _isBusy = false;
  private _isClosed = false;
}
