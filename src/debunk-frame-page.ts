/**
 * In a page inside an `<iframe>`: reports its height to the embedding page, as AMP and @newswire/frames do, and as
 * WordPress's embeds do where WordPress gave the frame a secret. `?variant=compact` shows less of the case.
 */
interface Asked {
  sentinel?: unknown;
  type?: unknown;
  message?: unknown;
  secret?: unknown;
}

const secret = /[?&]secret=(\w+)/.exec(location.hash)?.[1];
const variant = /[?&]variant=(\w+)/.exec(location.search)?.[1];
const card = document.querySelector('debunk-card');
if (variant) {
  card?.setAttribute('variant', variant);
  // WordPress hides the frame until it knows its height.
  card?.setAttribute('loading', 'eager');
}

const toWordPress = (message: string, value: unknown): void => {
  if (secret) parent.postMessage({ message, value, secret }, '*');
};

const tell = (): void => {
  // The root may be as high as the frame; the body is as high as its content.
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  // Until the card's code is there, it shows everything.
  if (!height || (variant && card?.matches(':not(:defined)'))) return;
  parent.postMessage({ sentinel: 'amp', type: 'embed-size', height }, '*');
  toWordPress('height', height);
};

if (parent !== window) {
  addEventListener('message', ({ data, source }: MessageEvent<Asked | null>) => {
    const isAsked =
      (data?.sentinel === 'amp' && data.type === 'frames-init') ||
      (data?.message === 'ready' && data.secret === secret);
    if (source === parent && isAsked) tell();
  });
  for (const event of ['load', 'debunk-load']) addEventListener(event, tell);
  new ResizeObserver(tell).observe(document.body);
  // WordPress allows the frame no windows, and leaves the page only for this site: any other link leads to the case's
  // own page, where the same link stands.
  if (secret) {
    addEventListener('click', (event) => {
      const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement);
      if (!link?.href) return;
      event.preventDefault();
      const page = location.origin + location.pathname.replace('.frame.html', '.html');
      toWordPress('link', link.host === location.host ? link.href : page);
    });
  }
}
