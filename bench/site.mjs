// What the pages of a built site cost on a slow phone, as bench/page.mjs measures: the site of EUvsDisinfo's 10,892 cases with
// two of the demo's among them. Of the corpus only titles are published, so a keyword stands for the narrative.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execFileSync } from 'node:child_process';
import { visits } from './page.mjs';
import { readDemo, serve } from './shared.mjs';

const COMMAND = fileURLToPath(new URL('../dist/modules/cli/debunk.js', import.meta.url));
const CORPORA = fileURLToPath(new URL('../../shared/corpora', import.meta.url));

export async function site() {
  if (!existsSync(CORPORA)) {
    console.log('The site is not measured: the corpora are not beside the project (../shared/corpora)');
    return undefined;
  }
  const { caseOf, euvsdisinfo } = await import('../test/helpers/euvsdisinfo.mjs');
  const listed = (await euvsdisinfo()).map((record) => ({
    ...caseOf(record),
    url: undefined,
    verdict: { label: 'Disinformation', tone: 'false' },
    narrative: { name: record.keywords[0] ?? 'No keyword' },
  }));
  const whole = ['minsk-bases', 'defender-europe-20'].map((name) => ({ ...readDemo(name), url: undefined }));
  const folder = mkdtempSync(join(tmpdir(), 'debunk-site-'));
  try {
    writeFileSync(join(folder, 'cases.json'), JSON.stringify({ cases: [...whole, ...listed] }));
    const given = ['build', 'cases.json', '--out', 'site', '--no-png', '--url', 'https://facts.example/'];
    execFileSync(process.execPath, [COMMAND, ...given], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
    const server = await serve({}, join(folder, 'site'));
    // The one with the most cases stands first.
    const [, narrative] = /href="(narratives\/[^"]+)"/.exec(readFileSync(join(folder, 'site/narratives.html'), 'utf8'));
    const kinds = {
      'index.html': {},
      'cases/minsk-bases.html': { in: 'debunk-card', at: '[part=actions] button' },
      [narrative]: {},
    };
    try {
      return { cases: whole.length + listed.length, ...(await visits(kinds, (name) => `${server.url}/${name}`)) };
    } finally {
      server.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
