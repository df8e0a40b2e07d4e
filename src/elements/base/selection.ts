/** The ends of a selection, even in shadow roots. */
export type Ends = Pick<StaticRange, 'startContainer' | 'startOffset' | 'endContainer' | 'endOffset'>;

/** The ends of the selection in the document of some shadow roots; undefined if nothing is selected. */
export function selectionEnds(shadowRoots: ShadowRoot[]): Ends | undefined {
  const selection = shadowRoots[0]?.ownerDocument.getSelection();
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- not in browsers before 2025
  const [ends] = selection?.getComposedRanges?.({ shadowRoots }) ?? [];
  return ends?.collapsed ? undefined : ends;
}
