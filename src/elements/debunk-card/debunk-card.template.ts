import { html, nothing, type TemplateResult } from 'lit';
import type { InlineNode, Written } from '../../content/inline.js';
import {
  appearanceLine,
  correctionLine,
  footerLine,
  publisherNode,
  readMore,
  readNamed,
  relatedLine,
  retractionLine,
  reviewLine,
  reviewTitle,
  saidLine,
  sourceLine,
  storyLabel,
  storyName,
} from '../../content/lines.js';
import { line, pieces } from '../../content/inline.js';
import { nameCase, oneLine } from '../../content/name.js';
import { toneOf } from '../../model/verdict.js';
import type { Messages } from '../../i18n/messages.js';
import type { NameOf } from '../../i18n/names.js';
import type { Case } from '../../model/case.js';
import type { Order, Variant } from '../../model/display.js';
import type { RichText } from '../../model/rich-text.js';
import { heading } from '../base/heading.js';
import { inlines, link, inLanguageOf } from '../base/inline.template.js';
import { rich } from '../base/rich-text.template.js';
import { button } from '../base/status.template.js';
import { LABEL_LENGTH, labelText, verdict } from '../base/verdict.template.js';

/** The actions that a reader can take on a case. */
export const ACTIONS = ['copyLink', 'copyText', 'share'] as const;
export type Action = (typeof ACTIONS)[number];

/** The content of a card, and the callbacks of its controls. */
export interface CardView {
  case: Case;
  variant: Variant;
  order: Order;
  /** The level of the first heading; those below it are one deeper. */
  level: number;
  /** Whether background and sources are open from the start. */
  open: boolean;
  /** Whether it is an opened row of a list, which shows the verdict and the title itself. */
  inRow: boolean;
  nameOf: NameOf;
  actions: Action[];
  /** The message about the last action. */
  notice: string;
  /** The other cases of the story, if there is a list of them: that list, or the button that opens it. */
  more: unknown;
  onAction: (action: Action) => void;
  onToggle: (section: string, open: boolean) => void;
}

/** A claim with more letters may be taller than a printed page. */
const TALL = 1200;

/** A card with its case. */
export function card(view: CardView, m: Messages): TemplateResult {
  const { case: c, variant } = view;
  const retracted = c.status === 'retracted';
  const draw = retracted ? tombstone : variant === 'headline' ? headline : variant === 'compact' ? compact : full;
  return html`<article
    tabindex="-1"
    class="ui card ${variant} ${retracted ? 'none' : toneOf(c.verdict)}"
    part="card"
    lang=${m.lang}
    dir=${m.dir}
    aria-label=${oneLine(nameCase(c, m))}
  >
    <slot name="header"></slot>
    ${draw(view, m)}
    <slot name="footer"></slot>
  </article>`;
}

function full(view: CardView, m: Messages): unknown {
  const { case: c, level } = view;
  const { claim: said, sources, background, reviews } = c;
  const sub = c.title && !view.inRow ? level + 1 : level;
  const related = c.related?.map((one) => relatedLine(one, c, m)).filter((found) => found.length);
  const asides = [
    [m.technique, said?.technique],
    [m.grainOfTruth, said?.grainOfTruth],
  ].filter(([, content]) => content);
  return [
    !view.inRow && title(view, m),
    c.verdict?.explanation &&
      html`<p class="explanation" part="explanation">${inLanguageOf(c, c.verdict.explanation)}</p>`,
    inOrder(view, claim(view, m, sub), reality(c, m, sub)),
    asides.length &&
      html`<div class="columns">
        ${asides.map(([label, content]) => part('aside', sub, label, inLanguageOf(c, content)))}
      </div>`,
    // A list names its stories itself.
    !view.inRow && story(view, m, sub),
    c.corrections?.map(
      (correction) =>
        html`<p class="correction" part="correction">
          <b>${m.corrected}</b> ${inlines(correctionLine(correction, c, m))}
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
              html`<div class="tone ${toneOf(review.verdict)}">
                ${link(
                  review.url,
                  [
                    verdict({ ...review, lang: review.lang ?? c.lang } as Case, m),
                    ' ',
                    inlines(pieces(reviewTitle(review, c, m))),
                  ],
                  review.lang,
                )}
                ${small(reviewLine(review, m))}
              </div>`,
          )}
        </div>`,
      ),
    background && folded(view, 'background', heading(sub, 'kicker', m.background), rich(c, background), view.open),
    sources &&
      folded(
        view,
        'sources',
        heading(sub, 'kicker', m.sources),
        html`<ol>
          ${sources.map((source) => item(sourceLine(source, c, m)))}
        </ol>`,
        view.open,
      ),
    related?.length &&
      part(
        'related',
        sub,
        m.related,
        html`<ul>
          ${related.map(item)}
        </ul>`,
      ),
    footer(view, m),
  ].map((content) => content || nothing);
}

