/** The script tag that brought the elements. */

/** Its address and its digests. */
export interface OwnScript {
  readonly src: string;
  readonly integrity: string;
}

/** Undefined where no such script did, as in a bundle of the page's own. */
export let ownScript: OwnScript | undefined;

/** Takes what the loader knows of its script. */
export function setOwnScript(given: OwnScript | undefined): void {
  ownScript ??= given;
}
