/** Subresource Integrity (https://www.w3.org/TR/sri-2/) for bytes already loaded. */

/**
 * Whether bytes match one of the digests that a page allows.
 * @param integrity As in `<script integrity>`: SHA-256, SHA-384 or SHA-512 digests in base64; options after `?` are
 *   ignored. The strongest algorithm counts. If no digest is readable, all bytes are allowed.
 */
export async function hasDigest(bytes: Uint8Array<ArrayBuffer>, integrity: string): Promise<boolean> {
  const found = [...integrity.matchAll(/(?<!\S)sha(256|384|512)-([\w+/-]+)=*(?=[?\s]|$)/gi)];
  const digests = found.map(([, bits = '', digest = '']) => ({
    bits,
    digest: digest.replaceAll('-', '+').replaceAll('_', '/'),
  }));
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

/** Outside secure contexts only `fetch` can check digests: it gets the bytes as a blob URL. */
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
