/* eslint-disable no-empty-pattern -- Playwright reads what a fixture needs from the pattern. */
import { test as galata } from '@jupyterlab/galata';
import { Lab } from './lab';
import { Panel } from './panel';

export { expect } from '@jupyterlab/galata';

interface Labs {
  of(file: string): Promise<Lab>;
}

/** Galata's test on a JupyterLab that all tests of one file share, and no other file. */
export const test = galata.extend<
  { lab: Lab; panel: Panel },
  { labs: Labs; base: string }
>({
  /** Where JupyterLab is below its host; a file sets it with `test.use`. */
  base: ['', { scope: 'worker', option: true }],
  labs: [
    async ({ base }, provide) => {
      let file = '';
      let lab: Lab | null = null;
      await provide({
        of: async wanted => {
          if (!lab || wanted !== file) {
            await lab?.stop();
            lab = null;
            lab = await Lab.start(base);
            file = wanted;
          }
          return lab;
        }
      });
      await (lab as Lab | null)?.stop();
    },
    { scope: 'worker', timeout: 60_000 }
  ],
  lab: async ({ labs }, provide, info) => {
    const lab = await labs.of(info.file);
    const from = lab.log.length;
    await provide(lab);
    if (info.status !== info.expectedStatus) {
      await info.attach('server log', { body: lab.log.slice(from) });
    }
  },
  baseURL: async ({ lab }, provide) => {
    process.env.TARGET_URL = lab.url;
    await provide(lab.url);
  },
  // Galata tidies up with requests that carry no XSRF token: a login by header needs none.
  request: async ({ playwright, lab }, provide) => {
    const request = await playwright.request.newContext({
      baseURL: lab.url,
      extraHTTPHeaders: { Authorization: `token ${lab.token}` }
    });
    await provide(request);
    await request.dispose();
  },
  // A person logs in with a cookie, so that the XSRF check of every request is real.
  context: async ({ context, lab }, provide) => {
    await context.request.get(`${lab.url}/lab?token=${lab.token}`);
    await provide(context);
  },
  // Its stand-in answers a restart with another status than JupyterLab takes; sessions
  // shut down their kernels anyway.
  kernels: async ({}, provide) => provide(null),
  autoGoto: async ({}, provide) => provide(false),
  tmpPath: async ({}, provide) => provide(''),
  waitForApplication: async ({}, provide) =>
    provide(async page => {
      await page.locator('#jupyterlab-splash').waitFor({ state: 'detached' });
      // The launcher, or the document, takes the focus when it comes: from what is typed then.
      await page
        .locator('#jp-main-dock-panel .lm-TabBar-tab.jp-mod-current')
        .first()
        .waitFor();
    }),
  // Galata gives a page 15 seconds to start: few for a busy machine.
  page: async ({ page }, provide, info) => {
    const wait = page.waitForCondition.bind(page);
    const limit = info.project.use.navigationTimeout;
    page.waitForCondition = (isMet, timeout = limit) => wait(isMet, timeout);
    await provide(page);
  },
  panel: async ({ page }, provide) => provide(new Panel(page))
});
