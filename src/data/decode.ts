/** Which encoding a JSON document is in, whatever its headers say. */

/**
 * The text of a JSON document. What the bytes themselves tell goes first: a byte order mark, the zero bytes that
 * UTF-16 puts beside the ASCII character every JSON document starts with, or being valid UTF-8. Only then does the
 * charset of the header count, since servers label UTF-8 wrongly more often than files are in anything else.
 *
 * @param bytes The whole document.
 * @param contentType The value of its Content-Type header.
 * @returns The text without its byte order mark; what cannot be decoded is U+FFFD.
 */
export function decode(bytes: Uint8Array, contentType: string | null): string {
  const [first, second] = bytes;
  if (second === 0 || (first === 0xff && second === 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0 || (first === 0xfe && second === 0xff)) return new TextDecoder('utf-16be').decode(bytes);
  for (const charset of ['utf-8', /charset="?([^\s;"]+)/i.exec(contentType ?? '')?.[1]]) {
    try {
      return new TextDecoder(charset, { fatal: true }).decode(bytes);
    } catch {
      // Not in this encoding, or none that the browser knows.
    }
  }
  return new TextDecoder().decode(bytes);
}
