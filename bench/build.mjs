// A site of 20,000 cases by `debunk build`: seconds and memory, on a fresh folder, again with nothing changed, and
// with one case changed; and how many of its share cards are drawn as PNG in a second.
import { spawn } from 'node:child_process';
import { createWriteStream, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { clearInterval, setInterval } from 'node:timers';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CASES = Number(process.env.CASES ?? 20_000);
/** Share cards to be drawn: enough for a rate. */
const PNGS = 500;
const COMMAND = fileURLToPath(new URL('../dist/modules/cli/debunk.js', import.meta.url));

/** Numbers that look random and are the same each time (mulberry32). */
function seeded(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const WORDS =
  'the alliance border troops election vaccine bases minister claims a report of shows without evidence that people were ' +
  'in spring exercise energy price harvest bank refugees agreement signed never planned said while court found river ' +
  'bridge camera old picture from another country year ago been shared thousands times original caption reads nothing';

const COUNTRIES = 'AT BE BG BY CZ DE DK EE ES FI FR GB GE GR HU IE IT LT LV MD NL PL PT RO RS RU SE SK UA US'.split(
  ' ',
);

/** Cases with some 2 kB of text each, as real ones have. */
async function writeCases(file, count) {
  const random = seeded(20);
  const words = WORDS.split(' ');
  const pick = (list) => list[Math.floor(random() * list.length)];
  const sentence = (length) => {
    const text = Array.from({ length }, () => pick(words)).join(' ');
    return `${text[0].toUpperCase()}${text.slice(1)}.`;
  };
  const text = (sentences) =>
    Array.from({ length: sentences }, () => sentence(8 + Math.floor(random() * 14))).join(' ');
  const stream = createWriteStream(file);
  for (let index = 0; index < count; index++) {
    const day = new Date(Date.UTC(2015, 0, 1) + Math.floor(random() * 4000) * 86_400_000).toISOString().slice(0, 10);
    const entry = {
      id: `case-${index}`,
      lang: 'en',
      title: sentence(10).slice(0, -1),
      claim: { text: text(4), claimant: sentence(2).slice(0, -1), date: day },
      appearances: Array.from({ length: 1 + Math.floor(random() * 3) }, (_, place) => ({
        outlet: `Outlet ${Math.floor(random() * 300)}`,
        url: `https://outlet.example/${index}/${place}`,
        date: day,
      })),
      narrative: { name: `Story ${Math.floor(random() * 200)}` },
      countries: [pick(COUNTRIES), pick(COUNTRIES)],
      verdict: { label: pick(['False', 'Misleading', 'No evidence', 'Half true']), tone: pick(['false', 'mixed']) },
      reality: `${text(5)}\n\n${text(4)}`,
      background: text(4),
      sources: [{ title: sentence(6), url: `https://source.example/${index}` }],
      publisher: { name: 'Facts Example', url: 'https://facts.example/' },
      published: day,
    };
    if (!stream.write(`${JSON.stringify(entry)}\n`)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
}

/** Changes the text of the case in the middle. */
function changeOne(file) {
  const lines = readFileSync(file, 'utf8').split('\n');
  const place = lines.length >> 1;
  lines[place] = JSON.stringify({ ...JSON.parse(lines[place]), reality: 'This was found out since.' });
  writeFileSync(file, lines.join('\n'));
}

/** Runs the command: its seconds, and the most memory of the process, all threads together (Linux tells). */
async function run(...args) {
  const start = performance.now();
  const child = spawn(process.execPath, [COMMAND, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let most = 0;
  const watch = setInterval(() => {
    try {
      const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
      most = Math.max(most, Number(peak ?? 0) / 1000);
    } catch {
      // It has ended, or this is no Linux.
    }
  }, 200);
  let told = '';
  child.stdout.on('data', (chunk) => (told += chunk));
  const [code] = await once(child, 'close');
  clearInterval(watch);
  if (code !== 0) throw new Error(`debunk build ended with ${code}`);
  return { seconds: +((performance.now() - start) / 1000).toFixed(1), 'peak MB': Math.round(most), told: told.trim() };
}

export async function build() {
  const folder = mkdtempSync(join(tmpdir(), 'debunk-build-'));
  try {
    const file = join(folder, 'cases.jsonl');
    await writeCases(file, CASES);
    const site = join(folder, 'site');
    const args = ['build', file, '--out', site, '--url', 'https://facts.example/', '--no-png'];
    const table = [
      { what: 'fresh', ...(await run(...args)) },
      { what: 'nothing changed', ...(await run(...args)) },
    ];
    changeOne(file);
    table.push({ what: 'one case changed', ...(await run(...args)) });
    const files = readdirSync(join(site, 'cases'));
    const sample = files.slice(0, 2000).reduce((sum, name) => sum + statSync(join(site, 'cases', name)).size, 0);
    const megabytes = Math.round((sample / Math.min(files.length, 2000)) * files.length * 1e-6);
    const few = join(folder, 'few.jsonl');
    await writeCases(few, PNGS);
    const [bare, drawn] = [
      await run('build', few, '--out', join(folder, 'bare'), '--url', 'https://facts.example/', '--no-png'),
      await run('build', few, '--out', join(folder, 'drawn'), '--url', 'https://facts.example/'),
    ];
    const pngsPerSecond = Math.round(PNGS / (drawn.seconds - bare.seconds));
    console.log(`Share cards as PNG: ${pngsPerSecond} a second`);
    console.log(`A site of ${CASES} cases (${files.length} files, ${megabytes} MB)`);
    console.table(table);
    return { cases: CASES, files: files.length, megabytes, pngsPerSecond, table };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
