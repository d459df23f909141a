// When something is on screen, measured in the page: no message between processes is in it.

/**
 * Milliseconds from a click on `target` until `isSeen(arg)` holds and has been painted.
 * `isSeen` runs in the page, after each change of the document.
 */
export async function clickToSeen(page, target, isSeen, arg) {
  await target.waitFor();
  await page.evaluate(`(${watch})(${isSeen}, ${JSON.stringify(arg ?? null)}, true)`);
  await target.click();
  const { from, at } = await page.evaluate('window.seen');
  return at - from;
}

/** Milliseconds since 1970 when `isSeen(arg)` held and had been painted. */
export async function whenSeen(page, isSeen, arg) {
  await page.evaluate(`(${watch})(${isSeen}, ${JSON.stringify(arg ?? null)}, false)`);
  const { at } = await page.evaluate('window.seen');
  return page.evaluate(time => performance.timeOrigin + time, at);
}

// Runs in the page. What was true before the click does not count.
function watch(isSeen, arg, waitsForClick) {
  let from = waitsForClick ? undefined : performance.now();
  const clicked = event => (from ??= event.timeStamp);
  window.addEventListener('click', clicked, { capture: true, once: true });
  window.seen = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`not seen: ${arg}`)), 120_000);
    const look = () => {
      if (from !== undefined && isSeen(arg)) {
        observer.disconnect();
        // The second frame begins when the first has been painted.
        requestAnimationFrame(() =>
          requestAnimationFrame(() => resolve({ from, at: performance.now() }))
        );
      }
    };
    const observer = new MutationObserver(look);
    observer.observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true
    });
    look();
  });
}

/** Requests of a page to addresses that match, from now on. */
export function countRequests(page, pattern) {
  const seen = [];
  const hear = request => pattern.test(request.url()) && seen.push(request.url());
  page.on('request', hear);
  return () => {
    page.off('request', hear);
    return seen;
  };
}

/** Runs in the page: a browser keeps 250 requests unless told otherwise, the scripts among them. */
export function keepTimings() {
  performance.setResourceTimingBufferSize(10_000);
}

/** Bytes of the scripts that a page has loaded: unpacked, and as they were sent. */
export function scriptBytes(page, part = '') {
  return page.evaluate(part => {
    const scripts = performance
      .getEntriesByType('resource')
      .filter(({ name }) => /\.js(\?|$)/.test(name) && name.includes(part));
    const sum = key => scripts.reduce((total, script) => total + script[key], 0);
    return { unpacked: sum('decodedBodySize'), sent: sum('encodedBodySize') };
  }, part);
}
