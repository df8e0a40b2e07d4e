/**
 * What a case says, in the order in which every channel without the card's own look says it: the verdict, the claim, the
 * reality, and what stands behind them. Rich text with headings, so that a channel is one small writer.
 */
import { namesIn } from '../i18n/names.js';
import type { Messages } from '../i18n/messages.js';
import type { Appearance, Case, Publisher, Review, Source, Verdict } from '../model/case.js';
import type { Block, RichText } from '../model/rich-text.js';

/** A piece of a line. */
export type Word =
  | string
  | { type: 'link'; href: string; children: Word[] }
  | { type: 'strong' | 'emphasis'; children: Word[] }
  /** Words of the case, in its language; all others are the interface's. */
  | { type: 'own'; lang?: string | undefined; children: Word[] }
  /** An address to read, not to follow. */
  | { type: 'address'; address: string }
  | { type: 'time'; date: string; words: string };

/** A part of a text. */
export type Part =
  /** `verdict` is what a case is found to be; `small` is a note. */
  | { type: 'paragraph'; role?: 'verdict' | 'small'; children: Word[] }
  | { type: 'list'; ordered: boolean; items: Part[][] }
  | { type: 'quote'; children: Part[] }
  /** `depth` 0 is the headline of the case. */
  | { type: 'heading'; depth: 0 | 1; children: Word[] }
  /** Rich text of the case, in its language; `claim` is what is not to be shown without the verdict. */
  | { type: 'own'; lang?: string | undefined; claim: boolean; children: Block[] };

/** One entry of a line: a word, some words, or nothing. */
type Entry = Word | Word[] | undefined | false;

/** What is written in a language of its own. */
type Written = Pick<Case, 'lang'>;

/** All that a case says. Of a retracted one only that it was retracted, and why. */
export function outline(c: Case, m: Messages): Part[] {
  if (c.status === 'retracted') return tombstone(c, m);
  const { claim: said, narrative, verdict, background, related = [] } = c;
  const asides = [
    [m.technique, said?.technique],
    [m.grainOfTruth, said?.grainOfTruth],
    [m.aboutNarrative, narrative?.description],
  ] as const;
  return [
    verdictPart(c, m),
    ...headline(c),
    ...(narrative?.name ? small([[`${m.narrative}: `, ...link(narrative.url, own(c, narrative.name))]]) : []),
    ...(verdict?.explanation ? [paragraph(own(c, verdict.explanation))] : []),
    ...claimParts(c, m),
    ...section(m.reality, rich(c, c.reality)),
    ...asides.flatMap(([label, text]) => section(label, text ? [paragraph(own(c, text))] : [])),
    ...section(
      m.corrected,
      (c.corrections ?? []).map(({ date, note }) => paragraph(...line([time(date, m), own(c, note)]))),
    ),
    ...section(m.reviews, items((c.reviews ?? []).map((review) => reviewLine(review, c, m)))),
    ...section(m.background, rich(c, background)),
    ...section(
      m.sources,
      items(
        (c.sources ?? []).map((source) => sourceLine(source, c, m)),
        true,
      ),
    ),
    ...section(m.related, items(related.map(({ title, url }) => link(url, own(c, title ?? url))))),
    ...small(footer(c, m)),
  ];
}

/** A case in two lines, for lists: its verdict with its headline or claim, and who says so. */
export function summary(c: Case, m: Messages): Part[] {
  if (c.status === 'retracted') return [...tombstone(c, m).slice(0, 1), ...small([...publisher(c), readMore(c, m)])];
  const said = c.title ? [] : rich(c, c.claim?.text, true);
  return [
    verdictPart(c, m),
    ...headline(c),
    ...said,
    ...small([...publisher(c), time(c.published, m), readMore(c, m)]),
  ];
}

/** The publisher's own word, else the tone's. */
export function labelOf(verdict: Verdict | undefined, m: Messages): string {
  return verdict?.label ?? m.tones[verdict?.tone ?? 'none'];
}

function tombstone(c: Case, m: Messages): Part[] {
  const reason = c.corrections?.at(-1);
  return [
    { type: 'heading', depth: 0, children: [m.retracted] },
    paragraph(m.retractedNote),
    ...[line([time(reason?.date, m), own(c, reason?.note)])]
      .filter((words) => words.length)
      .map((words) => paragraph(...words)),
    ...small([...publisher(c), readMore(c, m)]),
  ];
}

function verdictPart(c: Case, m: Messages): Part {
  const { verdict } = c;
  const label = labelOf(verdict, m);
  return {
    type: 'paragraph',
    role: 'verdict',
    children: [{ type: 'strong', children: [`${m.verdict}: `, verdict?.label ? (own(c, label) ?? '') : label] }],
  };
}

function headline(c: Case): Part[] {
  return c.title ? [{ type: 'heading', depth: 0, children: words(own(c, c.title)) }] : [];
}

