import type { SourceFault } from '../../state/list-data.js';

const REACH = { bubbles: true, composed: true };

/** A list is there and drawn. */
export class ListLoadEvent extends CustomEvent<{ count: number; faults: SourceFault[] }> {
  constructor(count: number, faults: SourceFault[]) {
    super('debunk-load', { ...REACH, detail: { count, faults } });
  }
}

/** A reader opened or closed a case, a group or a facet of a list; `value` is its id or name. */
export class ListToggleEvent extends CustomEvent<{
  section: 'case' | 'group' | 'facet';
  value: string;
  open: boolean;
}> {
  constructor(section: 'case' | 'group' | 'facet', value: string, open: boolean) {
    super('debunk-toggle', { ...REACH, detail: { section, value, open } });
  }
}
