/** robots.txt (RFC 9309): what a site asks of programs. */
import commonJs from 'robots-parser';
import { AGENT, WebError, type Web } from './web.js';

// The package is a function; its types say that it is a module with one.
const robotsParser = commonJs as unknown as typeof commonJs.default;

/** A longer pause than this, in milliseconds, is not kept: it would be a refusal. */
const LONGEST_PAUSE = 60_000;

type Rules = (url: string) => string | undefined;

/** The rules of sites, each asked for once. */
export class Robots {
  readonly #rules = new Map<string, Promise<Rules>>();

  constructor(private readonly web: Web) {}

  /**
   * Why a page may not be asked for; undefined if it may.
   * @throws {WebError} The rules could not be read, so that no page may be asked for now.
   */
  async refusal(url: string): Promise<string | undefined> {
    const { origin } = new URL(url);
    const rules = this.#rules.get(origin) ?? this.#read(origin);
    this.#rules.set(origin, rules);
    return (await rules)(url);
  }

  async #read(origin: string): Promise<Rules> {
    const place = `${origin}/robots.txt`;
    const { status, bytes } = await this.web.ask(place, { most: 1_000_000 }).catch((cause: unknown) => {
      throw cause instanceof WebError ? unreadable(cause.message) : cause;
    });
    // A failing server must be taken for one that forbids everything (RFC 9309, 2.3.1.4); a missing file forbids nothing.
    if (status >= 500 || status === 429) throw unreadable(`the server answers ${status}`);
    const robots = robotsParser(place, status < 300 ? new TextDecoder().decode(bytes) : '');
    const delay = robots.getCrawlDelay(AGENT);
    if (delay) this.web.turns.slow(new URL(origin).host, Math.min(delay * 1000, LONGEST_PAUSE));
    return (url) => (robots.isAllowed(url, AGENT) === false ? 'its robots.txt does not allow it' : undefined);
  }
}

const unreadable = (why: string): WebError => new WebError('refused', `its robots.txt cannot be read: ${why}`);
