/** Cases as the Playground writes them. */
import type { CaseInput } from '../../src/model/case.js';

/** JSON of one case, or of a collection of several. The verdict stands first: whoever comes to the claim has read it. */
export function written(entries: readonly CaseInput[]): string {
  const all = entries.map(({ status, verdict, ...rest }) => ({
    ...(status && { status }),
    ...(verdict && { verdict }),
    ...rest,
  }));
  return JSON.stringify(all.length === 1 ? all[0] : { cases: all }, null, 2);
}
