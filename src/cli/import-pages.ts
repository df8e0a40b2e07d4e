/** Reads the reviews of many pages of a site into files of cases. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '../data/decode.js';
import { toCaseInput } from './case-json.js';
import { fileNameOf } from './file-name.js';
import type { Finding } from './findings.js';
import type { Journal } from './journal.js';
import { casesOfPage } from './read-input.js';
import type { Robots } from './robots.js';
import type { SitemapPage } from './sitemap.js';
import { byHost, waitFor, type Wait } from './turns.js';
import { WebError, type Answer, type Web, type WebFault } from './web.js';
import { putFile } from './write-files.js';

/**
 * What became of a page:
 * - `read`: its cases are in a file;
 * - `none`: it has no ClaimReview;
 * - `unchanged`: it is as it was when it was asked for last, or its sitemap says so;
 * - `kept`: its file was changed by somebody else, and stays as it is;
 * - `disallowed`: its site's robots.txt does not allow it;
 * - `failed`: there was no answer, a failure, or a review that cannot be read.
 */
export type Outcome = 'read' | 'none' | 'unchanged' | 'kept' | 'disallowed' | 'failed';

/** What is known of a page. */
export interface PageRecord {
  url: string;
  outcome: Outcome;
  /** When it was asked for, as ISO 8601. */
  at: string;
  why?: string;
  /** Whether the server did not answer, or said that it cannot. */
  down?: boolean;
  /** Whether that was in an earlier run, which came to its end. */
  past?: boolean;
  /** The name of its file, the digest of what was written, and the number of cases in it. */
  file?: string;
  digest?: string;
  cases?: number;
  /** By which its server tells whether it has changed. */
  etag?: string;
  lastModified?: string;
}

export interface Importing {
  /** The folder of the files. */
  out: string;
  web: Web;
  robots: Robots;
  journal: Journal<PageRecord>;
  signal?: AbortSignal | undefined;
  /** Called for each page once it is done, now or in a run that was interrupted. */
  onPage: (record: PageRecord) => void;
  /** For tests: how to wait for a server that asks for it. */
  wait?: Wait;
}

/** The hosts that are asked at once. */
const HOSTS = 4;

/** The pages in a row that a server may fail to give; it is not asked for the others. */
const FAILURES = 5;
/** The faults of a server, not of a page. */
const DOWN: readonly WebFault[] = ['host', 'network', 'timeout'];

/** The longest that we wait for a server, and how long if it does not say, in milliseconds. */
const LONGEST_WAIT = 120_000;
const USUAL_WAIT = 30_000;

/**
 * Imports pages. What an interrupted run has done is not done again; of the pages of an earlier run, changes are asked for.
 * @returns Whether all pages were done; false if the signal stopped it.
 */
export async function importPages(pages: Iterable<SitemapPage>, importing: Importing): Promise<boolean> {
  const { journal, onPage, signal } = importing;
  const left: SitemapPage[] = [];
  for (const page of pages) {
    const last = journal.get(page.url);
    if (last && !last.past && last.outcome !== 'failed') onPage(last);
    else left.push(page);
  }
  const failures = new Map<string, number>();
  try {
    await byHost(left, HOSTS, async (page) => {
      signal?.throwIfAborted();
      const { host } = new URL(page.url);
      const failed = failures.get(host) ?? 0;
      const record = failed < FAILURES ? await importPage(page, importing) : notAsked(page, importing);
      failures.set(host, record.down ? failed + 1 : 0);
      journal.add(record);
      onPage(record);
    });
  } catch (cause) {
    if (signal?.aborted) return false;
    throw cause;
  }
  journal.rewrite((record) => ({ ...record, past: true }));
  return true;
}

/** The record of a page whose server has failed too often. */
const notAsked = ({ url }: SitemapPage, { journal }: Importing): PageRecord => ({
  ...journal.get(url),
  url,
  at: new Date().toISOString(),
  outcome: 'failed',
  why: `not asked for, since its server has failed ${String(FAILURES)} times in a row`,
  down: true,
});

