/** Finds translations of a case. Loaded with the actions of a card. */
import { loadCases, pickCase, readDocument } from '../data/load-cases.js';
import type { Case } from '../model/case.js';
import { baseOf, pageCache } from './settings.js';
import type { Origin } from './source-controller.js';

/** The cases of the document that an element shows one of; no new request if that has loaded. */
export async function casesOf(origin: Origin): Promise<readonly Case[]> {
  const { data, json, src, integrity, fetcher, cache = pageCache() } = origin;
  const baseUrl = baseOf(origin);
  const read =
    data !== undefined || json !== undefined
      ? await readDocument(data ?? JSON.parse(json ?? ''), { baseUrl })
      : await loadCases(new URL(src ?? '', baseUrl).href, cache, { integrity, fetcher });
  return read.ok ? read.value.cases : [];
}

/** Loads the case of a JSON address; undefined if that fails. */
export async function caseAt(url: string, { fetcher, cache = pageCache() }: Origin): Promise<Case | undefined> {
  const loaded = await loadCases(url, cache, { fetcher }).catch(() => undefined);
  const picked = loaded?.ok ? pickCase(loaded.value, url) : undefined;
  return picked?.ok ? picked.value : undefined;
}
