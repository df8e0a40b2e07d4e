// The browser tests: test/**/*.test.ts in Chromium, Firefox and WebKit, or those that ENGINES=chromium,… names.
import { fileURLToPath } from 'node:url';
import { defaultReporter } from '@web/test-runner';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { enginesToTest } from './tools/browsers.mjs';
import { chromiumOptions } from './tools/chromium.mjs';
import { countReporter } from './tools/count-reporter.mjs';
import { webkitLauncher } from './tools/webkit.mjs';

/**
 * A page whose history begins anew with each file of tests. It is used for all files, and a history in Chromium has 50 entries:
 * beyond that, those go first that no reader has made, which are all that a test has pushed.
 */
async function pageWithoutHistory({ context }) {
  const page = await context.newPage();
  const session = await page.createCDPSession();
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame() || frame.url() !== 'about:blank') return;
    // The page may be closing.
    session.send('Page.resetNavigationHistory').catch(() => undefined);
  });
  return page;
}

const LAUNCHERS = {
  chromium: () => puppeteerLauncher({ launchOptions: chromiumOptions(), createPage: pageWithoutHistory }),
  firefox: (path) => puppeteerLauncher({ launchOptions: { browser: 'firefox', executablePath: path } }),
  webkit: webkitLauncher,
};

const browsers = [];
for (const [engine, path] of enginesToTest()) browsers.push(await LAUNCHERS[engine](path));

export default {
  files: 'test/**/*.test.ts',
  nodeResolve: { exportConditions: ['production'] },
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)) }),
  ],
  browsers,
  // One page at a time in each engine, so that each has the focus and its timers run undisturbed.
  concurrency: 1,
  concurrentBrowsers: 2,
  // These end what hangs, on a machine that does other things too.
  browserStartTimeout: 90_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 600_000,
  testFramework: { config: { timeout: 60_000 } },
  staticLogging: !process.stdout.isTTY,
  reporters: [defaultReporter({ reportTestProgress: process.stdout.isTTY === true }), countReporter()],
};
