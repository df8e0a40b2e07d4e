/**
 * The content of a case, in the order of every channel that does not have the card's look: the verdict with the name of
 * the case, the claim, the reality, and the rest. Rich text with headings, so that each channel is one small writer.
 */
import { line, link, inLanguageOf, pieces, time, type InlineNode, type Written } from './inline.js';
import {
  appearanceLine,
  correctionLine,
  footerLine,
  labelledNode,
  labelNode,
  publisherNode,
  readMore,
  relatedLine,
  retractionLine,
  reviewLine,
  reviewTitle,
  saidLine,
  sourceLine,
  storyLabel,
  storyName,
} from './lines.js';
import { colonAfter, nameCase } from './name.js';
import { shorten } from '../model/shorten.js';
import { isRated } from '../model/verdict.js';
import { namesIn } from '../i18n/names.js';
import type { Messages } from '../i18n/messages.js';
import type { Case } from '../model/case.js';
import type { Block, RichText } from '../model/rich-text.js';

/** A part of a text. */
export type Part =
  /** `verdict` is the verdict on the case; `small` is a note. */
  | { type: 'paragraph'; role?: 'verdict' | 'small'; children: InlineNode[] }
  | { type: 'list'; ordered: boolean; items: Part[][] }
  | { type: 'quote'; children: Part[] }
  /** `depth` 0 is the headline of the case, with the verdict before it. */
  | { type: 'heading'; depth: 0 | 1; verdict?: { label: InlineNode; mark: ':' | '' }; children: InlineNode[] }
  /** Rich text of the case, in its language; a `claim` must not be shown without the verdict. */
  | { type: 'rich'; lang?: string | undefined; claim: boolean; children: Block[] };

/** The whole content of a case. Of a retracted one only that it was retracted, and why. */
export function outline(c: Case, m: Messages): Part[] {
  if (c.status === 'retracted') return tombstone(c, m);
  const { claim: said, verdict, related = [] } = c;
  const asides = [
    [m.technique, said?.technique],
    [m.grainOfTruth, said?.grainOfTruth],
  ] as const;
  return [
    c.title ? headline(c, m) : { type: 'paragraph', role: 'verdict', children: verdictOf(c, m) },
    ...(verdict?.explanation ? [paragraph(inLanguageOf(c, verdict.explanation))] : []),
    ...claimParts(c, m),
    ...section(m.reality, rich(c, c.reality)),
    ...asides.flatMap(([label, text]) => section(label, text ? [paragraph(inLanguageOf(c, text))] : [])),
    ...section(storyLabel(c, m), story(c, m)),
    ...section(
      m.corrected,
      (c.corrections ?? []).map((correction) => paragraph(...correctionLine(correction, c, m))),
    ),
    ...section(
      m.reviews,
      items(
        (c.reviews ?? []).map((review) =>
          line([
            link(
              review.url,
              pieces(
                labelledNode({ ...review, lang: review.lang ?? c.lang } as Case, m),
                ' ',
                reviewTitle(review, c, m),
              ),
              { hreflang: review.lang },
            ),
            reviewLine(review, m),
          ]),
        ),
      ),
    ),
    ...section(m.background, rich(c, c.background)),
    ...section(
      m.sources,
      items(
        (c.sources ?? []).map((source) => sourceLine(source, c, m)),
        true,
      ),
    ),
    ...section(m.related, items(related.map((one) => relatedLine(one, c, m)))),
    ...small(footerLine(c, m, namesIn(m.lang))),
  ];
}

/** A case in two lines, for lists: its verdict and name, linked to its page; then its publisher and date. */
export function summary(c: Case, m: Messages): Part[] {
  return [headline(c, m, c.url), ...small(line([publisherNode(c), time(c.published, m), readMore(c, m)]))];
}

/** A heading as one line of text, the verdict first. */
export function titleOf({ verdict, children }: Part & { type: 'heading' }): InlineNode[] {
  return verdict ? pieces(verdict.label, verdict.mark, ' ', ...children) : children;
}

function tombstone(c: Case, m: Messages): Part[] {
  const reason = retractionLine(c, m);
  return [
    headline(c, m),
    paragraph(m.retractedNote),
    ...(reason.length ? [paragraph(...reason)] : []),
    ...small(line([publisherNode(c), readMore(c, m)])),
  ];
}

/** The verdict and the name of the case. */
function headline(c: Case, m: Messages, href?: string): Part {
  const { label: words, text } = nameCase(c, m);
  const short = c.title === undefined ? shorten(text, 200) : text;
  const label = labelNode(c, m);
  if (!text) return { type: 'heading', depth: 0, children: link(href, label) };
  return {
    type: 'heading',
    depth: 0,
    verdict: { label, mark: colonAfter(words) },
    children: link(href, inLanguageOf(c, short)),
  };
}

function verdictOf(c: Case, m: Messages): InlineNode[] {
  return [{ type: 'strong', children: pieces(isRated(c.verdict) && `${m.verdict}: `, labelNode(c, m)) }];
}

/** The claim below its verdict, the claimant, and the appearances. */
function claimParts(c: Case, m: Messages): Part[] {
  const { text } = c.claim ?? {};
  const appearances = c.appearances ?? [];
  const nameOf = namesIn(m.lang);
  const content: Part[] = [
    ...(text ? [{ type: 'quote' as const, children: rich(c, text, true) }] : []),
    ...small(saidLine(c, m)),
    ...(appearances.length
      ? [
          paragraph({ type: 'strong', children: [m.appearances(appearances.length)] }),
          ...items(appearances.map((appearance) => appearanceLine(appearance, c, m, nameOf))),
          ...small([m.notEndorsing]),
        ]
      : []),
  ];
  return content.length ? [{ type: 'heading', depth: 1, children: [`${m.claim}: `, labelNode(c, m)] }, ...content] : [];
}

/** The recurring story: its name in quotation marks, and its description. */
function story(c: Case, m: Messages): Part[] {
  const { narrative } = c;
  const name = narrative && storyName(narrative, c, m);
  return [
    ...(name ? [paragraph(...link(narrative.url, name))] : []),
    ...(narrative?.description ? [paragraph(inLanguageOf(c, narrative.description))] : []),
  ];
}

function section(label: string, content: Part[]): Part[] {
  return content.length ? [{ type: 'heading', depth: 1, children: [label] }, ...content] : [];
}

function items(lines: InlineNode[][], ordered = false): Part[] {
  const filled = lines.filter((pieces) => pieces.length).map((pieces) => [paragraph(...pieces)]);
  return filled.length ? [{ type: 'list', ordered, items: filled }] : [];
}

function paragraph(...children: (InlineNode | undefined)[]): Part {
  return { type: 'paragraph', children: pieces(...children) };
}

function small(children: InlineNode[]): Part[] {
  return children.length ? [{ type: 'paragraph', role: 'small', children }] : [];
}

function rich({ lang }: Written, text: RichText | undefined, claim = false): Part[] {
  return text?.length ? [{ type: 'rich', lang, claim, children: text }] : [];
}
