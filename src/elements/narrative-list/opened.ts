/** The parts of a list that a reader has opened, and the number of entries shown. */
export class Opened {
  /** Groups that a reader has opened or closed, against their default. */
  readonly groups: Map<string, boolean>;
  /** The open cases, by `keyOf`. */
  readonly rows: Set<string>;
  /** The number of rows shown of a group and of the flat list, and of groups, once a reader has asked for more. */
  readonly rowsOf: Map<string, number>;
  rowsShown: number | undefined;
  groupsShown: number | undefined;

  constructor(from?: Opened) {
    this.groups = new Map(from?.groups);
    this.rows = new Set(from?.rows);
    this.rowsOf = new Map(from?.rowsOf);
    this.rowsShown = from?.rowsShown;
    this.groupsShown = from?.groupsShown;
  }

  /** Shows as much as at first, because the result has changed. */
  startAnew(): void {
    this.rowsOf.clear();
    this.rowsShown = this.groupsShown = undefined;
  }
}

/** The key of a case among those of all sources. */
export function keyOf({ id, source }: { id: string; source: number }): string {
  return `${source} ${id}`;
}
