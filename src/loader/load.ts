/**
 * Loads code that has been checked. Each file comes with its digest from the file that asks for it, which was checked
 * itself. How browsers are brought to check: docs/decisions/0012-chain-of-digests.md
 */
import type { Handover } from '../card-chunk.js';
import type { CaseError } from '../model/result.js';
import { trusted } from '../trusted-types.js';
import { begun } from './begin.js';

/** The reason why code was not loaded; `kind` is `integrity`, `http` (with `status`) or `network`. */
export type LoadError = Error & CaseError;

type Checked = readonly [url: string, integrity: string];

/** The script's own element in the page. */
export const own = [...document.querySelectorAll('script')].find(
  ({ src }) => src === import.meta.url.replace(/#.*/s, ''),
);

/** WebKit checks the digests of scripts only; those need a policy where a page asks for Trusted Types. */
const IS_WEBKIT = navigator.vendor.startsWith('Apple');

const checks = new Map<string, Promise<unknown>>();

/** Has the browser fetch a file for its modules. @returns Rejects if it is not there, or not the right one. */
function fetchAs(tag: 'link' | 'script', [url, integrity]: Checked): Promise<unknown> {
  const element = document.createElement(tag);
  const done = new Promise((onload, onerror) => {
    Object.assign(element, { crossOrigin: 'anonymous', integrity, nonce: own?.nonce, onload, onerror });
  });
  if ('rel' in element) {
    element.rel = 'modulepreload';
    element.href = url;
  } else {
    element.type = 'module';
    element.src = trusted().createScriptURL(url);
  }
  // Not to `document.head`, nor by `document.scripts`: an image in the page may have such a name.
  document.documentElement.append(element);
  return done.finally(() => element.remove());
}

/** Why a file was not loaded: its elements do not say. */
async function reason([url, integrity]: Checked): Promise<LoadError> {
  const ask = (init?: RequestInit): Promise<Partial<Response>> => fetch(url, init).catch(() => ({}));
  const { ok, status = 0 } = await ask();
  const kind = ok ? ((await ask({ integrity })).ok ? 'network' : 'integrity') : status ? 'http' : 'network';
  return Object.assign(new Error('code not loaded'), { kind, url, status } as const);
}

/** Checks a file once for the life of the page; one that could not be reached is asked for anew the next time. */
function check(file: Checked): Promise<unknown> {
  const [url] = file;
  const checked =
    checks.get(url) ??
    fetchAs(IS_WEBKIT ? 'script' : 'link', file).catch(async () => {
      const error = await reason(file);
      if (error.kind !== 'integrity') checks.delete(url);
      throw error;
    });
  checks.set(url, checked);
  return checked;
}

/**
 * Loads files, each after those that it imports.
 * @returns What the last one exports. Rejects with a `LoadError`, and then nothing of that file has run or will.
 */
export async function loadChecked(files: readonly Checked[]): Promise<unknown> {
  // All are fetched at once. In WebKit a script would fetch one that failed again, unchecked, so scripts are in a row.
  if (!IS_WEBKIT) await Promise.all(files.map(check));
  else for (const file of files.slice(1)) if (!checks.has(file[0])) fetchAs('link', file).catch(() => undefined);
  let code: { start?: (given: Handover) => void } = {};
  for (const file of files) {
    await check(file);
    code = (await import(file[0])) as typeof code;
    code.start?.({ load, begun, trusted, own });
    begun.clear();
  }
  return code;
}

/** Loads chunks by name and SHA-256 digest, as the build puts them in the place of `import()`. */
export function load(...chunks: [name: string, digest: string][]): Promise<unknown> {
  return loadChecked(
    chunks.map(([name, digest]) => [new URL(`chunks/${name}.js`, import.meta.url).href, `sha256-${digest}=`]),
  );
}
