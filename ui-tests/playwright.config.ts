import { existsSync } from 'node:fs';
import * as base from '@jupyterlab/galata/lib/playwright-config';
import { defineConfig } from '@playwright/test';

const DEBIAN = '/usr/bin/chromium';
const isCI = Boolean(process.env.CI);

// Left unset where Playwright has a browser of its own.
const executablePath =
  process.env.CHROMIUM_PATH || (existsSync(DEBIAN) ? DEBIAN : undefined);

/** Files that take longest begin: at the end one of them would run alone. */
const LONGEST = /(project|compare|pipeline)\.spec\.ts$/;

/** Every spec file starts a JupyterLab of its own (support/test.ts), so no `webServer` here. */
export default defineConfig({
  ...base,
  testDir: 'tests',
  outputDir: 'test-results',
  reporter: [['list'], ['junit', { outputFile: 'test-results/junit.xml' }]],
  projects: [
    { name: 'longest', testMatch: LONGEST },
    { name: 'others', testIgnore: LONGEST }
  ],
  workers: 2,
  retries: isCI ? 1 : 0,
  forbidOnly: isCI,
  // Generous: a limit is for what never comes, not for a busy machine.
  timeout: 240_000,
  expect: { timeout: 60_000 },
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    actionTimeout: 60_000,
    navigationTimeout: 60_000,
    video: 'off',
    screenshot: 'only-on-failure',
    // Recording costs much of the time: elsewhere ask for it with `--trace on`.
    trace: isCI ? 'on-first-retry' : 'off',
    launchOptions: {
      executablePath,
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync'
      ]
    }
  }
});
