/** A case in one line. */
import { messagesFor } from '../i18n/languages.js';
import type { Case } from '../model/case.js';
import { richTextToPlain } from '../model/rich-text.js';

/** The verdict in a word, in the publisher's own or in that of the tone; for a retracted case that it is one. */
export async function verdictOf({ verdict, status, lang }: Case, into = lang): Promise<string> {
  const m = await messagesFor(into ?? '');
  return status === 'retracted' ? m.retracted : (verdict?.label ?? m.tones[verdict?.tone ?? 'none']);
}

/** What a case is called; the claim where it has no title. */
export function nameOf({ title, claim }: Case): string {
  return title ?? (claim?.text ? richTextToPlain(claim.text).replace(/\s+/g, ' ') : '');
}

/** `False: Headline`. What was withdrawn is not said again: of a retracted case only that it is one. */
export async function headlineOf(entry: Case, lang?: string): Promise<string> {
  const verdict = await verdictOf(entry, lang);
  return entry.status === 'retracted' ? verdict : `${verdict}: ${shorten(nameOf(entry), 200)}`;
}

/** At most so many characters, cut between words. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).trimEnd()}…`;
}
