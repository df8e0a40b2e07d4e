/** Sitemaps (https://www.sitemaps.org/protocol.html): the addresses of a site's pages, as XML or one a line, perhaps gzipped. */
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { SaxesParser } from 'saxes';

/** A page that a sitemap names. */
export interface SitemapPage {
  url: string;
  /** When it was last changed, as the sitemap says. */
  lastmod?: string;
}

/** What stands in one file. */
export interface Sitemap {
  pages: SitemapPage[];
  /** The addresses of further sitemaps. */
  sitemaps: string[];
  /** Where the file is not well-formed; what stands elsewhere was read all the same. */
  fault?: string;
}

/** The largest sitemap in bytes, by the protocol, and the number of sitemaps of a site. */
export const MOST_BYTES = 50 * 1024 * 1024;
const MOST_SITEMAPS = 5000;

/**
 * Yields the pages of a sitemap and of all that it leads to, each once.
 * @param place An address or a path.
 * @param read Reads a place.
 * @param onFault Called for each sitemap that could not be read, in full or in part.
 */
export async function* pagesOf(
  place: string,
  read: (place: string) => Promise<Uint8Array>,
  onFault: (place: string, message: string) => void,
): AsyncGenerator<SitemapPage> {
  const places = new Set([place]);
  const pages = new Set<string>();
  for (const one of places) {
    let found: Sitemap;
    try {
      found = readSitemap(await textOf(await read(one)));
    } catch (cause) {
      if ((cause as Error).name === 'AbortError') throw cause;
      onFault(one, (cause as Error).message);
      continue;
    }
    if (found.fault) onFault(one, found.fault);
    else if (!found.pages.length && !found.sitemaps.length) onFault(one, 'there is no address in it');
    for (const page of found.pages) {
      if (pages.has(page.url)) continue;
      pages.add(page.url);
      yield page;
    }
    for (const next of found.sitemaps) if (places.size < MOST_SITEMAPS) places.add(next);
  }
}

/** Unpacks what begins as gzip does, whatever its name and headers say. */
async function textOf(bytes: Uint8Array): Promise<string> {
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const plain = packed ? await promisify(gunzip)(bytes, { maxOutputLength: MOST_BYTES }) : bytes;
  return new TextDecoder().decode(plain);
}

/** Reads one sitemap, or an index of sitemaps. What is no address of a page is left out. */
export function readSitemap(text: string): Sitemap {
  if (!text.trimStart().startsWith('<')) {
    const urls = text.split(/\s*\n\s*/).flatMap((line) => addressIn(line) ?? []);
    return { pages: urls.map((url) => ({ url })), sitemaps: [] };
  }
  const found = readXml(text);
  // Many sitemaps have an & of an address as it is.
  return found.fault ? readXml(text.replace(/&(?!#?\w+;)/g, '&amp;')) : found;
}

function readXml(text: string): Sitemap {
  const found: Sitemap = { pages: [], sitemaps: [] };
  const parser = new SaxesParser();
  const open: string[] = [];
  let entry: { loc?: string; lastmod?: string } = {};
  let said = '';
  const add = (more: string): void => {
    said += more;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('opentag', ({ name }) => {
    open.push(localName(name));
    said = '';
  });
  parser.on('closetag', () => {
    const name = open.pop();
    const within = open.at(-1);
    if (name === 'loc' && (within === 'url' || within === 'sitemap')) entry.loc = said;
    else if (name === 'lastmod' && within === 'url') entry.lastmod = said.trim();
    else if (name === 'url' || name === 'sitemap') {
      const url = addressIn(entry.loc ?? '');
      if (url && name === 'sitemap') found.sitemaps.push(url);
      else if (url) found.pages.push({ url, ...(entry.lastmod && { lastmod: entry.lastmod }) });
      entry = {};
    }
    said = '';
  });
  parser.on('error', ({ message }) => {
    found.fault ??= `it is no good XML: ${message}`;
  });
  parser.write(text).close();
  return found;
}

/** `image:loc` is no `loc` of ours, but it stands in `image:image`; a prefix for the protocol itself is allowed. */
const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function addressIn(text: string): string | undefined {
  const address = text.trim();
  return /^https?:/i.test(address) && URL.canParse(address) ? new URL(address).href : undefined;
}
