/** The worker's side: it does what the page asks, and says when it can. */
import { LocalEngine, type Means, type Page } from './engine';
import type { Greeting } from './hire';
import { Link, type Message } from './link';

interface Scope {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
}

/** Nothing is asked of it before it has said that it is ready. */
export async function serve(
  scope: Scope,
  load: () => Promise<Omit<Means, 'page' | 'pause'>>
): Promise<void> {
  const greet = (greeting: Greeting) => scope.postMessage(greeting);
  // Messages that have come meanwhile are heard first.
  const pause = () => new Promise<void>(resolve => setTimeout(resolve));
  try {
    const means = await load();
    const link = new Link<Page>(message => scope.postMessage(message));
    link.ours = new LocalEngine({ ...means, page: link.theirs, pause });
    scope.onmessage = ({ data }: MessageEvent<Message>) => void link.hear(data);
    greet({ kind: 'ready' });
  } catch (error) {
    greet({ kind: 'unable', error: error instanceof Error ? error.message : '' });
  }
}