async function importPage({ url, lastmod }: SitemapPage, importing: Importing): Promise<PageRecord> {
  const { journal, robots, out } = importing;
  const before: Partial<PageRecord> = { ...journal.get(url) };
  delete before.why;
  delete before.down;
  delete before.past;
  const now = { url, at: new Date().toISOString() };
  const failed = (why: string, down: boolean): PageRecord => {
    return { ...before, ...now, outcome: 'failed', why, ...(down && { down }) };
  };
  const known = isKnown(before, out);
  if (known && lastmod && before.at && Date.parse(lastmod) < Date.parse(before.at)) {
    return { ...before, ...now, outcome: 'unchanged' };
  }
  try {
    const refusal = await robots.refusal(url);
    if (refusal) return { ...before, ...now, outcome: 'disallowed', why: refusal };
    const answer = await askFor(url, known ? before : {}, importing);
    if (answer.status === 304) return { ...before, ...now, outcome: 'unchanged' };
    if (answer.status < 200 || answer.status > 299) {
      return failed(`the server answers ${answer.status}`, answer.status > 499);
    }
    return { ...before, ...now, ...validatorsOf(answer), ...keep(answer, url, before, out) };
  } catch (cause) {
    if (!(cause instanceof WebError)) throw cause;
    return failed(cause.message, DOWN.includes(cause.fault));
  }
}

/** Whether only a change of the page would be news: it was read, and its file is as it was written. */
function isKnown({ outcome = 'failed', file, digest }: Partial<PageRecord>, out: string): boolean {
  if (!['read', 'none', 'unchanged'].includes(outcome)) return false;
  return file === undefined || digestAt(join(out, file)) === digest;
}

/** Asks for a page; a server that wants us to come later is asked once more then. */
async function askFor(url: string, before: Partial<PageRecord>, importing: Importing): Promise<Answer> {
  const { web, robots, signal, wait = waitFor } = importing;
  const asking = {
    refusal: (target: string) => robots.refusal(target),
    headers: {
      accept: 'text/html,application/xhtml+xml',
      ...(before.etag && { 'if-none-match': before.etag }),
      ...(before.lastModified && { 'if-modified-since': before.lastModified }),
    },
    wants: (status: number, headers: Headers) => status < 300 && /html|^$/i.test(headers.get('content-type') ?? ''),
  };
  const answer = await web.ask(url, asking);
  if (answer.status !== 429 && answer.status !== 503) return answer;
  const asked = Number(answer.headers.get('retry-after')) * 1000;
  await wait(Math.min(asked || USUAL_WAIT, LONGEST_WAIT), signal);
  return web.ask(url, asking);
}

/** The fields are there also if they are empty: those of an earlier version of the page do not count any more. */
function validatorsOf({ headers }: Answer): Pick<PageRecord, 'etag' | 'lastModified'> {
  return { etag: headers.get('etag') ?? '', lastModified: headers.get('last-modified') ?? '' };
}

/** Writes the cases of a page into a file, unless it is somebody else's by now. */
function keep(
  answer: Answer,
  url: string,
  before: Partial<PageRecord>,
  out: string,
): Pick<PageRecord, 'outcome' | 'why' | 'file' | 'digest' | 'cases'> {
  let error: Finding | undefined;
  const html = textOf(answer);
  const cases = casesOfPage(html, answer.url, (finding) => {
    if (finding.severity === 'error') error ??= finding;
  });
  const [first, ...others] = cases;
  if (!first) {
    // Other JSON-LD may be broken; it is none of ours.
    return error && html.includes('ClaimReview') ? { outcome: 'failed', why: error.message } : { outcome: 'none' };
  }
  const written = others.length ? { cases: cases.map(toCaseInput) } : toCaseInput({ url: answer.url, ...first });
  const content = `${JSON.stringify(written, null, 2)}\n`;
  const { file = `${fileNameOf({ url })}.json` } = before;
  const path = join(out, file);
  const found = digestAt(path);
  const digest = digestOf(content);
  if (found !== undefined && found !== before.digest && found !== digest) {
    return { outcome: 'kept', why: `${path} was changed since, and stays as it is`, file };
  }
  putFile(path, content);
  return { outcome: 'read', file, digest, cases: cases.length };
}

const digestOf = (content: string | Buffer): string => createHash('sha256').update(content).digest('base64url');

const digestAt = (path: string): string | undefined => (existsSync(path) ? digestOf(readFileSync(path)) : undefined);

/** The text of a page, by its own encoding: in its bytes, in a header or in its `<meta>`. */
function textOf({ bytes, headers }: Answer): string {
  const type = headers.get('content-type') ?? '';
  if (/charset=/i.test(type)) return decode(bytes, type);
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  return decode(bytes, /<meta[^>]+(charset=["']?[\w-]+)/i.exec(start)?.[1] ?? null);
}
