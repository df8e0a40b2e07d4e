/** File names for cases and groups of them that are valid on every system, whatever the id. */
import { createHash } from 'node:crypto';
import type { Case } from '../model/case.js';
import { richTextToPlain } from '../model/rich-text.js';

const MOST = 80;
// Windows reserves these for devices, with any extension; `index` is ours.
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d|index)$/;

/** Identifies a case: by its id, else its address, else its words. */
export function identityOf(entry: Case): string {
  const { id, url, title, claim } = entry;
  return id ?? url ?? title ?? (claim?.text ? richTextToPlain(claim.text).replace(/\s+/g, ' ') : '');
}

/** The name of a case's files, without extension. */
export function fileNameOf(entry: Case): string {
  return fileNameFor(identityOf(entry));
}

/**
 * The name of files for an id, without extension: lower-case letters, digits and hyphens, at most 80. An id that is not
 * such a name gets a digest, so that two ids never share a name on any file system. It does not depend on other ids.
 */
export function fileNameFor(identity: string): string {
  const readable = /^https?:/i.test(identity) ? lastOf(identity) : identity;
  const slug = readable
    .slice(0, 500)
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (slug && slug === identity && slug.length <= MOST && !RESERVED.test(slug)) return slug;
  const digest = createHash('sha256').update(identity).digest('hex').slice(0, 12);
  const short = slug.slice(0, 60).replace(/-+$/, '');
  return short ? `${short}-${digest}` : digest;
}

/** The last path segment of an address, without extension. */
function lastOf(address: string): string {
  const parts = address
    .replace(/[?#].*$/s, '')
    .split('/')
    .filter(Boolean);
  try {
    return decodeURIComponent(parts.at(-1) ?? '').replace(/\.\w{2,5}$/, '');
  } catch {
    return parts.at(-1) ?? '';
  }
}
