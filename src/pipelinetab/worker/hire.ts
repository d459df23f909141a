/** Starts the worker, and tells whether there is one. */
import type { Engine, Page } from './engine';
import { Link, type Message } from './link';

/** What is needed of a `Worker`. */
export interface Hand {
  postMessage(message: unknown): void;
  terminate(): void;
  onmessage: ((event: MessageEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** What the worker says of itself before anything is asked of it. */
export type Greeting = { kind: 'ready' } | { kind: 'unable'; error: string };

/** `silent`: nothing came in time; `refused`: it did not start; `ended`: it started, and ended. */
export type Trouble = 'silent' | 'refused' | 'ended';

export class NoWorker extends Error {
  constructor(
    readonly trouble: Trouble,
    message = ''
  ) {
    super(message);
  }
}

/** An engine in a worker that has said it is ready; `onEnd` is called where it ends later. */
export function hire(
  start: () => Hand,
  page: Page,
  patience: number,
  onEnd: (reason: NoWorker) => void
): Promise<Engine> {
  return new Promise((resolve, reject) => {
    const hand = started(start);
    const link = new Link<Engine>(message => hand.postMessage(message));
    link.ours = page;
    let isReady = false;
    const end = (trouble: Trouble, message?: string) => {
      clearTimeout(timer);
      hand.onmessage = hand.onmessageerror = hand.onerror = null;
      hand.terminate();
      const reason = new NoWorker(isReady ? 'ended' : trouble, message);
      (isReady ? onEnd : reject)(reason);
      link.end();
    };
    const timer = setTimeout(() => end('silent'), patience);
    hand.onerror = event => {
      event.preventDefault?.(); // told by whoever gets the reason
      end('refused', event.message);
    };
    hand.onmessageerror = () => end('refused', 'a message could not be read');
    hand.onmessage = ({ data }: MessageEvent<Greeting | Message>) => {
      if (data.kind === 'ready') {
        clearTimeout(timer);
        isReady = true;
        resolve(link.theirs);
      } else if (data.kind === 'unable') {
        end('refused', data.error);
      } else {
        void link.hear(data);
      }
    };
  });
}

function started(start: () => Hand): Hand {
  try {
    return start();
  } catch (error) {
    throw new NoWorker('refused', error instanceof Error ? error.message : '');
  }
}
