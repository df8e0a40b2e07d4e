/** Asks servers of others: politely, by a name of our own, and with a limit to everything. */
import { lookup } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';
import { VERSION } from '../version.js';
import type { Turns } from './turns.js';

/** What we are called in robots.txt. */
export const AGENT = 'debunk-widgets';
const USER_AGENT = `${AGENT}/${VERSION} (+https://www.npmjs.com/package/debunk-widgets)`;

const MOST_REDIRECTS = 5;

/** Why there is no answer. `host`: no server has this name; `refused`: we do not ask there. */
export type WebFault = 'host' | 'network' | 'redirects' | 'refused' | 'timeout' | 'too-large';

/** There is no answer, or one that is not taken. */
export class WebError extends Error {
  constructor(
    readonly fault: WebFault,
    message: string,
  ) {
    super(message);
  }
}

/** A server's answer. */
export interface Answer {
  /** The address after redirects. */
  url: string;
  status: number;
  headers: Headers;
  /** The decompressed body; empty if it was not wanted. */
  bytes: Uint8Array;
}

/** A request. */
export interface Asking {
  method?: 'GET' | 'HEAD';
  headers?: Record<string, string>;
  /** The largest body that is taken, in bytes after decompression. */
  most?: number;
  /** Whether the body is wanted; asked once status and headers are there. By default that of any status 2xx. */
  wants?: (status: number, headers: Headers) => boolean;
  /** Why an address that a redirect leads to is not asked for; undefined if it is. */
  refusal?: (url: string) => Promise<string | undefined>;
  /** The milliseconds for each request, with its body. */
  patience?: number;
}

export interface WebOptions {
  turns: Turns;
  /** The hosts, with their ports, that may be asked although they are in a private network. */
  trusted?: ReadonlySet<string>;
  /** Aborts all requests. */
  signal?: AbortSignal | undefined;
}

/** Asks for pages, one request at a time to each host. */
export class Web {
  constructor(private readonly options: WebOptions) {}

  get turns(): Turns {
    return this.options.turns;
  }

  /**
   * Asks for an address and follows at most five redirects.
   * @throws {WebError}
   * @throws The reason of the signal when it aborts.
   */
  async ask(address: string, asking: Asking = {}): Promise<Answer> {
    const seen = new Set<string>();
    for (let url = new URL(address); ;) {
      if (seen.has(url.href)) throw new WebError('redirects', 'it redirects in a circle');
      if (seen.size > MOST_REDIRECTS) throw new WebError('redirects', `it redirects more than ${MOST_REDIRECTS} times`);
      seen.add(url.href);
      const { status, headers, bytes } = await this.#turn(url, asking);
      const location = status >= 300 && status < 400 && status !== 304 ? headers.get('location') : null;
      if (location === null) return { url: url.href, status, headers, bytes };
      if (!URL.canParse(location, url)) throw new WebError('redirects', `it redirects to “${location}”, no address`);
      url = new URL(location, url);
      const refusal = /^https?:$/.test(url.protocol) && (await asking.refusal?.(url.href));
      if (refusal) throw new WebError('refused', `it redirects to ${url.href}: ${refusal}`);
    }
  }

  async #turn(url: URL, asking: Asking): Promise<Omit<Answer, 'url'>> {
    const { signal, trusted, turns } = this.options;
    signal?.throwIfAborted();
    if (!/^https?:$/.test(url.protocol))
      throw new WebError('refused', `${url.protocol} is not asked, only http and https`);
    if (!trusted?.has(url.host)) await refusePrivate(url.hostname);
    return turns.take(url.host, () => this.#request(url, asking), signal);
  }

  async #request(url: URL, asking: Asking): Promise<Omit<Answer, 'url'>> {
    const { method = 'GET', headers, most = 10_000_000, patience = 20_000 } = asking;
    const { wants = (status: number) => status >= 200 && status < 300 } = asking;
    const { signal } = this.options;
    const late = AbortSignal.timeout(patience);
    try {
      const response = await fetch(url, {
        method,
        headers: { 'user-agent': USER_AGENT, ...headers },
        redirect: 'manual',
        signal: signal ? AbortSignal.any([signal, late]) : late,
      });
      if (method === 'GET' && wants(response.status, response.headers)) {
        return { status: response.status, headers: response.headers, bytes: await bodyOf(response, most) };
      }
      await response.body?.cancel();
      return { status: response.status, headers: response.headers, bytes: new Uint8Array() };
    } catch (cause) {
      signal?.throwIfAborted();
      if (late.aborted) throw new WebError('timeout', `no answer within ${patience / 1000} s`);
      throw cause instanceof WebError ? cause : networkError(cause);
    }
  }
}

async function bodyOf(response: Response, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop by an error cancels the rest.
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > most) throw new WebError('too-large', `it is larger than ${Math.round(most / 1_000_000)} MB`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** What anybody can reach; rfc6052 is how networks without IPv4 name a host that has nothing else. */
const PUBLIC = new Set<string>(['unicast', 'rfc6052']);

/** Refuses a host in a private network, which a page of others has no reason to name. */
async function refusePrivate(hostname: string): Promise<void> {
  const bare = hostname.replace(/^\[|\]$/g, '');
  const found = ipaddr.isValid(bare)
    ? [{ address: bare }]
    : await lookup(bare, { all: true }).catch((cause: unknown) => {
        throw networkError({ cause });
      });
  if (!found.every(({ address }) => PUBLIC.has(ipaddr.process(address).range()))) {
    throw new WebError('refused', 'it is in a private network, which readers cannot reach');
  }
}

const NO_HOST = ['ENOTFOUND', 'EAI_AGAIN', 'EAI_NODATA', 'EAI_NONAME'];

const REASONS: Partial<Record<string, string>> = {
  ECONNREFUSED: 'the server refuses the connection',
  ECONNRESET: 'the server cut the connection',
  UND_ERR_SOCKET: 'the server cut the connection',
  UND_ERR_CONNECT_TIMEOUT: 'the server does not take the connection in time',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by nobody known',
};

function networkError(thrown: unknown): WebError {
  const { cause } = thrown as { cause?: { code?: string; message?: string } };
  const { code = '', message = String(thrown) } = cause ?? {};
  if (NO_HOST.includes(code))
    return new WebError('host', 'no server of this name is found, or there is no network here');
  return new WebError('network', REASONS[code] ?? [message, code && `(${code})`].filter(Boolean).join(' '));
}
