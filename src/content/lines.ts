/** The lines that a case has besides its texts, the same in the card and in every other channel. */
import type { Messages } from '../i18n/messages.js';
import type { NameOf } from '../i18n/names.js';
import type { Appearance, Case, Correction, Narrative, Publisher, Related, Review, Source } from '../model/case.js';
import { quote } from '../model/language.js';
import { narrativeKey } from '../model/narrative.js';
import { line, link, inLanguageOf, pieces, time, type Entry, type InlineNode, type Written } from './inline.js';
import { colonAfter, nameCase, oneLine, type Nameable } from './name.js';
import { isFalse, toneOf } from '../model/verdict.js';

/** The label of a verdict, in its own language. */
export function labelNode(of: Nameable, m: Messages): InlineNode {
  const { label, ownLabel } = nameCase(of, m);
  return ownLabel ? { type: 'lang', lang: of.lang, children: [label] } : label;
}

/** The label in bold with a colon, to stand before the text that it is about. */
export function labelledNode(of: Nameable, m: Messages): InlineNode {
  return { type: 'strong', children: pieces(labelNode(of, m), colonAfter(nameCase(of, m).label)) };
}

/** The claimant and the date. */
export function saidLine(c: Case, m: Messages): InlineNode[] {
  const { claimant, date } = c.claim ?? {};
  return line([claimant && pieces(m.saidBy, ' ', inLanguageOf(c, claimant)), time(date, m)]);
}

/** An appearance of a claim. The original is an address to read, not to follow: the falsehood gains no reach. */
export function appearanceLine(
  { outlet, role, date, lang, country, archiveUrl, url }: Appearance,
  c: Written,
  m: Messages,
  nameOf: NameOf,
): InlineNode[] {
  const by = inLanguageOf(c, outlet);
  return line([
    (by ?? role) &&
      pieces(by && { type: 'strong', children: [by] }, role && (by ? ` (${m.roles[role]})` : m.roles[role])),
    time(date, m),
    lang && nameOf('language', lang),
    country && inLanguageOf({}, nameOf('region', country)),
    archiveUrl && link(archiveUrl, m.archived, { rel: 'noopener nofollow' }),
    url && [m.original, ' ', { type: 'address', address: url }],
  ]);
}

/** A source of the fact-check. */
export function sourceLine(
  { title, url, publisher, date, archiveUrl, lang }: Source,
  c: Written,
  m: Messages,
): InlineNode[] {
  const written = lang ? { lang } : c;
  return line([
    link(url, inLanguageOf(written, title ?? url), { hreflang: lang }),
    inLanguageOf(c, publisher),
    time(date, m),
    archiveUrl && link(archiveUrl, m.archived),
  ]);
}

/** The title of another fact-checker's review, without its verdict; "Read more" if it has none. */
export function reviewTitle({ title, url, lang }: Review, c: Written, m: Messages): InlineNode | undefined {
  return title ? inLanguageOf(lang ? { lang } : c, title) : url && m.readMore;
}

/** The publisher and the date of a review. */
export function reviewLine(review: Review, m: Messages): InlineNode[] {
  return line([publisherNode(review), time(review.date, m)]);
}

/**
 * A related case or page: its verdict, then its title, in one link. Empty if it has neither an address, a verdict nor
 * an id: its title may be a claim, or the "read more" of the page that it was taken from.
 */
export function relatedLine(of: Related, c: Written, m: Messages): InlineNode[] {
  const { url, verdict, id } = of;
  if (url === undefined && verdict === undefined && id === undefined) return [];
  const lang = of.lang ?? c.lang;
  const named: Nameable = { ...of, ...(lang && { lang }), ...((of.title ?? url) && { title: of.title ?? url }) };
  const words = inLanguageOf(named, nameCase(named, m).text);
  return words ? link(url, pieces(labelledNode(named, m), ' ', words), { hreflang: of.lang }) : [];
}

/** A correction: the verdict before it, and the change. */
export function correctionLine({ date, note, verdictBefore }: Correction, c: Written, m: Messages): InlineNode[] {
  return line([
    time(date, m),
    verdictBefore && pieces(m.was, ' ', inLanguageOf(c, verdictBefore.label ?? m.tones[toneOf(verdictBefore)])),
    inLanguageOf(c, note),
  ]);
}

/** The label of a recurring story: that of a false one if the verdict says so. */
export function storyLabel(of: Nameable, m: Messages): string {
  return isFalse(toneOf(of.verdict)) ? m.falseStory : m.story;
}

/** The name of a story, in quotation marks, since it is a claim. */
export function storyName({ name }: Narrative, c: Written, m: Messages): InlineNode | undefined {
  return inLanguageOf(c, name && quote(name, c.lang ?? m.lang));
}

/** The publisher of the fact-check. */
export function publisherNode({ publisher: by }: { publisher?: Publisher | undefined }): InlineNode | undefined {
  if (!by?.name) return undefined;
  return { type: 'publisher', children: link(by.url, { type: 'lang', children: [by.name] }) };
}

/** The label of the button that opens the other cases of the story; undefined for a case without one. */
export function moreOfStory({ narrative }: Case, m: Messages): string | undefined {
  if (narrativeKey(narrative) === undefined) return undefined;
  return m.moreOfStory(narrative?.count && narrative.count - 1);
}

/** A link to the page of a case. */
export function readMore(c: Case, m: Messages): InlineNode | undefined {
  return c.url ? { type: 'link', href: c.url, children: [m.readMore] } : undefined;
}

/** The same in a list of cases: the link text names the case. */
export function readNamed(c: Case, m: Messages): Entry {
  return c.url && [`${m.readMore} `, { type: 'link', href: c.url, children: [oneLine(nameCase(c, m))] }];
}

/**
 * The publisher, the dates, and links to the publisher's policies and to translations.
 * @param last The last entry; the link to the case's page by default.
 */
export function footerLine(c: Case, m: Messages, nameOf: NameOf, last: Entry = readMore(c, m)): InlineNode[] {
  const { methodologyUrl, correctionsUrl, complaintsUrl, fundingUrl } = c.publisher ?? {};
  const dated = (label: string, date?: string): Entry => date && pieces(label, ' ', time(date, m));
  const translations = (c.translations ?? []).flatMap(({ lang, url }) =>
    lang && url ? [link(url, nameOf('language', lang), { hreflang: lang })] : [],
  );
  return line([
    publisherNode(c),
    dated(m.published, c.published),
    dated(m.updated, c.updated),
    // Only if nothing else says so.
    c.status === 'updated' && !c.updated && m.updated,
    c.status === 'corrected' && !c.corrections?.length && m.corrected,
    methodologyUrl && link(methodologyUrl, m.methodology),
    correctionsUrl && link(correctionsUrl, m.corrections),
    complaintsUrl && link(complaintsUrl, m.complaints),
    fundingUrl && link(fundingUrl, m.funding),
    translations.length > 0 && [`${m.translations} `, ...line(translations, ', ')],
    last,
  ]);
}

/** The reason for a retraction; empty if none is given. */
export function retractionLine(c: Case, m: Messages): InlineNode[] {
  const reason = c.corrections?.at(-1);
  return reason ? line([time(reason.date, m), inLanguageOf(c, reason.note)]) : [];
}
