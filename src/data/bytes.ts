/** What is needed for the bytes of few documents: those with a digest or in another encoding. Loaded on demand. */
export { decode } from './decode.js';
export { hasDigest } from './integrity.js';
