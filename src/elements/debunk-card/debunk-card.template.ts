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
import { h, type Content, type Markup } from '../base/markup.js';
import { rich } from '../base/rich-text.template.js';
import { button } from '../base/status.template.js';
import { LABEL_LENGTH, labelText, ownVerdict, shownTone, verdict } from '../base/verdict.template.js';

/** The actions that a reader can take on a case, by the words of a card's `actions`. */
const ACTIONS = { link: 'copyLink', text: 'copyText', share: 'share', embed: 'embed' } as const;
export type Action = (typeof ACTIONS)[keyof typeof ACTIONS];

/** The words of a card whose page says nothing. */
export const USUAL_ACTIONS = 'link text share';

/** The actions that a card offers: of those that its page asks for, those that its case and the browser can take. */
export function actionsOf(words: unknown, { url }: Case, src: string | undefined, canShare: boolean): Action[] {
  const can = { link: url, text: true, share: url && canShare, embed: src };
  const asked = String(words).split(/\s+/);
  return (Object.keys(ACTIONS) as (keyof typeof ACTIONS)[])
    .filter((word) => can[word] && asked.includes(word))
    .map((word) => ACTIONS[word]);
}

/** The content of a card, and the callbacks of its controls. */
export interface CardView {
  case: Case;
  variant: Variant;
  order: Order;
  /** The level of the first heading; those below it are one deeper. */
  level: number;
  /** Whether background and sources are open from the start. */
  open: boolean;
  /** The height in px that the card may come to have, until it is laid out for the first time. */
  height?: number | undefined;
  /** Whether it is an opened row of a list, which shows the verdict and the title itself. */
  inRow: boolean;
  nameOf: NameOf;
  actions: Action[];
  /** The message about the last action. */
  notice: string;
  /** The other cases of the story, if there is a list of them: that list, or the button that opens it. */
  more: Content;
  onAction: (action: Action) => unknown;
  onToggle: (section: string, open: boolean) => void;
}

/** A claim with more letters may be taller than a printed page. */
const TALL = 1200;

/** A card with its case. */
export function card(view: CardView, m: Messages): Markup {
  const { case: c, variant } = view;
  const retracted = c.status === 'retracted';
  const content = retracted ? tombstone : { full, compact, headline, quote: compact }[variant];
  return h(
    'article',
    {
      tabindex: -1,
      class: `ui card ${variant} ${shownTone(c)}`,
      part: 'card',
      lang: m.lang,
      dir: m.dir,
      'aria-label': oneLine(nameCase(c, m)),
      ...(view.height && { '.style': `contain-intrinsic-block-size: auto ${String(view.height)}px` }),
    },
    h('slot', { name: 'header' }),
    content(view, m),
    h('slot', { name: 'footer' }),
  );
}

function full(view: CardView, m: Messages): Content {
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
      h('p', { class: 'explanation', part: 'explanation' }, inLanguageOf(c, c.verdict.explanation)),
    inOrder(view, claim(view, m, sub), reality(c, m, sub)),
    asides.length > 0 &&
      h(
        'div',
        { class: 'columns' },
        asides.map(([label, content]) => part('aside', sub, label, inLanguageOf(c, content))),
      ),
    // A list names its stories itself.
    !view.inRow && story(view, m, sub),
    c.corrections?.map((correction) =>
      h(
        'p',
        { class: 'correction', part: 'correction' },
        h('b', {}, m.corrected),
        ' ',
        inlines(correctionLine(correction, c, m)),
      ),
    ),
    reviews &&
      part(
        'reviews',
        sub,
        m.reviews,
        h(
          'div',
          { class: 'columns' },
          reviews.map((review) => {
            const judged = verdict({ ...review, lang: review.lang ?? c.lang } as Case, m);
            return h(
              'div',
              { class: `tone ${toneOf(review.verdict)}` },
              link(review.url, [judged, ' ', inlines(pieces(reviewTitle(review, c, m)))], review.lang),
              small(reviewLine(review, m)),
            );
          }),
        ),
      ),
    background && folded(view, 'background', heading(sub, 'kicker', m.background), rich(c, background), view.open),
    sources &&
      folded(
        view,
        'sources',
        heading(sub, 'kicker', m.sources),
        items(
          'ol',
          sources.map((source) => sourceLine(source, c, m)),
        ),
        view.open,
      ),
    !!related?.length && part('related', sub, m.related, items('ul', related)),
    footer(view, m),
  ];
}

function compact(view: CardView, m: Messages): Content {
  const { case: c, level, variant } = view;
  const said = c.claim?.text;
  return [
    said ? badge(c, m) : title(view, m),
    // A quotation has nothing beside it, but where there is nothing to quote.
    variant === 'quote' && said
      ? claim(view, m, level)
      : inOrder(view, said && claim(view, m, level), reality({ ...c, reality: c.reality?.slice(0, 1) }, m, level)),
    small(line([publisherNode(c), readMore(c, m)]), 'footer'),
  ];
}

