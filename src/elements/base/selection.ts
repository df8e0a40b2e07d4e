/** The ends of a selection, even in shadow roots. */
export type Ends = Pick<StaticRange, 'startContainer' | 'startOffset' | 'endContainer' | 'endOffset'>;

/** The ends of the page's selection; undefined if nothing is selected. */
export function selectionEnds(shadowRoots: ShadowRoot[]): Ends | undefined {
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- not in browsers before 2025
  const [ends] = getSelection()?.getComposedRanges?.({ shadowRoots }) ?? [];
  return ends?.collapsed ? undefined : ends;
}
