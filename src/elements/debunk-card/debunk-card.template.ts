import { html, nothing, type TemplateResult } from 'lit';
import type { Appearance, Case, Publisher, Source, Verdict } from '../../model/case.js';
import { directionOf } from '../../model/language.js';
import type { RichText } from '../../model/rich-text.js';
import type { CaseError } from '../../model/result.js';
import type { Messages } from '../../i18n/messages.js';
import type { NameOf } from '../../i18n/names.js';
import { heading } from '../base/heading.js';
import { link, richText } from '../base/rich-text.template.js';
import { toneIcon } from '../base/verdict.template.js';

/** How much of a case is shown: all of it; verdict, claim and the first paragraph of the reality; or one line. */
export const VARIANTS = ['full', 'compact', 'headline'] as const;
export type Variant = (typeof VARIANTS)[number];

/** Which comes first. The verdict stands before both. */
export const ORDERS = ['claim-first', 'fact-first'] as const;
export type Order = (typeof ORDERS)[number];

/** What a reader can do with a case. */
export const ACTIONS = ['copyLink', 'copyText', 'share'] as const;
export type Action = (typeof ACTIONS)[number];

/** What a card shows, and what its controls call. */
export interface CardView {
  case: Case;
  variant: Variant;
  order: Order;
  /** The level of the first heading; those below it are one deeper. */
  level: number;
  /** Whether there is room to begin with everything open. */
  wide: boolean;
  nameOf: NameOf;
  actions: Action[];
  /** What the last action came to. */
  notice: string;
  onAction: (action: Action) => void;
  onToggle: (section: string, open: boolean) => void;
}

/** A longer verdict is set as a sentence, and cut where it repeats as a tag. */
const LABEL_LENGTH = 40;

/** A card with its case. */
export function card(view: CardView, m: Messages): TemplateResult {
  const { case: c, variant } = view;
  const retracted = c.status === 'retracted';
  const draw = retracted ? tombstone : variant === 'full' ? full : variant === 'compact' ? compact : headline;
  return html`<article
    tabindex="-1"
    class="ui card ${variant} ${retracted ? 'none' : toneOf(c)}"
    part="card"
    lang=${m.lang}
    dir=${m.dir}
  >
    <slot name="header"></slot>
    ${draw(view, m)}
    <slot name="footer"></slot>
  </article>`;
}

/** What a reader is told while there is no case, below the fallback. */
export function status(m: Messages, told: string, error?: CaseError, retry?: () => void): TemplateResult {
  return html`<p class="ui status none" part="status" role="status" lang=${m.lang} dir=${m.dir}>
    ${told}${error?.status ? ` (${String(error.status)})` : nothing} ${retry ? button(m.retry, retry) : nothing}
  </p>`;
}

/** What holds the place of a card without a fallback while it loads. */
export function skeleton(loading = ''): TemplateResult {
  return html`<div class="ui skeleton none" part="skeleton"><span class="hidden">${loading}</span></div>`;
}

/** The publisher's own word, else the tone's. */
export function verdictLabel({ verdict }: Pick<Case, 'verdict'>, m: Messages): string {
  return verdict?.label ?? m.tones[verdict?.tone ?? 'none'];
}

function full(view: CardView, m: Messages): unknown {
  const { case: c, level } = view;
  const { claim: said, narrative, sources, background, reviews, related } = c;
  const sub = c.title ? level + 1 : level;
  const linked = related?.filter(({ title, url }) => title ?? url);
  const asides = [
    [m.technique, said?.technique],
    [m.grainOfTruth, said?.grainOfTruth],
    [m.aboutNarrative, narrative?.description],
  ].filter(([, content]) => content);
  return [
    html`<div class="top">
      ${verdict(c, c, m)}
      ${narrative?.name && html`<p class="small">${m.narrative} ${link(narrative.url, own(c, narrative.name))}</p>`}
    </div>`,
    c.title && heading(level, 'title', own(c, c.title)),
    c.verdict?.explanation && html`<p class="explanation" part="explanation">${own(c, c.verdict.explanation)}</p>`,
    inOrder(view, claim(view, m, sub), reality(c, m, sub)),
    asides.length &&
      html`<div class="columns">${asides.map(([label, content]) => part('aside', sub, label, own(c, content)))}</div>`,
    c.corrections?.map(
      ({ date, note }) =>
        html`<p class="correction" part="correction">
          <b>${m.corrected} ${date && time(date, m)}</b> ${own(c, note)}
        </p>`,
    ),
    reviews &&
      part(
        'reviews',
        sub,
        m.reviews,
        html`<div class="columns">
          ${reviews.map(
            (review) =>
              html`<div class="tone ${toneOf(review)}">
                ${verdict(review, langOf(review, c), m)}
                ${line([
                  publisher(review),
                  review.date && time(review.date, m),
                  (review.title ?? review.url) &&
                    link(review.url, review.title ? own(langOf(review, c), review.title) : m.readMore),
                ])}
              </div>`,
          )}
        </div>`,
      ),
    background && folded(view, 'background', heading(sub, 'kicker', m.background), rich(c, background), view.wide),
    sources && folded(view, 'sources', heading(sub, 'kicker', m.sources), list(sources, c, m), view.wide),
    linked?.length &&
      part(
        'related',
        sub,
        m.related,
        html`<ul>
          ${linked.map(({ url, title }) => html`<li>${link(url, own(c, title ?? url))}</li>`)}
        </ul>`,
      ),
    footer(view, m),
  ].map((content) => content || nothing);
}

