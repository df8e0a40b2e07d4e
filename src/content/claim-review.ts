/**
 * ClaimReview of schema.org as Google reads it (https://schema.org/ClaimReview,
 * https://developers.google.com/search/docs/appearance/structured-data/factcheck).
 */
import type { Messages } from '../i18n/messages.js';
import type { Appearance, Case, Correction, Verdict } from '../model/case.js';
import { richTextToPlain, type Block, type Inline, type RichText } from '../model/rich-text.js';
import { escapeHtml } from './escape.js';
import { isRated } from '../model/verdict.js';

/** A node of JSON-LD; fields without a value are left out of the text. */
export interface ClaimReviewNode {
  '@type': string;
  [field: string]: unknown;
}

/**
 * A case as ClaimReview, its rating before its claim. The type has no field for background, sources and narrative.
 * @param m The texts that name a verdict without a label.
 * @returns An object for JSON.stringify; undefined for a retracted case and for one without a verdict.
 */
export function toClaimReview(c: Case, m: Messages): ClaimReviewNode | undefined {
  if (c.status === 'retracted' || !isRated(c.verdict)) return undefined;
  const { claim, publisher } = c;
  const [first, others] = [true, false].map((originated) =>
    c.appearances?.filter(({ role }) => (role === 'originated') === originated).map(appearance),
  );
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    '@id': c.id && `#${c.id}`,
    url: c.url,
    inLanguage: c.lang,
    reviewRating: rating(c.verdict, m),
    name: c.title,
    claimReviewed: claim?.text && written(claim.text, richTextToPlain),
    itemReviewed: node('Claim', {
      author: node('Person', { name: claim?.claimant }),
      datePublished: claim?.date,
      firstAppearance: some(first),
      appearance: some(others),
      contentLocation: some(c.countries?.map((name) => node('Place', { name }))),
    }),
    reviewBody: c.reality && written(c.reality, toHtml),
    author: node('Organization', { name: publisher?.name, url: publisher?.url, logo: publisher?.logo }),
    datePublished: c.published,
    dateModified: c.updated,
    correction: some(c.corrections?.map(correction)),
    keywords: c.keywords,
  };
}

/** The publisher's label. Numbers only if the publisher gave them: none are made up. */
function rating(verdict: Verdict | undefined, m: Messages): ClaimReviewNode | undefined {
  const { label, tone = 'none', explanation, scale } = verdict ?? {};
  return node('Rating', {
    alternateName: label ?? (tone === 'none' ? undefined : m.tones[tone]),
    ratingExplanation: explanation,
    ratingValue: scale?.value,
    bestRating: scale?.best,
    worstRating: scale?.worst,
  });
}

function appearance({ outlet, url, archiveUrl, date, lang, country }: Appearance): ClaimReviewNode | undefined {
  return node('CreativeWork', {
    author: node('Organization', { name: outlet, location: node('Place', { name: country }) }),
    url,
    archivedAt: archiveUrl,
    datePublished: date,
    inLanguage: lang,
  });
}

/** https://schema.org/CorrectionComment */
function correction({ date, note }: Correction): ClaimReviewNode | undefined {
  return node('CorrectionComment', { datePublished: date, text: note });
}

/** A node, unless all its fields are empty. */
function node(type: string, fields: Record<string, unknown>): ClaimReviewNode | undefined {
  return Object.values(fields).some((value) => value !== undefined) ? { '@type': type, ...fields } : undefined;
}

function some(nodes: (ClaimReviewNode | undefined)[] | undefined): ClaimReviewNode[] | undefined {
  const found = nodes?.filter((one) => one !== undefined) ?? [];
  return found.length ? found : undefined;
}

// Text that consumers of plain text take for an address, a tag or an entity.
const MARKUP = /https?:\/\/|\bwww\.|<\/?\w|&#?\w+;/i;

/** Plain text if that loses nothing, else the result of `other`. */
function written(text: RichText, other: (text: RichText) => string): string {
  const plain = text.every(
    ({ type, ...block }) =>
      type === 'paragraph' && 'children' in block && block.children.every((inline) => typeof inline === 'string'),
  );
  const result = richTextToPlain(text);
  if (plain && !MARKUP.test(result)) return result;
  return MARKUP.test(result) ? toHtml(text) : other(text);
}

function toHtml(text: RichText): string {
  return text.map(block).join('');
}

function block(part: Block): string {
  switch (part.type) {
    case 'paragraph':
      return `<p>${part.children.map(inline).join('')}</p>`;
    case 'quote':
      return `<blockquote>${toHtml(part.children)}</blockquote>`;
    case 'list': {
      const name = part.ordered ? 'ol' : 'ul';
      return `<${name}>${part.items.map((item) => `<li>${toHtml(item)}</li>`).join('')}</${name}>`;
    }
  }
}

function inline(part: Inline): string {
  if (typeof part === 'string') return escapeHtml(part).replaceAll('\n', '<br>');
  const content = part.children.map(inline).join('');
  if (part.type === 'link') return `<a href="${escapeHtml(part.href)}">${content}</a>`;
  return part.type === 'strong' ? `<strong>${content}</strong>` : `<em>${content}</em>`;
}
