/** Asks whether addresses are still there. */
import type { Journal } from './journal.js';
import { byHost } from './turns.js';
import { WebError, type Web } from './web.js';

/**
 * What is known of an address:
 * - `alive`: the server gives the page;
 * - `dead`: the server says itself that the page is not there;
 * - `blocked`: the server does not answer a program; readers may see the page;
 * - `unreachable`: there was no answer, or the server failed: it may be a passing fault, or the network here.
 */
export type LinkState = 'alive' | 'dead' | 'blocked' | 'unreachable';

export interface LinkResult {
  url: string;
  state: LinkState;
  /** What was answered, or why nothing was. */
  why: string;
}

/** The hosts that are asked at once. */
const HOSTS = 8;

/**
 * Asks for addresses, each once. Those in the journal are not asked again; results are added to it.
 * @returns Whether all were asked; false if the signal stopped it.
 */
export async function checkLinks(
  urls: Iterable<string>,
  web: Web,
  journal: Pick<Journal<LinkResult>, 'get' | 'add'>,
  { signal, onAsked = () => undefined }: { signal?: AbortSignal; onAsked?: () => void } = {},
): Promise<boolean> {
  const left = [...urls].filter((url) => !journal.get(url)).map((url) => ({ url }));
  try {
    await byHost(left, HOSTS, async ({ url }) => {
      signal?.throwIfAborted();
      journal.add(await checkLink(url, web));
      onAsked();
    });
  } catch (cause) {
    if (signal?.aborted) return false;
    throw cause;
  }
  return true;
}

/** Asks for an address: without its content, and if that is refused, as a browser would. */
export async function checkLink(url: string, web: Web): Promise<LinkResult> {
  const head = await answer(url, 'HEAD', web);
  // A server that wants to be left alone is.
  const isFinal = head.state === 'alive' || head.status === 429 || head.fault === 'host' || head.fault === 'refused';
  const { state, why } = isFinal ? head : await answer(url, 'GET', web);
  return { url, state, why };
}

type Answered = Omit<LinkResult, 'url'> & { status?: number; fault?: WebError['fault'] };

async function answer(url: string, method: 'HEAD' | 'GET', web: Web): Promise<Answered> {
  try {
    const { status } = await web.ask(url, { method, wants: () => false });
    return { state: stateOf(status), why: `the server answers ${status}`, status };
  } catch (cause) {
    if (!(cause instanceof WebError)) throw cause;
    return { state: 'unreachable', why: cause.message, fault: cause.fault };
  }
}

function stateOf(status: number): LinkState {
  if (status >= 200 && status < 300) return 'alive';
  if (status === 404 || status === 410) return 'dead';
  return status >= 400 && status < 500 ? 'blocked' : 'unreachable';
}
