import { isAbort } from '../mlflow';
import type { ProvebookApi } from './api';

const SHORTEST = 1000; // ms after a failure; each further one doubles it
const LONGEST = 30_000;

export interface ChangeOptions {
  /** Look at what is new. Throws as the client does: then it is tried again, ever later. */
  look: (signal: AbortSignal) => Promise<void>;
  /** Milliseconds between two looks at least, however often the store changes. */
  pause: number;
  /** Milliseconds between looks where a store cannot tell that it changed; 0 for none. */
  interval: () => number;
  /** The store has failed, or answers again. */
  onStore?: () => void;
}

interface Answer {
  token: string | null;
  supported: boolean;
}

/**
 * Looks at a store whenever it has changed.
 *
 * A SQLite store tells when another process wrote to it (a long poll); at others one looks
 * from time to time.
 */
export class StoreChanges {
  constructor(
    private readonly _api: Pick<ProvebookApi, 'changes'>,
    private readonly _options: ChangeOptions
  ) {}

  /** Follow a store from now on, and no other; null for none. */
  follow(storeId: string | null): void {
    this._stop?.abort();
    this._stop = storeId === null ? null : new AbortController();
    if (storeId !== null && this._stop) {
      void this._loop(storeId, this._stop.signal);
    }
  }

  /** Something happened: look soon, without waiting for the next turn. */
  poke(): void {
    this._wake?.();
  }

  private async _loop(storeId: string, signal: AbortSignal): Promise<void> {
    const { look, pause, onStore } = this._options;
    let token: string | null = null;
    let failures = 0;
    while (!signal.aborted) {
      try {
        const before: string | null = token;
        const answer = await this._next(storeId, token, signal);
        token = answer.token;
        if (token !== before || !answer.supported) {
          await look(signal);
        }
        if (failures) {
          onStore?.();
        }
        failures = 0;
        await this._pause(pause, signal, false);
      } catch (error) {
        if (signal.aborted || isAbort(error)) {
          return;
        }
        failures += 1;
        onStore?.();
        token = null;
        await this._pause(Math.min(SHORTEST * 2 ** failures, LONGEST), signal, true);
      }
    }
  }

  // Resolves when it is time to look: a change, a poke, or the interval's end.
  private async _next(
    storeId: string,
    token: string | null,
    signal: AbortSignal
  ): Promise<Answer> {
    if (token === '') {
      await this._pause(this._options.interval() || LONGEST, signal, true);
      return { token, supported: false };
    }
    const answer = await this._api.changes(storeId, token, signal);
    return answer.supported ? answer : { token: '', supported: false };
  }

  private _pause(ms: number, signal: AbortSignal, canWake: boolean): Promise<void> {
    return new Promise(resolve => {
      if (signal.aborted) {
        resolve();
        return;
      }
      const done = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        this._wake = null;
        resolve();
      };
      const timer = setTimeout(done, ms);
      signal.addEventListener('abort', done);
      this._wake = canWake ? done : null;
    });
  }

  private _stop: AbortController | null = null;
  private _wake: (() => void) | null = null;
}
