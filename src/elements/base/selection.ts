/** The ends of a selection, even in shadow roots. */
export type Ends = Pick<StaticRange, 'startContainer' | 'startOffset' | 'endContainer' | 'endOffset'>;

/** The ends of the selection in the document of some shadow roots; undefined if nothing is selected. */
export function selectionEnds(shadowRoots: ShadowRoot[]): Ends | undefined {
  const selection = shadowRoots[0]?.ownerDocument.getSelection();
  const ends = selection ? (composed(selection, shadowRoots) ?? inRoots(selection, shadowRoots)) : undefined;
  return ends?.collapsed ? undefined : ends;
}

/** As browsers say it since 2025; Safari took the roots themselves before that. */
function composed(selection: Selection, shadowRoots: ShadowRoot[]): StaticRange | undefined {
  const { getComposedRanges } = selection as { getComposedRanges?: (...given: unknown[]) => StaticRange[] };
  try {
    return getComposedRanges?.call(selection, { shadowRoots })[0];
  } catch {
    return getComposedRanges?.apply(selection, shadowRoots)[0];
  }
}

/** In older browsers: Chromium tells for each root, Firefox gives the nodes in it as they are. */
function inRoots(selection: Selection, shadowRoots: ShadowRoot[]): Range | undefined {
  for (const root of shadowRoots as (ShadowRoot & { getSelection?: () => Selection | null })[]) {
    const own = root.getSelection?.();
    if (own?.rangeCount && !own.isCollapsed) return own.getRangeAt(0);
  }
  return selection.rangeCount ? selection.getRangeAt(0) : undefined;
}