function compact(view: CardView, m: Messages): unknown {
  const { case: c, level } = view;
  const said = c.claim?.text;
  return [
    said ? html`<p class="badge">${verdict(c, m)}</p>` : title(view, m),
    inOrder(view, said ? claim(view, m, level) : nothing, reality({ ...c, reality: c.reality?.slice(0, 1) }, m, level)),
    small(line([publisherNode(c), readMore(c, m)]), 'footer'),
  ];
}

function headline({ case: c, level }: CardView, m: Messages): unknown {
  return heading(level, 'line', link(c.url, [verdict(c, m), ' ', inLanguageOf(c, nameCase(c, m).text)]));
}

/** Neither claim nor verdict: withdrawn words are not repeated. */
function tombstone({ case: c, level, variant }: CardView, m: Messages): unknown {
  if (variant === 'headline') return heading(level, 'line', inlines(line([m.retracted, readMore(c, m)])));
  const reason = retractionLine(c, m);
  return [
    heading(level, 'title', m.retracted),
    html`<p part="tombstone">${m.retractedNote}</p>
      ${reason.length ? html`<p>${inlines(reason)}</p>` : nothing}`,
    small(line([publisherNode(c), readMore(c, m)]), 'footer'),
  ];
}

/** The verdict and the title in one heading; only the verdict if there is no title. */
function title({ case: c, level }: CardView, m: Messages): TemplateResult {
  if (!c.title) return html`<p class="badge">${verdict(c, m)}</p>`;
  const { text, quoted } = nameCase(c, m);
  return heading(
    level,
    'title',
    html`${verdict(c, m)} <span class=${quoted ? 'quoted' : 'words'}>${inLanguageOf(c, text)}</span>`,
  );
}

function claim(view: CardView, m: Messages, level: number): unknown {
  const { case: c, variant, nameOf } = view;
  const { text } = c.claim ?? {};
  const appearances = variant === 'full' ? c.appearances : undefined;
  const said = saidLine(c, m);
  // If only a title states the claim, there may still be a claimant and appearances.
  if (!text && !said.length && !appearances) return nothing;
  const tag = labelText(c, m, LABEL_LENGTH);
  return part(
    'claim',
    level,
    html`${m.claim} <span class="tag" part="tag"><span>${tag}</span></span>`,
    html`${text ? html`<blockquote>${rich(c, text, true)}</blockquote>` : nothing} ${small(said)}
    ${
      appearances
        ? folded(
            view,
            'appearances',
            m.appearances(appearances.length),
            html`<ul>
                ${appearances.map((appearance) => item(appearanceLine(appearance, c, m, nameOf)))}
              </ul>
              <p>${m.notEndorsing}</p>`,
          )
        : nothing
    }
    ${text && JSON.stringify(text).length > TALL ? html`<p class="tag again" aria-hidden="true">${tag}</p>` : nothing}`,
  );
}

/** The recurring story: its name is a claim too, so it is quoted, below a label. */
function story({ case: c, more }: CardView, m: Messages, level: number): unknown {
  const { narrative } = c;
  const name = narrative && storyName(narrative, c, m);
  if (!name && !narrative?.description) return nothing;
  const { url, description } = narrative;
  return part(
    'narrative',
    level,
    storyLabel(c, m),
    html`${name ? html`<p class="quoted">${inlines([name])}</p>` : nothing}
    ${description ? html`<p>${inLanguageOf(c, description)}</p>` : nothing}
    ${more ?? (url ? html`<p class="small">${link(url, m.aboutStory)}</p>` : nothing)}`,
  );
}

function reality(c: Written & { reality?: RichText | undefined }, m: Messages, level: number): unknown {
  return c.reality?.length ? part('reality', level, m.reality, rich(c, c.reality)) : nothing;
}

function footer({ case: c, inRow, nameOf, actions, notice, onAction }: CardView, m: Messages): TemplateResult {
  return html`<footer class="small" part="footer">
    ${small(footerLine(c, m, nameOf, inRow ? readNamed(c, m) : undefined))}
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

function item(content: InlineNode[]): TemplateResult {
  return html`<li>${inlines(content)}</li>`;
}

/** A line in small type; nothing if it is empty. */
function small(content: InlineNode[], part?: string): unknown {
  return content.length ? html`<p class="small" part=${part ?? nothing}>${inlines(content)}</p>` : nothing;
}
