/** Fetches an address that the reader has typed. This is the only request that the Playground makes. */
import type { FileKind } from '../../src/cli/input.js';
import { kindOfName } from '../../src/cli/input.js';
import { decode, type Source } from './read.js';

/** In bytes, as for the elements. */
const MOST = 5_000_000;
const PATIENCE = 10_000;

/** What to do where a page cannot be fetched, but can be read. */
const INSTEAD = 'Open the address in a tab of its own, save the page, and drop the file here.';

const KINDS: [RegExp, FileKind][] = [
  [/^(application|text)\/([\w.-]+\+)?json\b/, 'json'],
  [/^text\/html\b|xhtml/, 'html'],
  [/^text\/(csv|tab-separated-values)\b/, 'csv'],
];

/**
 * Fetches an address, without cookies and without saying where the request comes from.
 * @returns Its text, or what went wrong and what to do instead. Never throws.
 */
export async function fetchAddress(address: string): Promise<Source | string> {
  const url = URL.parse(address.trim());
  if (!url || !/^https?:$/.test(url.protocol)) {
    return 'Write the address in full, as in https://factchecker.example/cases/storks.json.';
  }
  if (url.protocol === 'http:' && location.protocol === 'https:' && !/^(localhost|127\.0\.0\.1)$/.test(url.hostname)) {
    return `A page that came by https may not fetch by http. Try https://${url.host}${url.pathname}. Or: ${INSTEAD}`;
  }
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!response.ok) {
      return `${url.host} answered with the status ${response.status}: ${REASONS[response.status] ?? 'it gave no document'}. Check the address. ${INSTEAD}`;
    }
    const bytes = await response.arrayBuffer();
    if (bytes.byteLength > MOST) return 'That is more than 5 MB. Use the command for it: debunk validate FILE.';
    const type = response.headers.get('content-type') ?? '';
    const kind = KINDS.find(([pattern]) => pattern.test(type))?.[1] ?? kindOfName(url.pathname);
    return { text: decode(bytes), kind, baseUrl: response.url };
  } catch (cause) {
    if ((cause as Error).name === 'TimeoutError') {
      return `${url.host} did not answer within ten seconds. Try again later. ${INSTEAD}`;
    }
    return (
      `No answer from ${url.host} reached this page. Either it is out of reach, or it does not allow other sites to read it ` +
      `(CORS): browsers do not say which. ${INSTEAD} If the site is yours, send Access-Control-Allow-Origin: * with its JSON; ` +
      `cards on other sites need that too.`
    );
  }
}

const REASONS: Partial<Record<number, string>> = {
  401: 'it wants a password',
  403: 'it does not give this document to everybody',
  404: 'there is nothing at this address',
  410: 'what stood at this address was taken away',
  429: 'it was asked too often',
};
