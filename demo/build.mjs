// What `debunk` makes of the demo's cases: a site, a page without scripts, a newsletter. Into .cache/demo.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));

/** The folder that is built. */
export const BUILT = path('../.cache/demo');
const COMMAND = path('../dist/modules/cli/debunk.js');
const CASES = ['minsk-bases', 'defender-europe-20', 'article-five'];

/** Runs the command and gives what it prints. */
function debunk(...args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [COMMAND, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    const told = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr']) child[name].on('data', (data) => (told[name] += data));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve(told.stdout) : reject(new Error(told.stderr || told.stdout))));
  });
}

/**
 * Builds; without dist/ it does nothing, and the pages are not there.
 * @param {string} origin where the demo is served
 */
export async function buildDemo(origin) {
  if (!existsSync(COMMAND)) return;
  await mkdir(BUILT, { recursive: true });
  const base = ['--base-url', `${origin}/cases/`];
  const files = [...CASES, 'minsk-bases.ar', 'retracted'].map((name) => path(`cases/${name}.json`));
  const render = (as, ...more) =>
    Promise.all(CASES.map((name) => debunk('render', path(`cases/${name}.json`), '--as', as, ...base, ...more)));
  const [declarative, articles, emails] = await Promise.all([
    render('declarative', '--heading-level', '2'),
    render('article', '--heading-level', '3'),
    render('email'),
    debunk('build', ...files, '--out', `${BUILT}/site`, '--url', `${origin}/site/`, ...base),
  ]);
  await writeFile(`${BUILT}/no-script.html`, noScript(declarative[0], articles[1]));
  await writeFile(`${BUILT}/newsletter.html`, newsletter(emails));
}

const head = (title, ...more) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>${title} – debunk-widgets demo</title>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    ${more.join('\n    ')}
  </head>`;

const noScript = (card, article) => `${head(
  'A page without scripts',
  `<meta http-equiv="content-security-policy" content="script-src 'none'" />`,
  '<meta name="color-scheme" content="light dark" />',
  '<link rel="stylesheet" href="page.css" />',
)}
  <body>
    <main class="frame">
      <div class="plain story">
        <header class="head head-plain">
          <p class="kicker">Demo</p>
          <h1>A page on which no script may run</h1>
          <p class="standfirst">Its policy is <code>script-src 'none'</code>. The claim, the verdict and the reality are there.</p>
        </header>
        <p>First a card as the server draws it, by <code>debunk render --as declarative</code>:</p>
${card}
        <p>Then the snippet of <code>debunk embed</code>. Its script is not run, so what stands in the element is shown:</p>
        <script type="module" src="/debunk.js"></script>
        <debunk-card src="cases/defender-europe-20.json">
${article}
        </debunk-card>
        <p>Last the page for iframes, which needs no script to be read. Its height is fixed here, since nobody hears it.</p>
        <iframe src="%OTHER_ORIGIN%/site/cases/article-five.frame.html" title="A fact-check" sandbox="allow-popups allow-popups-to-escape-sandbox" width="100%" height="640" style="border: 0"></iframe>
      </div>
    </main>
  </body>
</html>
`;

const newsletter = (cards) => `${head('A newsletter', '<meta name="color-scheme" content="light" />')}
  <body style="margin: 0; padding: 24px 12px; background: #f1efe9; color: #16181d; font-family: Georgia, serif">
    <table role="presentation" width="600" align="center" style="width: 100%; max-width: 600px; margin: 0 auto">
      <tr><td style="padding: 0 0 16px">
        <h1 style="margin: 0; font-size: 26px">The Example Courier: checked this week</h1>
        <p style="margin: 8px 0 0">A newsletter of three cases, each by <code>debunk render --as email</code>.</p>
      </td></tr>
      ${cards.map((card) => `<tr><td style="padding: 0 0 24px">${card}</td></tr>`).join('\n      ')}
    </table>
  </body>
</html>
`;

const CORPUS = path('../../shared/corpora/euvsdisinfo/metadata-10892.csv');

/** Prepares ten thousand real cases, where the test data lies beside the project. Says whether they are there. */
export async function buildArchive() {
  if (!existsSync(COMMAND) || !existsSync(CORPUS)) return false;
  // The table has titles, which say what was claimed, and addresses for ids; its publisher collects nothing but disinformation.
  const verdict = ['--title-is-claim', '--verdict', 'Disinformation', '--tone', 'false'];
  await debunk('index', CORPUS, ...verdict, '--text-lang', 'en', '--out', `${BUILT}/archive`);
  return true;
}
