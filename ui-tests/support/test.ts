import { test as galata } from '@jupyterlab/galata';
import { Lab } from './lab';
import { Panel } from './panel';

export { expect } from '@jupyterlab/galata';

interface Labs {
  of(file: string): Promise<Lab>;
}

/** Galata's test on a JupyterLab that all tests of one file share, and no other file. */
export const test = galata.extend<{ lab: Lab; panel: Panel }, { labs: Labs }>({
  labs: [
    async ({}, use) => {
      let file = '';
      let lab: Lab | null = null;
      await use({
        of: async wanted => {
          if (!lab || wanted !== file) {
            await lab?.stop();
            lab = null;
            lab = await Lab.start();
            file = wanted;
          }
          return lab;
        }
      });
      await (lab as Lab | null)?.stop();
    },
    { scope: 'worker', timeout: 60_000 }
  ],
  lab: async ({ labs }, use, info) => {
    const lab = await labs.of(info.file);
    const from = lab.log.length;
    await use(lab);
    if (info.status !== info.expectedStatus) {
      await info.attach('server log', { body: lab.log.slice(from) });
    }
  },
  baseURL: async ({ lab }, use) => {
    process.env.TARGET_URL = lab.url;
    await use(lab.url);
  },
  // Galata tidies up with requests that carry no XSRF token: a login by header needs none.
  request: async ({ playwright, lab }, use) => {
    const request = await playwright.request.newContext({
      baseURL: lab.url,
      extraHTTPHeaders: { Authorization: `token ${lab.token}` }
    });
    await use(request);
    await request.dispose();
  },
  // A person logs in with a cookie, so that the XSRF check of every request is real.
  context: async ({ context, lab }, use) => {
    await context.request.get(`${lab.url}/lab?token=${lab.token}`);
    await use(context);
  },
  autoGoto: async ({}, use) => use(false),
  tmpPath: async ({}, use) => use(''),
  waitForApplication: async ({}, use) =>
    use(async page => page.locator('#jupyterlab-splash').waitFor({ state: 'detached' })),
  panel: async ({ page }, use) => use(new Panel(page))
});
