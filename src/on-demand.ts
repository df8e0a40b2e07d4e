/**
 * How the chunks of the script load further chunks: through the loader, which checks their digests. The build puts `load`
 * in the place of each `import()` in them.
 */

/** Loads checked code: see `load` in loader/load.ts. */
export type Load = (...chunks: [name: string, digest: string][]) => Promise<unknown>;

export let load: Load;

/** Takes the loader's function. The first one is kept: a second loader has the same files. */
export function setLoad(given: Load): void {
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- not set before the first call
  load ??= given;
}
