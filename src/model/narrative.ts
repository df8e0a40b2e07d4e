import type { Narrative } from './case.js';

/** The key of a narrative in a list: its id, else its name. */
export function narrativeKey(narrative: Narrative | undefined): string | undefined {
  return narrative?.id ?? narrative?.name;
}
