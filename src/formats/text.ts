/** Cleans text from content management systems. */

// Byte order mark, zero-width space, soft hyphen, word joiner, and C0 and C1 controls but tab and line feed.
// U+200C and U+200D stay: Persian and Indic words and emoji need them.
// eslint-disable-next-line no-control-regex
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b\u2060\ufeff]/g;
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/;
const POP = '\u202c';
const POP_ISOLATE = '\u2069';

/** Removes invisible controls, replaces lone surrogates and balances directional controls. */
export function cleanText(text: string): string {
  const clean = text
    .replace(/\r\n?/g, '\n')
    .replace(INVISIBLE, '')
    .replace(/\p{Cs}/gu, '\ufffd');
  return BIDI_CONTROLS.test(clean) ? balance(clean) : clean;
}

/**
 * Closes open directional controls and drops unmatched closing ones, so that no text reorders its neighbours.
 * Unicode Standard Annex 9, 3.1: U+202C ends an embedding, U+2069 an isolate.
 */
function balance(text: string): string {
  const open: string[] = [];
  let result = '';
  for (const char of text) {
    if (char === POP || char === POP_ISOLATE) {
      if (open.at(-1) !== char) continue;
      open.pop();
    } else if (BIDI_CONTROLS.test(char)) open.push(char >= '\u2066' ? POP_ISOLATE : POP);
    result += char;
  }
  return result + open.reverse().join('');
}
