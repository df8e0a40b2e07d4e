import type { Narrative } from './case.js';

/** What a narrative is known by in a list: its id, else its name. */
export function narrativeKey(narrative: Narrative | undefined): string | undefined {
  return narrative?.id ?? narrative?.name;
}
