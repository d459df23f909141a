/** The same in the page; loaded only where no worker can be had. */
import { type Engine, LocalEngine, type Page } from './engine';
import { loadMeans } from './means';

/** Keys pressed meanwhile go first. */
const pause = (): Promise<void> =>
  new Promise(resolve => {
    if (typeof requestIdleCallback === 'function') {
      requestIdleCallback(() => resolve(), { timeout: 500 });
    } else {
      setTimeout(resolve);
    }
  });

export async function inPage(page: Page): Promise<Engine> {
  return new LocalEngine({ ...(await loadMeans()), page, pause });
}
