/** Hydrates a server-rendered element. Loaded only for such elements. */
import { hydrate } from '@lit-labs/ssr-client';
import { ReactiveElement, type LitElement, type PropertyValues, type RenderOptions } from 'lit';

/** The members of an element that are not public. */
interface Drawing {
  update(changed: PropertyValues): void;
  render(): unknown;
  readonly renderOptions: RenderOptions;
}

/**
 * Leaves an element's root alone until the element is ready to draw its case, and then hydrates it: nodes, focus,
 * selection and opened parts stay. A root that another version has rendered is drawn anew.
 */
export function hydrateLater(element: LitElement): void {
  const drawing = element as unknown as Drawing;
  drawing.update = (changed) => {
    if (!element.matches(':state(ready)')) {
      (ReactiveElement.prototype as unknown as Drawing).update.call(element, changed);
      return;
    }
    // From here on, the class's own method.
    Reflect.deleteProperty(drawing, 'update');
    const root = element.renderRoot as ShadowRoot;
    // The element has adopted the same styles.
    root.querySelector('style')?.remove();
    delete drawing.renderOptions.renderBefore;
    try {
      hydrate(drawing.render(), root, drawing.renderOptions);
    } catch {
      root.replaceChildren();
    }
    drawing.update(changed);
  };
}
