// For tests of whole corpora: the built readers in a page of Chromium, so that HTML is parsed by a browser.
import { createServer } from 'node:http';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { launchChromium } from '../../tools/chromium.mjs';

const MODULES = new URL('../../dist/modules/', import.meta.url);
const CORPORA = new URL('../../../shared/corpora/', import.meta.url);

/** Why the tests of real data are skipped, or false where it is there. */
export const skip = existsSync(CORPORA) ? false : 'the corpora are not beside the project (../shared/corpora)';

/** The text of a file of the corpora. */
export const corpus = (path) => readFile(new URL(path, CORPORA), 'utf8');
export const corpusPath = (path) => fileURLToPath(new URL(path, CORPORA));

/** Opens a page with the readers in it; `run` hands a function of the page the modules and an input of any size. */
export async function openReader() {
  const inputs = new Map();
  const server = createServer((request, response) => {
    const path = request.url.slice(1);
    const type = path.endsWith('.js') ? 'text/javascript' : 'text/html';
    const content = path === '' ? '<!doctype html>' : (inputs.get(path) ?? readFile(new URL(path, MODULES)));
    Promise.resolve(content).then(
      (body) => response.writeHead(200, { 'content-type': type }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await launchChromium();
  const page = await browser.newPage();
  const origin = `http://127.0.0.1:${server.address().port}/`;
  await page.goto(origin);
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    page,
    origin,
    /** The processor time that the page's tasks have taken so far, in ms, whatever else the machine does. */
    async cpuTime() {
      const { metrics } = await session.send('Performance.getMetrics');
      return 1000 * metrics.find(({ name }) => name === 'TaskDuration').value;
    },
    /** @param work A function `(modules, input) => result` that is sent to the page. */
    async run(work, input) {
      const name = `input-${inputs.size}`;
      inputs.set(name, JSON.stringify(input ?? null));
      return page.evaluate(
        async (code, name) => {
          const [{ parseCases }, { readRichText }, { toAddress }, { verdictTone }, { ReadContext }, { loadDocument }] =
            await Promise.all(
              [
                'formats/parse-cases',
                'formats/rich-text',
                'formats/address',
                'formats/verdict-tone',
                'formats/read-context',
                'data/load',
              ].map((path) => import(`/${path}.js`)),
            );
          const modules = { parseCases, readRichText, toAddress, verdictTone, ReadContext, loadDocument };
          const input = await (await fetch(`/${name}`)).json();
          return (0, eval)(`(${code})`)(modules, input);
        },
        String(work),
        name,
      );
    },
    async close() {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