function compact(view: CardView, m: Messages): unknown {
  const { case: c, level } = view;
  const said = c.claim?.text ? claim(view, m, level) : heading(level, 'title', own(c, c.title));
  return [
    verdict(c, c, m),
    inOrder(view, said, reality({ ...c, reality: c.reality?.slice(0, 1) }, m, level)),
    line([publisher(c), c.url && link(c.url, m.readMore)], 'footer'),
  ];
}

function headline({ case: c, level }: CardView, m: Messages): unknown {
  const title = c.title ? own(c, c.title) : m.readMore;
  return heading(level, 'line', [verdict(c, c, m), '\u00a0', link(c.url, title)]);
}

/** No claim, no verdict: what was withdrawn is not said again. */
function tombstone({ case: c, level, variant }: CardView, m: Messages): unknown {
  if (variant === 'headline') return heading(level, 'line', join([m.retracted, c.url && link(c.url, m.readMore)]));
  const reason = c.corrections?.at(-1);
  return [
    heading(level, 'title', m.retracted),
    html`<p part="tombstone">${m.retractedNote}</p>
      ${reason ? html`<p>${join([reason.date && time(reason.date, m), reason.note && own(c, reason.note)])}</p>` : nothing}`,
    line([publisher(c), c.url && link(c.url, m.readMore)], 'footer'),
  ];
}

function verdict(of: Pick<Case, 'verdict'>, c: Written, m: Messages): TemplateResult {
  const label = verdictLabel(of, m);
  return html`<span class="verdict ${label.length > LABEL_LENGTH ? 'long' : ''}" part="verdict"
    >${toneIcon(toneOf(of))}<span
      ><span class="hidden">${m.verdict}: </span>${of.verdict?.label ? own(c, label) : label}</span
    ></span
  >`;
}

function claim(view: CardView, m: Messages, level: number): unknown {
  const { case: c, variant } = view;
  const { text, claimant, date } = c.claim ?? {};
  const label = verdictLabel(c, m);
  const tag = label.length > LABEL_LENGTH ? `${label.slice(0, LABEL_LENGTH)}…` : label;
  const places = variant === 'full' && c.appearances;
  // Where only a title says what is claimed, there may still be who said it, and where.
  if (!text && !claimant && !date && !places) return nothing;
  return part(
    'claim',
    level,
    html`${m.claim} <span class="tag" part="tag"><span>${c.verdict?.label ? own(c, tag) : tag}</span></span>`,
    html`${text ? html`<blockquote>${rich(c, text, true)}</blockquote>` : nothing}
    ${line([claimant && html`${m.saidBy} ${own(c, claimant)}`, date && time(date, m)])}
    ${places ? folded(view, 'appearances', m.appearances(places.length), appearances(places, view, m)) : nothing}`,
  );
}

function appearances(places: Appearance[], { case: c, nameOf }: CardView, m: Messages): TemplateResult {
  return html`<ul>
      ${places.map(
        ({ outlet, role, date, lang, country, archiveUrl, url }) =>
          html`<li>
            ${join([
              (outlet ?? role) && html`<b>${own(c, outlet)}</b> ${role && m.roles[role]}`,
              date && time(date, m),
              lang && nameOf('language', lang),
              country && nameOf('region', country),
              archiveUrl && link(archiveUrl, m.archived, 'noopener nofollow'),
              url && html`${m.original} <span class="address" dir="ltr">${url}</span>`,
            ])}
          </li>`,
      )}
    </ul>
    <p>${m.notEndorsing}</p>`;
}

