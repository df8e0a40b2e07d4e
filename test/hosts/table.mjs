// docs/hosts.md: what a run has found.
import { format, resolveConfig } from 'prettier';
import { ENGINES } from '../../tools/browsers.mjs';
import { isWithin } from './limit.mjs';
import { KINDS } from './pages.mjs';

const ABOUT = `# Hostile pages

Written by \`npm run test:hosts\`, which also says how a page breaks. Each page has a card and a list in it,
or a mention and a verdict. It **holds** if they

- can be seen, and reached by a pointer;
- read as on a calm page, line by line;
- look as on a calm page of the same width, font, colours and ground, pixel by pixel (in Chromium and Firefox; not where the page
  turns, filters or cuts what is in it), with texts of 4.5:1, or as much as the page’s own text has;
- open, search, and give the verdict first when a claim is copied; a mention opens within the window and beside its phrase, and
  Escape closes it;
- throw nothing, log nothing, and leave nothing behind when they are removed (memory is looked into in Chromium).

A page that does not let the script or the cases in holds if the fallbacks can be seen. **A limit**: what goes wrong there is not
cured, for the reason below the table. A dash: the engine has no such thing,
or a test cannot bring it about there.
`;

/**
 * The page of documentation.
 * @param results What went wrong, by engine and page: a list of sentences, empty where all is well.
 */
export async function table(results) {
  const engines = Object.keys(ENGINES);
  const rows = (pages) => [
    ['Page', 'What it does', ...engines.map((engine) => ENGINES[engine].name)],
    ['---', '---', ...engines.map(() => '---')],
    ...pages.map(({ name, what, limit }) => [
      `\`${name}\``,
      what.replaceAll('|', '\\|'),
      ...engines.map((engine) => resultOf(results[engine]?.[name], limit)),
    ]),
  ];
  const sections = KINDS.map(
    ({ title, pages }) =>
      `## ${title}\n\n${rows(pages)
        .map((cells) => `| ${cells.join(' | ')} |\n`)
        .join('')}${reasons(pages)}`,
  );
  return format([ABOUT, ...sections].join('\n'), { ...(await resolveConfig('docs/hosts.md')), parser: 'markdown' });
}

/** Why engines were left out, and what is not cured. */
function reasons(pages) {
  const lines = pages.flatMap(({ name, why, limit }) =>
    [why, limit?.why].filter(Boolean).map((reason) => `- \`${name}\`: ${reason}.`),
  );
  return lines.length > 0 ? `\n${lines.join('\n')}\n` : '';
}

function resultOf(wrong, limit) {
  if (!wrong) return '–';
  if (wrong.length === 0) return 'holds';
  return isWithin(wrong, limit) ? 'a limit' : '**breaks**';
}
