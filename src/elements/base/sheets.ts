import type { CSSResult, CSSResultOrNative } from '@lit/reactive-element';

/** Gives a shadow root its styles. A document takes no style sheets but those made in it, and drops others. */
export function adoptSheets(root: ShadowRoot, styles: CSSResultOrNative[]): void {
  const view = root.ownerDocument.defaultView as typeof globalThis | null;
  // A document without a window, such as that of a template, shows nothing.
  if (!view) return;
  // Without its styles an element would show what is only for ears; its fallback is better.
  if (!('adoptedStyleSheets' in root)) throw new Error('no style sheets');
  root.adoptedStyleSheets = (styles as CSSResult[]).map(({ cssText, styleSheet }) => {
    if (view === window && styleSheet) return styleSheet;
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(cssText);
    return sheet;
  });
}
