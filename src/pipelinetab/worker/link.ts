/** Calls over messages, in both directions. */

type Method = (...args: never[]) => Promise<unknown>;

export type Message =
  | { kind: 'call'; id: number; name: string; args: readonly unknown[] }
  | { kind: 'answer'; id: number; value: unknown }
  | { kind: 'failure'; id: number; error: string };

/** What those are told who still wait for an answer when the other side has ended. */
export class Ended extends Error {}

const textOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** One end; the other is a link too. `Theirs` is what the other side does. */
export class Link<Theirs> {
  constructor(private readonly _post: (message: Message) => void) {}

  /** What this side does when called. */
  ours: object = {};

  /** What the other side does; a failure there is an error with its message here. */
  readonly theirs = new Proxy({} as Theirs & object, {
    get: (_, name) =>
      // Whoever awaits the proxy itself asks for this.
      name === 'then'
        ? undefined
        : (...args: unknown[]) => this._call(String(name), args)
  }) as Theirs;

  async hear(message: Message): Promise<void> {
    if (message.kind === 'call') {
      await this._answer(message);
      return;
    }
    const waiting = this._waiting.get(message.id);
    this._waiting.delete(message.id);
    if (message.kind === 'answer') {
      waiting?.resolve(message.value);
    } else {
      waiting?.reject(new Error(message.error));
    }
  }

  /** No answer will come any more. */
  end(): void {
    this._isOver = true;
    this._waiting.forEach(({ reject }) => reject(new Ended()));
    this._waiting.clear();
  }

  private _call(name: string, args: readonly unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this._isOver) {
        reject(new Ended());
        return;
      }
      const id = ++this._last;
      this._waiting.set(id, { resolve, reject });
      try {
        this._post({ kind: 'call', id, name, args });
      } catch (error) {
        this._waiting.delete(id); // it cannot be copied
        reject(error);
      }
    });
  }

  private async _answer({ id, name, args }: Message & { kind: 'call' }): Promise<void> {
    try {
      const ours = this.ours as Record<string, Method>;
      this._post({
        kind: 'answer',
        id,
        value: await ours[name]!(...(args as never[]))
      });
    } catch (error) {
      this._post({ kind: 'failure', id, error: textOf(error) });
    }
  }

  private readonly _waiting = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (error: unknown) => void }
  >();
  private _last = 0;
  private _isOver = false;
}
