import { loadCases, pickCase } from '../data/load-cases.js';
import type { Case } from '../model/case.js';
import { ok } from '../model/result.js';
import { baseOf, pageCache } from './settings.js';
import type { Reading } from './source-controller.js';

/** Reads one case: the one that the address picks, else the first. */
export const caseReading: Reading<Case> = {
  read: (collection) => pickCase(collection),
  open:
    (src, origin) =>
    async ({ signal }) => {
      const { cache = pageCache(), integrity, fetcher } = origin;
      const url = new URL(src, baseOf(origin)).href;
      const cases = await loadCases(url, cache, { signal, integrity, fetcher });
      if (!cases.ok) return cases;
      const picked = pickCase(cases.value, url);
      return picked.ok ? ok(picked.value, [...cases.warnings, ...picked.warnings]) : picked;
    },
};