/** The claim under its verdict, who said it, and where. */
function claimParts(c: Case, m: Messages): Part[] {
  const { text, claimant, date } = c.claim ?? {};
  const places = c.appearances ?? [];
  const label = c.verdict?.label;
  const content: Part[] = [
    ...(text ? [{ type: 'quote' as const, children: rich(c, text, true) }] : []),
    ...small([claimant && [m.saidBy, ' ', ...words(own(c, claimant))], time(date, m)]),
    ...(places.length
      ? [
          paragraph({ type: 'strong', children: [m.appearances(places.length)] }),
          ...items(places.map((place) => appearanceLine(place, c, m))),
          ...small([m.notEndorsing]),
        ]
      : []),
  ];
  if (!content.length) return [];
  const heading: Word[] = [`${m.claim}: `, ...words(label ? own(c, label) : labelOf(c.verdict, m))];
  return [{ type: 'heading', depth: 1, children: heading }, ...content];
}

function appearanceLine(
  { outlet, role, date, lang, country, archiveUrl, url }: Appearance,
  c: Case,
  m: Messages,
): Word[] {
  const nameOf = namesIn(m.lang);
  return line([
    (outlet ?? role) && [
      ...(outlet ? [{ type: 'strong' as const, children: words(own(c, outlet)) }] : []),
      role ? ` ${m.roles[role]}` : '',
    ],
    time(date, m),
    lang && nameOf('language', lang),
    country && nameOf('region', country),
    ...(archiveUrl ? link(archiveUrl, m.archived) : []),
    url && [m.original, ' ', { type: 'address', address: url }],
  ]);
}

function sourceLine({ title, url, publisher: by, date, archiveUrl }: Source, c: Case, m: Messages): Word[] {
  return line([
    ...(title || url ? link(url, own(c, title ?? url)) : []),
    own(c, by),
    time(date, m),
    ...(archiveUrl ? link(archiveUrl, m.archived) : []),
  ]);
}

function reviewLine(review: Review, c: Case, m: Messages): Word[] {
  const by = review.lang ? review : c;
  const label = review.verdict?.label;
  return line([
    { type: 'strong', children: words(label ? own(by, label) : labelOf(review.verdict, m)) },
    ...publisher(review),
    time(review.date, m),
    ...(review.title || review.url ? link(review.url, review.title ? own(by, review.title) : m.readMore) : []),
  ]);
}

function footer(c: Case, m: Messages): Entry[] {
  const { methodologyUrl, correctionsUrl, fundingUrl } = c.publisher ?? {};
  const nameOf = namesIn(m.lang);
  const dated = (label: string, date?: string): Entry => date && [label, ' ', ...words(time(date, m))];
  const translations = (c.translations ?? []).flatMap(({ lang, url }) =>
    lang && url ? [link(url, nameOf('language', lang))] : [],
  );
  return [
    ...publisher(c),
    dated(m.published, c.published),
    dated(m.updated, c.updated),
    ...(methodologyUrl ? link(methodologyUrl, m.methodology) : []),
    ...(correctionsUrl ? link(correctionsUrl, m.corrections) : []),
    ...(fundingUrl ? link(fundingUrl, m.funding) : []),
    translations.length > 0 && [`${m.translations} `, ...join(translations, ', ')],
    readMore(c, m),
  ];
}

function readMore(c: Case, m: Messages): Word | undefined {
  return c.url ? { type: 'link', href: c.url, children: [m.readMore] } : undefined;
}

function publisher({ publisher: by }: { publisher?: Publisher }): Word[] {
  return by?.name ? link(by.url, { type: 'own', children: [by.name] }) : [];
}

function section(label: string, content: Part[]): Part[] {
  return content.length ? [{ type: 'heading', depth: 1, children: [label] }, ...content] : [];
}

function items(lines: Word[][], ordered = false): Part[] {
  const filled = lines.filter((words) => words.length).map((words) => [paragraph(...words)]);
  return filled.length ? [{ type: 'list', ordered, items: filled }] : [];
}

function paragraph(...children: (Word | undefined)[]): Part {
  return { type: 'paragraph', children: words(...children) };
}

function small(entries: Entry[]): Part[] {
  const children = line(entries);
  return children.length ? [{ type: 'paragraph', role: 'small', children }] : [];
}

/** The entries that there are, parted by a dot. */
function line(entries: Entry[]): Word[] {
  return join(
    entries.map((entry) => (Array.isArray(entry) ? words(...entry) : words(entry))),
    ' · ',
  );
}

function join(entries: Word[][], mark: string): Word[] {
  return entries.filter((entry) => entry.length).flatMap((entry, index) => (index ? [mark, ...entry] : entry));
}

function words(...given: (Word | undefined | false)[]): Word[] {
  return given.filter((word): word is Word => word !== undefined && word !== false && word !== '');
}

function own({ lang }: Written, text: string | undefined): Word | undefined {
  return text ? { type: 'own', lang, children: [text] } : undefined;
}

function rich({ lang }: Written, text: RichText | undefined, claim = false): Part[] {
  return text?.length ? [{ type: 'own', lang, claim, children: text }] : [];
}

function link(href: string | undefined, content: Word | undefined): Word[] {
  const children = words(content);
  return href && children.length ? [{ type: 'link', href, children }] : children;
}

function time(date: string | undefined, m: Messages): Word | undefined {
  const said = date && m.date(date);
  return said && said !== date ? { type: 'time', date, words: said } : date;
}
