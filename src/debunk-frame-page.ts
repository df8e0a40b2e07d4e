/** In the page within an `<iframe>`: tells its height to whoever holds it, as AMP and @newswire/frames understand it. */
const tell = (): void => {
  // The root may be as high as the frame; the body is as high as what is in it.
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  if (height) parent.postMessage({ sentinel: 'amp', type: 'embed-size', height }, '*');
};

if (parent !== window) {
  addEventListener('message', ({ data, source }: MessageEvent<{ sentinel?: unknown; type?: unknown } | null>) => {
    if (source === parent && data?.sentinel === 'amp' && data.type === 'frames-init') tell();
  });
  addEventListener('load', tell);
  new ResizeObserver(tell).observe(document.body);
}
