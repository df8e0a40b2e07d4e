/** What a case says beside its texts, line by line: the card and every other channel say the same. */
import type { Messages } from '../i18n/messages.js';
import type { NameOf } from '../i18n/names.js';
import type { Appearance, Case, Correction, Narrative, Publisher, Related, Review, Source } from '../model/case.js';
import { quote } from '../model/language.js';
import { narrativeKey } from '../model/narrative.js';
import { line, link, own, pieces, time, type Entry, type InlineNode, type Written } from './inline.js';
import { colonAfter, nameCase, oneLine, type Nameable } from './name.js';
import { isFalse, toneOf } from '../model/verdict.js';

/** A verdict in a word, in the language that it is in. */
export function labelNode(of: Nameable, m: Messages): InlineNode {
  const { label, ownLabel } = nameCase(of, m);
  return ownLabel ? { type: 'own', lang: of.lang, children: [label] } : label;
}

/** The same before what it stands for: in bold, with a colon. */
export function labelledNode(of: Nameable, m: Messages): InlineNode {
  return { type: 'strong', children: pieces(labelNode(of, m), colonAfter(nameCase(of, m).label)) };
}

/** Who said it, and when. */
export function saidLine(c: Case, m: Messages): InlineNode[] {
  const { claimant, date } = c.claim ?? {};
  return line([claimant && pieces(m.saidBy, ' ', own(c, claimant)), time(date, m)]);
}

/** Where a claim appeared. The original is an address to read: the falsehood gains no reach. */
export function appearanceLine(
  { outlet, role, date, lang, country, archiveUrl, url }: Appearance,
  c: Written,
  m: Messages,
  nameOf: NameOf,
): InlineNode[] {
  const by = own(c, outlet);
  return line([
    (by ?? role) && pieces(by && { type: 'strong', children: [by] }, by && role && ' ', role && m.roles[role]),
    time(date, m),
    lang && nameOf('language', lang),
    country && nameOf('region', country),
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
    link(url, own(written, title ?? url), { hreflang: lang }),
    own(c, publisher),
    time(date, m),
    archiveUrl && link(archiveUrl, m.archived),
  ]);
}

/** What a review by another fact-checker is called, without its verdict; a plain invitation where it has no title. */
export function reviewTitle({ title, url, lang }: Review, c: Written, m: Messages): InlineNode | undefined {
  return title ? own(lang ? { lang } : c, title) : url && m.readMore;
}

/** Who wrote a review, and when. */
export function reviewLine(review: Review, m: Messages): InlineNode[] {
  return line([publisherNode(review), time(review.date, m)]);
}

/**
 * A related case or page: its verdict, then its title, in one link. Nothing of what leads nowhere and says no verdict: it
 * may be a claim, or the "read more" of a page that it was taken from.
 */
export function relatedLine(of: Related, c: Written, m: Messages): InlineNode[] {
  const { url, verdict, id } = of;
  if (url === undefined && verdict === undefined && id === undefined) return [];
  const lang = of.lang ?? c.lang;
  const named: Nameable = { ...of, ...(lang && { lang }), ...((of.title ?? url) && { title: of.title ?? url }) };
  const words = own(named, nameCase(named, m).text);
  return words ? link(url, pieces(labelledNode(named, m), ' ', words), { hreflang: of.lang }) : [];
}

/** A correction: what the verdict was before it, and what was changed. */
export function correctionLine({ date, note, verdictBefore }: Correction, c: Written, m: Messages): InlineNode[] {
  return line([
    time(date, m),
    verdictBefore && pieces(m.was, ' ', own(c, verdictBefore.label ?? m.tones[toneOf(verdictBefore)])),
    own(c, note),
  ]);
}

/** How a recurring story is introduced: as a false one where the verdict says so. */
export function storyLabel(of: Nameable, m: Messages): string {
  return isFalse(toneOf(of.verdict)) ? m.falseStory : m.story;
}

/** The name of a story, which is a claim: in quotation marks. */
export function storyName({ name }: Narrative, c: Written, m: Messages): InlineNode | undefined {
  return own(c, name && quote(name, c.lang ?? m.lang));
}

/** Who checked it. */
export function publisherNode({ publisher: by }: { publisher?: Publisher | undefined }): InlineNode | undefined {
  if (!by?.name) return undefined;
  return { type: 'publisher', children: link(by.url, { type: 'own', children: [by.name] }) };
}

/** What opens the other cases of the story; undefined for a case that belongs to none. */
export function moreOfStory({ narrative }: Case, m: Messages): string | undefined {
  if (narrativeKey(narrative) === undefined) return undefined;
  return m.moreOfStory(narrative?.count && narrative.count - 1);
}

/** A link to the page of a case. */
export function readMore(c: Case, m: Messages): InlineNode | undefined {
  return c.url ? { type: 'link', href: c.url, children: [m.readMore] } : undefined;
}

/** The same where there are many: the link says what it leads to. */
export function readNamed(c: Case, m: Messages): Entry {
  return c.url && [`${m.readMore} `, { type: 'link', href: c.url, children: [oneLine(nameCase(c, m))] }];
}

/**
 * Who stands behind a case, since when, and where to read, complain and check more.
 * @param last What it ends with: the link to the case's page.
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
    // Where nothing else says so.
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

/** Why a case was retracted; empty where nobody says. */
export function retractionLine(c: Case, m: Messages): InlineNode[] {
  const reason = c.corrections?.at(-1);
  return reason ? line([time(reason.date, m), own(c, reason.note)]) : [];
}
