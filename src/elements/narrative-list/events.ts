import type { SourceFault } from '../../state/list-data.js';
import type { ListLoadDetail, ListToggleDetail } from '../base/events.js';

const REACH = { bubbles: true, composed: true };

/** A list has loaded and is drawn. */
export class ListLoadEvent extends CustomEvent<ListLoadDetail> {
  constructor(count: number, faults: SourceFault[]) {
    super('debunk-load', { ...REACH, detail: { count, faults } });
  }
}

/** A reader opened or closed a case, a group or a facet of a list. */
export class ListToggleEvent extends CustomEvent<ListToggleDetail> {
  constructor(section: ListToggleDetail['section'], value: string, open: boolean) {
    super('debunk-toggle', { ...REACH, detail: { section, value, open } });
  }
}