function headline({ case: c, level }: CardView, m: Messages): Content {
  return heading(level, 'line', link(c.url, [ownVerdict(c, m), ' ', inLanguageOf(c, nameCase(c, m).text)]));
}

/** Neither claim nor verdict: withdrawn words are not repeated. */
function tombstone({ case: c, level, variant }: CardView, m: Messages): Content {
  if (variant === 'headline') return heading(level, 'line', inlines(line([m.retracted, readMore(c, m)])));
  const reason = retractionLine(c, m);
  return [
    heading(level, 'title', m.retracted),
    h('p', { part: 'tombstone' }, m.retractedNote),
    reason.length > 0 && h('p', {}, inlines(reason)),
    small(line([publisherNode(c), readMore(c, m)]), 'footer'),
  ];
}

/** The verdict and the title in one heading; only the verdict if there is no title. */
function title({ case: c, level }: CardView, m: Messages): Content {
  if (!c.title) return badge(c, m);
  const { text, quoted } = nameCase(c, m);
  const words = h('span', { class: quoted ? 'quoted' : 'words' }, inLanguageOf(c, text));
  return heading(level, 'title', ownVerdict(c, m), ' ', words);
}

function badge(c: Case, m: Messages): Markup {
  return h('p', { class: 'badge' }, ownVerdict(c, m));
}

function claim(view: CardView, m: Messages, level: number): Content {
  const { case: c, variant, nameOf } = view;
  const { text } = c.claim ?? {};
  const appearances = variant === 'full' ? c.appearances : undefined;
  const said = saidLine(c, m);
  // If only a title states the claim, there may still be a claimant and appearances.
  if (!text && !said.length && !appearances) return undefined;
  const tag = labelText(c, m, LABEL_LENGTH);
  return part(
    'claim',
    level,
    [m.claim, ' ', h('span', { class: 'tag', part: 'tag' }, h('span', {}, tag))],
    [
      text && h('blockquote', {}, rich(c, text, true)),
      small(said),
      appearances &&
        folded(view, 'appearances', m.appearances(appearances.length), [
          items(
            'ul',
            appearances.map((appearance) => appearanceLine(appearance, c, m, nameOf)),
          ),
          h('p', {}, m.notEndorsing),
        ]),
      text && JSON.stringify(text).length > TALL && h('p', { class: 'tag again', 'aria-hidden': 'true' }, tag),
    ],
  );
}

/** The recurring story: its name is a claim too, so it is quoted, below a label. */
function story({ case: c, more }: CardView, m: Messages, level: number): Content {
  const { narrative } = c;
  const name = narrative && storyName(narrative, c, m);
  if (!name && !narrative?.description) return undefined;
  const { url, description } = narrative;
  return part('narrative', level, storyLabel(c, m), [
    name && h('p', { class: 'quoted' }, inlines([name])),
    description && h('p', {}, inLanguageOf(c, description)),
    more ?? (url && h('p', { class: 'small' }, link(url, m.aboutStory))),
  ]);
}

function reality(c: Written & { reality?: RichText | undefined }, m: Messages, level: number): Content {
  return !!c.reality?.length && part('reality', level, m.reality, rich(c, c.reality));
}

function footer({ case: c, inRow, nameOf, actions, notice, onAction }: CardView, m: Messages): Markup {
  return h(
    'footer',
    { class: 'small', part: 'footer' },
    small(footerLine(c, m, nameOf, inRow ? readNamed(c, m) : undefined)),
    h(
      'div',
      { class: 'actions', part: 'actions' },
      actions.map((action) => button(m[action], () => onAction(action))),
      ' ',
      h('span', { role: 'status' }, notice),
    ),
  );
}

function inOrder({ order }: CardView, said: Content, fact: Content): Content {
  return order === 'fact-first' ? [fact, said] : [said, fact];
}

function part(name: string, level: number, label: Content, content: Content): Markup {
  return h('section', { class: name, part: name }, heading(level, 'kicker', label), content);
}

function folded({ onToggle }: CardView, name: string, label: Content, content: Content, open = false): Markup {
  const onclick = ({ currentTarget }: Event): void => {
    onToggle(name, !((currentTarget as Element).parentElement as HTMLDetailsElement).open);
  };
  return h('details', { class: name, part: name, open }, h('summary', { onclick }, label), content);
}

function items(tag: 'ol' | 'ul', lines: readonly InlineNode[][]): Markup {
  return h(
    tag,
    {},
    lines.map((each) => h('li', {}, inlines(each))),
  );
}

/** A line in small type; nothing if it is empty. */
function small(content: InlineNode[], part?: string): Content {
  return content.length > 0 && h('p', { class: 'small', part }, inlines(content));
}
