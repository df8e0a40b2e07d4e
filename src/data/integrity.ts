/** Subresource Integrity (https://www.w3.org/TR/sri-2/) for bytes that are there. Loaded where a page asks for it. */

/**
 * Whether bytes have one of the digests that a page allows.
 * @param integrity As in `<script integrity>`: SHA-256, SHA-384 or SHA-512 digests in base64, options after `?` left out
 *   of account. Of several the strongest algorithm counts. Where none is readable, all bytes are allowed.
 */
export async function hasDigest(bytes: Uint8Array<ArrayBuffer>, integrity: string): Promise<boolean> {
  const digests = Array.from(
    integrity.matchAll(/(?<!\S)sha(256|384|512)-([\w+/-]+)=*(?=[?\s]|$)/gi),
    ([, bits = '', digest = '']) => ({
      bits,
      digest: digest.replaceAll('-', '+').replaceAll('_', '/'),
    }),
  );
  const strongest = digests
    .map(({ bits }) => bits)
    .sort()
    .at(-1);
  if (!strongest) return true;
  const { subtle } = crypto as Partial<Crypto>;
  if (!subtle) return browserAgrees(bytes, integrity);
  const hash = new Uint8Array(await subtle.digest(`SHA-${strongest}`, bytes));
  const own = btoa(String.fromCharCode(...hash)).replace(/=+$/, '');
  return digests.some(({ bits, digest }) => bits === strongest && digest === own);
}

/** Outside of secure contexts only `fetch` looks at digests: it is handed the bytes as an address of their own. */
async function browserAgrees(bytes: Uint8Array<ArrayBuffer>, integrity: string): Promise<boolean> {
  const url = URL.createObjectURL(new Blob([bytes]));
  try {
    await fetch(url, { integrity });
    return true;
  } catch {
    return false;
  } finally {
    URL.revokeObjectURL(url);
  }
}