function reality(c: Written & { reality?: RichText | undefined }, m: Messages, level: number): unknown {
  return c.reality?.length ? part('reality', level, m.reality, rich(c, c.reality)) : nothing;
}

function list(sources: Source[], c: Case, m: Messages): TemplateResult {
  return html`<ol>
    ${sources.map(
      ({ title, url, publisher: by, date, archiveUrl }) =>
        html`<li>
          ${join([(title ?? url) && link(url, own(c, title ?? url)), by && own(c, by), date && time(date, m), archiveUrl && link(archiveUrl, m.archived)])}
        </li>`,
    )}
  </ol>`;
}

function footer({ case: c, nameOf, actions, notice, onAction }: CardView, m: Messages): TemplateResult {
  const { methodologyUrl, correctionsUrl, fundingUrl } = c.publisher ?? {};
  const translations = c.translations?.map(({ lang, url }) => lang && url && link(url, nameOf('language', lang)));
  return html`<footer class="small" part="footer">
    ${line([
      publisher(c),
      c.published && html`${m.published} ${time(c.published, m)}`,
      c.updated && html`${m.updated} ${time(c.updated, m)}`,
      methodologyUrl && link(methodologyUrl, m.methodology),
      correctionsUrl && link(correctionsUrl, m.corrections),
      fundingUrl && link(fundingUrl, m.funding),
      // Where nothing else says so.
      c.status === 'updated' && !c.updated && m.updated,
      c.status === 'corrected' && !c.corrections && m.corrected,
      translations?.length && html`${m.translations} ${join(translations, ', ')}`,
      c.url && link(c.url, m.readMore),
    ])}
    <div class="actions" part="actions">
      ${actions.map((action) =>
        button(m[action], () => {
          onAction(action);
        }),
      )}
      <span role="status">${notice}</span>
    </div>
  </footer>`;
}

function inOrder({ order }: CardView, said: unknown, fact: unknown): unknown[] {
  return order === 'fact-first' ? [fact, said] : [said, fact];
}

function part(name: string, level: number, label: unknown, content: unknown): TemplateResult {
  return html`<section class=${name} part=${name}>${heading(level, 'kicker', label)} ${content}</section>`;
}

function folded({ onToggle }: CardView, name: string, label: unknown, content: unknown, open = false): TemplateResult {
  const toggle = ({ currentTarget }: Event): void => {
    onToggle(name, !((currentTarget as Element).parentElement as HTMLDetailsElement).open);
  };
  return html`<details class=${name} part=${name} ?open=${open}>
    <summary @click=${toggle}>${label}</summary>
    ${content}
  </details>`;
}

/** A button of the interface. */
export function button(label: string, action: () => void): TemplateResult {
  return html`<button type="button" part="button" @click=${action}>${label}</button>`;
}

function publisher({ publisher: by }: { publisher?: Publisher }): unknown {
  return by?.name && html`<b part="publisher">${link(by.url, by.name)}</b>`;
}

/** A line of what a case says, in the language and direction of the case. */
function own({ lang }: Written, content = ''): TemplateResult {
  return html`<bdi lang=${lang ?? nothing}>${content}</bdi>`;
}

/** Rich text of a case, likewise. */
function rich({ lang }: Written, content: RichText, nosnippet = false): TemplateResult {
  return html`<div
    class="rich"
    ?data-nosnippet=${nosnippet}
    lang=${lang ?? nothing}
    dir=${lang ? directionOf(lang) : 'auto'}
  >
    ${richText(content)}
  </div>`;
}

function toneOf({ verdict: found }: { verdict?: Verdict }): NonNullable<Verdict['tone']> {
  return found?.tone ?? 'none';
}

function time(date: string, m: Messages): TemplateResult | string {
  const words = m.date(date);
  return words === date ? date : html`<time datetime=${date}>${words}</time>`;
}

/** What is written in a language of its own. */
type Written = Pick<Case, 'lang'>;

function langOf(review: Written, c: Written): Written {
  return review.lang ? review : c;
}

/** A line of the entries that there are; nothing where there are none. */
function line(entries: unknown[], part?: string): unknown {
  return entries.some(Boolean) ? html`<p class="small" part=${part ?? nothing}>${join(entries)}</p>` : nothing;
}

/** The entries that there are, parted by a dot. */
function join(entries: unknown[], mark = ' · '): unknown[] {
  return entries.filter(Boolean).map((entry, index) => (index ? [mark, entry] : entry));
}
