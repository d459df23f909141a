// One Chromium for both sides. Each line of standard input is a call, each line of standard
// output its result: {"call": "sortBy", "page": 1, "with": {...}} -> {"result": 123.4}.
import { createInterface } from 'node:readline';
import { chromium } from '@playwright/test';
import * as compare from './compare.mjs';
import * as lab from './lab.mjs';
import * as ui from './mlflowui.mjs';

const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync'
];
const PATIENCE = 120_000;

const calls = { ...compare, ...lab, ...ui, close };
const pages = new Map();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH || undefined,
  args: ARGS
});

try {
  for await (const line of createInterface({ input: process.stdin })) {
    process.stdout.write(`${JSON.stringify(await answer(JSON.parse(line)))}\n`);
  }
} finally {
  await browser.close();
}

async function answer({ call, page, with: options }) {
  try {
    if (page === undefined) {
      return { result: await open(call, options) };
    }
    return { result: (await calls[call](pages.get(page), options)) ?? null };
  } catch (error) {
    await pages
      .get(page)
      ?.page.screenshot({ path: process.env.SCREENSHOT })
      .catch(() => {});
    return { error: `${call}: ${error.stack}` };
  }
}

async function open(call, options) {
  const opened = await calls[call](browser, options);
  opened.page.setDefaultTimeout(PATIENCE);
  const id = pages.size;
  pages.set(id, opened);
  return { id, ready: opened.ready };
}

async function close({ page }) {
  await page.context().close();
}
