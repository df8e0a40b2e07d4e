/** The addresses that a case sends its readers to. */
import type { Case } from '../model/case.js';

/** What a reader finds at an address, and what is lost without it. */
export type LinkRole = 'source' | 'archive' | 'appearance';

export interface CaseLink {
  /** Without its fragment, which is not sent to a server. */
  url: string;
  role: LinkRole;
  /** Its field, such as `sources[0].url`. */
  path: string;
  /** Whether there is an archived copy beside it. */
  archived: boolean;
}

/** The addresses of the sources and appearances of a case, and of their archived copies. */
export function* linksOf({ sources = [], appearances = [] }: Case): Generator<CaseLink> {
  for (const [list, role, places] of [
    ['sources', 'source', sources],
    ['appearances', 'appearance', appearances],
  ] as const) {
    for (const [index, { url, archiveUrl }] of places.entries()) {
      const path = `${list}[${index}]`;
      if (isWeb(url)) yield { url: bare(url), role, path: `${path}.url`, archived: !!archiveUrl };
      if (isWeb(archiveUrl)) {
        yield { url: bare(archiveUrl), role: 'archive', path: `${path}.archiveUrl`, archived: false };
      }
    }
  }
}

const isWeb = (url: string | undefined): url is string => !!url && /^https?:/.test(url) && URL.canParse(url);

function bare(url: string): string {
  const address = new URL(url);
  address.hash = '';
  return address.href;
}
