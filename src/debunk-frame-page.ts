/** In a page inside an `<iframe>`: reports its height to the embedding page, as AMP and @newswire/frames do. */
const tell = (): void => {
  // The root may be as high as the frame; the body is as high as its content.
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
