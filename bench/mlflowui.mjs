// What a person does in MLflow's own UI, who trains models and has closed its assistant once.
import { clickToSeen, keepTimings, scriptBytes, whenSeen } from './timing.mjs';

const ROWS = '[role="row"][row-id]';

/** A page of the UI in a fresh profile, at an address of its own. */
export async function openUi(browser, { url, path }) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(keepTimings);
  await page.addInitScript(() => {
    localStorage.setItem('mlflow.workflowType_v1', '"machine_learning"');
    localStorage.setItem('mlflow.assistant.fab.autoOpenedOnFirstLoad_v1', 'true');
  });
  await page.goto(`${url}/#/${path}`);
  return { page, url };
}

/** When the first runs are seen, in milliseconds since 1970. */
export function firstRuns({ page }) {
  return whenSeen(page, hasRow, 'run-0');
}

/** Click an experiment in the list of experiments: milliseconds until its runs are seen. */
export function openExperiment({ page }, { name, row }) {
  const link = page.getByRole('link', { name, exact: true }).first();
  return clickToSeen(page, link, hasRow, row);
}

/** Load the list of experiments anew, with what the browser has kept of the UI's files. */
export async function leaveExperiment({ page, url }) {
  await page.goto('about:blank');
  await page.goto(`${url}/#/experiments`);
}

/** Sort by a metric through the menu: milliseconds until the then first run is seen first. */
export async function sortUiBy({ page }, { name, first }) {
  await page.getByTestId('sort-select-dropdown').click();
  return clickToSeen(page, page.getByTestId(`sort-select-${name}`), isFirst, first);
}

/** Resolves when the page has asked by itself for runs, as it does now and then. */
export async function nextPoll({ page }) {
  await page.waitForRequest(/runs\/search/, { timeout: 120_000 });
}

/** When a run of this name is seen, in milliseconds since 1970. */
export function runSeen({ page }, { name }) {
  return whenSeen(page, hasRow, name);
}

export async function uiSize({ page }) {
  const nodes = await page.locator('#root *').count();
  return {
    nodes,
    rows: await page.locator(ROWS).count(),
    scripts: await scriptBytes(page)
  };
}

// The functions below run in the page.

function hasRow(text) {
  const rows = document.querySelectorAll('[role="row"][row-id]');
  return [...rows].some(row => row.textContent.includes(text));
}

function isFirst(name) {
  const row = document.querySelector('[role="row"][row-id][row-index="0"]');
  return row?.textContent.includes(name);
}
