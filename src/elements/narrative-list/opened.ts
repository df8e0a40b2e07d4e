/** What a reader has opened in a list, and how much of it is shown. */
export class Opened {
  /** Groups that were opened or closed against what they would be. */
  readonly groups: Map<string, boolean>;
  /** The cases that are open, by `keyOf`. */
  readonly rows: Set<string>;
  /** How many rows of a group, of the flat list and how many groups are shown, once a reader has asked for more. */
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

  /** Shows as much as at first: what is found is another. */
  startAnew(): void {
    this.rowsOf.clear();
    this.rowsShown = this.groupsShown = undefined;
  }
}

/** What a case is known by among those of all sources. */
export function keyOf({ id, source }: { id: string; source: number }): string {
  return `${String(source)} ${id}`;
}
