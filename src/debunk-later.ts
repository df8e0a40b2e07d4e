/**
 * In a page whose card a server has drawn, which can be read as it is: brings the script once a reader turns to the card,
 * by pointer or focus. A button that was pressed before the card is ready is pressed once it is.
 */
const { dataset, nonce } = document.currentScript as HTMLScriptElement;
const { src, integrity } = dataset;
const waiting = new AbortController();
const { signal } = waiting;
let script: HTMLScriptElement | undefined;
let pressed: HTMLButtonElement | undefined;

const bring = (event: Event): void => {
  if (!(event.target as Element).closest('debunk-card')) return;
  if (event.type === 'click') pressed = event.composedPath().find((one) => one instanceof HTMLButtonElement);
  if (script) return;
  script = Object.assign(document.createElement('script'), { type: 'module', src, integrity, nonce });
  document.head.append(script);
};
for (const type of ['pointerover', 'focusin', 'click']) addEventListener(type, bring, { signal });

const press = ({ target }: Event): void => {
  waiting.abort();
  // The card has not seen the reader turn to it.
  target?.dispatchEvent(new PointerEvent('pointerover'));
  // The card has taken over the buttons that the server has drawn.
  pressed?.click();
};
addEventListener('debunk-load', press, { signal });
