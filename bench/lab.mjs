// What a person does in JupyterLab with Provebook.
import { clickToSeen, countRequests, keepTimings, scriptBytes } from './timing.mjs';

const OURS = /\/provebook\//;
const PANEL = '#provebook-sidebar';

/** A page of JupyterLab in a fresh profile; milliseconds until its shell is ready. */
export async function openLab(browser, { url, token, path = 'lab' }) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.request.get(`${url}/lab?token=${token}`);
  const page = await context.newPage();
  await page.addInitScript(keepTimings);
  await page.addInitScript(() =>
    // The splash goes when the layout is there; what the plugins draw later is not waited for.
    addEventListener('DOMContentLoaded', () => {
      let hadSplash = false;
      const observer = new MutationObserver(() => {
        const hasSplash = document.getElementById('jupyterlab-splash') !== null;
        const isReady = hadSplash && !hasSplash;
        hadSplash ||= hasSplash;
        if (isReady) {
          window.shellReady = performance.now();
          observer.disconnect();
        }
      });
      observer.observe(document.body, { childList: true, subtree: true });
    })
  );
  await page.goto(`${url}/${path}?reset`);
  await page.waitForFunction('window.shellReady !== undefined');
  return { page, ready: await page.evaluate('window.shellReady') };
}

/** Click the sidebar's tab: milliseconds until runs are seen. */
export function showRuns({ page }) {
  const tab = page.getByRole('tab', { name: 'MLflow', exact: true });
  return clickToSeen(page, tab, hasRow, 'run-0');
}

export async function widen({ page }) {
  const box = await page.locator(PANEL).boundingBox();
  await page.mouse.move(box.x + box.width + 1, 450);
  await page.mouse.down();
  await page.mouse.move(box.x + 700, 450, { steps: 5 });
  await page.mouse.up();
}

/** Pick an experiment: milliseconds until its runs are seen. */
export async function pickExperiment({ page }, { name, row }) {
  const box = page.locator(PANEL).getByRole('combobox', { name: 'Experiment' });
  await box.click();
  await box.fill(name);
  return clickToSeen(page, page.getByRole('option', { name }).first(), hasRow, row);
}

/** Sort by a metric: milliseconds until the run that then is the first is seen first. */
export function sortBy({ page }, { name, first }) {
  const button = page.locator(PANEL).getByTitle(`Sort by ${name}`, { exact: true });
  return clickToSeen(page, button, isFirst, first);
}

/** Nodes of the panel at rest, and the most while scrolling through `rows` runs. */
export async function countNodes({ page }, { rows }) {
  const count = () => page.locator(`${PANEL} *`).count();
  const table = page.locator(PANEL).getByRole('treegrid', { name: 'Runs' });
  const start = await count();
  let most = start;
  let reached = 0;
  await table.hover();
  while (reached < rows) {
    await page.mouse.wheel(0, 1200);
    await page.waitForFunction(lastRowAfter, reached);
    reached = await page.evaluate(`(${lastRow})()`);
    most = Math.max(most, await count());
  }
  return { start, most, reached };
}

/** Run the first cell and record when each `tick` is seen: its number to ms since 1970. */
export async function watchTicks({ page }, { count }) {
  await page.evaluate(recordTicks);
  await runFirstCell(page);
  await page.waitForFunction(last => window.ticks[last] !== undefined, count, {
    timeout: 120_000
  });
  await cellEnded(page);
  return page.evaluate('window.ticks');
}

/** Requests of Provebook while the cell runs and the panel is hidden. */
export async function requestsWhileHidden({ page }) {
  await page.getByRole('tab', { name: 'MLflow', exact: true }).click();
  await page.locator(PANEL).waitFor({ state: 'hidden' });
  const requests = countRequests(page, OURS);
  await runFirstCell(page);
  await cellEnded(page);
  return requests();
}

/** The notebook's own indicator is idle too early: what runs before the kernel answers is lost. */
export async function kernelIdle({ page }) {
  await page.locator('#jp-main-statusbar').getByText('| Idle').waitFor();
}

/** Bytes of Provebook's own scripts so far. */
export function ownScripts({ page }) {
  return scriptBytes(page, '/extensions/provebook/');
}

async function runFirstCell(page) {
  await page.locator('.jp-Notebook .jp-Cell').first().click();
  await page.keyboard.press('Control+Enter');
  await page.locator('.jp-InputArea-prompt', { hasText: '*' }).waitFor();
}

export async function cellEnded(page) {
  const prompt = page.locator('.jp-CodeCell .jp-InputArea-prompt', { hasText: /\d/ });
  await prompt.first().waitFor({ timeout: 120_000 });
}

// The functions below run in the page.

function hasRow(text) {
  const rows = document.querySelectorAll('#provebook-sidebar [role="row"][data-index]');
  return [...rows].some(row => row.textContent.includes(text));
}

function isFirst(name) {
  const row = document.querySelector('#provebook-sidebar [role="row"][data-index="0"]');
  return row?.textContent.includes(name);
}

function lastRow() {
  const rows = document.querySelectorAll('#provebook-sidebar [role="row"][data-index]');
  return Math.max(...[...rows].map(row => Number(row.dataset.index)));
}

function lastRowAfter(reached) {
  const rows = document.querySelectorAll('#provebook-sidebar [role="row"][data-index]');
  return [...rows].some(row => Number(row.dataset.index) > reached);
}

function recordTicks() {
  window.ticks = {};
  const look = () => {
    const region = document.querySelector(
      '#provebook-sidebar [aria-label="Active run"]'
    );
    const tick = /tick\s+(\d+)/.exec(region?.textContent ?? '')?.[1];
    if (tick !== undefined && !(tick in window.ticks)) {
      window.ticks[tick] = 0;
      requestAnimationFrame(() => {
        window.ticks[tick] = performance.timeOrigin + performance.now();
      });
    }
  };
  new MutationObserver(look).observe(document.querySelector('#provebook-sidebar'), {
    subtree: true,
    childList: true,
    characterData: true
  });
}
