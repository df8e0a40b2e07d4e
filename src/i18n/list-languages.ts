import { listEn } from './list-en.js';
import type { ListMessages } from './list-messages.js';

const LOADERS: Record<string, () => Promise<ListMessages>> = {
  ar: async () => (await import('./list-ar.js')).listAr,
};

const loaded = new Map<string, ListMessages>([['en', listEn]]);

/**
 * A list's texts for a language that the interface has.
 * @param lang As in `Messages.lang`.
 * @returns The texts at once where they are there, else their promise (English where loading fails, asked again later).
 */
export function listMessagesFor(lang: string): ListMessages | Promise<ListMessages> {
  const known = loaded.get(lang);
  if (known) return known;
  const load = LOADERS[lang];
  if (!load) return listEn;
  return load().then(
    (messages) => {
      loaded.set(lang, messages);
      return messages;
    },
    () => listEn,
  );
}
