import { en } from './en.js';
import type { Messages } from './messages.js';

/** The languages beside English, each loaded when a page asks for it. */
const LOADERS: Record<string, () => Promise<Messages>> = {
  ar: async () => (await import('./ar.js')).ar,
};

/** The languages of the interface. */
export const LANGUAGES = ['en', ...Object.keys(LOADERS)];

const loaded = new Map<string, Messages>([['en', en]]);

/**
 * The interface texts for a language.
 * @param lang A BCP 47 tag; only its first part counts. English where the language is not known.
 * @returns The texts at once where they are there, else their promise (English where loading fails, asked again later).
 */
export function messagesFor(lang: string): Messages | Promise<Messages> {
  const [code = ''] = lang.toLowerCase().split('-');
  const known = loaded.get(code);
  if (known) return known;
  const load = Object.hasOwn(LOADERS, code) ? LOADERS[code] : undefined;
  return load
    ? load().then(
        (messages) => {
          loaded.set(code, messages);
          return messages;
        },
        () => en,
      )
    : en;
}
