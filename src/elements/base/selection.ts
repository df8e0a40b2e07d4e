/** The ends of a selection, also where they are in shadow roots. */
export type Ends = Pick<StaticRange, 'startContainer' | 'startOffset' | 'endContainer' | 'endOffset'>;

/** Where the page's selection begins and ends; undefined where nothing is selected. */
export function selectionEnds(shadowRoots: ShadowRoot[]): Ends | undefined {
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- not in browsers before 2025
  const [ends] = getSelection()?.getComposedRanges?.({ shadowRoots }) ?? [];
  return ends?.collapsed ? undefined : ends;
}
