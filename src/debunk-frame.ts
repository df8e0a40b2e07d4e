/**
 * For pages that show cases in `<iframe data-debunk>`: gives each frame the height that its page reports. A script tag
 * of its own, at most 1 kB. The messages are those of AMP and @newswire/frames.
 */
const FRAMES = 'iframe[data-debunk]';

addEventListener(
  'message',
  ({ data, origin, source }: MessageEvent<{ sentinel?: unknown; type?: unknown; height?: unknown } | null>) => {
    if (data?.sentinel !== 'amp' || data.type !== 'embed-size') return;
    for (const frame of document.querySelectorAll<HTMLIFrameElement>(FRAMES)) {
      const { sandbox } = frame;
      // A sandboxed frame has an opaque origin.
      const opaque = frame.hasAttribute('sandbox') && !sandbox.contains('allow-same-origin');
      const height = Number(data.height);
      const known = opaque ? origin === 'null' : frame.src.startsWith(`${origin}/`);
      if (known && source === frame.contentWindow && height > 0 && height < 2e4)
        frame.height = String(Math.ceil(height));
    }
  },
);

// Frames that loaded before this script are asked again.
for (const frame of document.querySelectorAll<HTMLIFrameElement>(FRAMES))
  frame.contentWindow?.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*');
