import type { Decorator, Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { waitFor } from 'storybook/test';
import { HEADING_LEVELS } from '../src/elements/base/heading.js';
import type { DebunkCard } from '../src/elements/debunk-card/debunk-card.js';
import '../src/elements/debunk-provider/debunk-provider.define.js';
import { TONES, type Status, type Tone } from '../src/model/case.js';
import type { ErrorKind } from '../src/model/result.js';
import { ORDERS, THEMES, VARIANTS, type Order, type Variant } from '../src/model/display.js';
import * as cases from './cases.js';
import { answeredWith, faults, served, silent, type Source } from './sources.js';

/** The attributes and properties of the card, and what stands between its tags. */
type Args = Partial<Source> &
  Pick<DebunkCard, 'case' | 'order' | 'variant' | 'headingLevel' | 'loading' | 'reserve' | 'theme'> & {
    /** Whether the card has a fallback. */
    fallback: boolean;
    onDebunkLoad?: (event: Event) => void;
    onDebunkError?: (event: Event) => void;
    onDebunkToggle?: (event: Event) => void;
    onDebunkCopy?: (event: Event) => void;
  };
type Story = StoryObj<Args>;
type Play = NonNullable<Story['play']>;

const fallback = html`<p>
  No evidence: <a href="https://factchecker.example/minsk-bases">no NATO plot stands behind this talk of bases</a>.
</p>`;

/** A card as the args say, with its fallback or with other children. */
function draw(args: Args, children: unknown = args.fallback ? fallback : nothing): TemplateResult {
  const card = html`<debunk-card
    src=${ifDefined(args.src)}
    order=${args.order}
    variant=${args.variant}
    heading-level=${args.headingLevel}
    loading=${args.loading}
    integrity=${ifDefined(args.integrity)}
    reserve=${ifDefined(args.reserve)}
    theme=${ifDefined(args.theme)}
    .case=${args.case}
    .fetcher=${args.fetcher}
    @debunk-load=${args.onDebunkLoad}
    @debunk-error=${args.onDebunkError}
    @debunk-toggle=${args.onDebunkToggle}
    @debunk-copy=${args.onDebunkCopy}
    >${children}</debunk-card
  >`;
  return args.cache ? html`<debunk-provider .cache=${args.cache}>${card}</debunk-provider>` : card;
}

/** Waits until every card of a story is in a state, or shows a part: a story has run when it shows what it is about. */
function until(reached: (card: DebunkCard) => boolean): Play {
  return ({ canvasElement }) =>
    waitFor(
      () => {
        const cards = Array.from(canvasElement.querySelectorAll('debunk-card'));
        if (!cards.every(reached)) throw new Error('A card is not yet what the story is about.');
      },
      { timeout: 8000 },
    );
}

const ready = until((card) => card.matches(':state(ready)'));
const failed = until((card) => card.matches(':state(error)'));

/** The story of a case, or of several side by side. */
function of(document: unknown, args: Partial<Args> = {}): Story {
  return { args: { ...served(document), ...args } };
}

/** The story of an error. */
function after(source: Source, args: Partial<Args> = {}): Story {
  return { args: { ...source, ...args }, play: failed };
}

/** Puts a story into a piece of a page. */
function inside(style: string): Decorator<Args> {
  return (story) => html`<div style=${style}>${story()}</div>`;
}

// A story that is about the page around the card has a page of its own in the documentation too.
const ownPage = { docs: { story: { inline: false, height: '640px' } } };

const meta = {
  title: 'Stories/debunk-card',
  component: 'debunk-card',
  // `complete` is for the compiler.
  excludeStories: ['complete'],
  args: { order: 'claim-first', variant: 'full', headingLevel: 2, loading: 'eager', fallback: true },
  argTypes: {
    order: { control: 'inline-radio', options: ORDERS },
    variant: { control: 'inline-radio', options: VARIANTS },
    headingLevel: { control: 'inline-radio', options: HEADING_LEVELS },
    loading: { control: 'inline-radio', options: ['lazy', 'eager'] },
    theme: { control: 'inline-radio', options: THEMES },
    src: { control: 'text' },
    integrity: { control: 'text' },
    reserve: { control: 'text' },
    case: { control: 'object' },
    fetcher: { control: false },
    cache: { table: { disable: true } },
    fallback: { control: 'boolean', description: 'Whether these stories put a paragraph between the tags.' },
  },
  render: (args) => draw(args),
  play: ready,
} satisfies Meta<Args>;

export default meta;

/** All of a case: the verdict, the claim, the reality, the background, its sources and who stands behind it. */
export const Full: Story = of(cases.full);

/** The reality stands before the claim. The verdict comes first in either order. */
export const FactFirst: Story = of(cases.full, { order: 'fact-first' });

/** Verdict, claim, the first paragraph of the reality, and a link to the rest. */
export const Compact: Story = of(cases.full, { variant: 'compact' });

/** The same with the reality first. */
export const CompactFactFirst: Story = of(cases.full, { variant: 'compact', order: 'fact-first' });

/** One line: the verdict and the headline, as a link. */
export const Headline: Story = of(cases.full, { variant: 'headline' });

/** The claim below its verdict, as a block for pages that quote. */
export const Quote: Story = of(cases.full, { variant: 'quote' });

/** The tone `false`: an octagon with a cross. */
export const ToneFalse: Story = of(cases.tones.false);

/** The tone `misleading`: a triangle. */
export const ToneMisleading: Story = of(cases.tones.misleading);

/** The tone `unproven`: a ring with a question mark. */
export const ToneUnproven: Story = of(cases.tones.unproven);

/** The tone `mixed`: a half disc. */
export const ToneMixed: Story = of(cases.tones.mixed);

/** The tone `true`: a tick. */
export const ToneTrue: Story = of(cases.tones.true);

/** The tone `none`: a dot. Also of a verdict whose words give no hint. */
export const ToneNone: Story = of(cases.tones.none);

/** All tones one below the other. The words are the publisher's; where it gives none, the tone's own stand there. */
export const Tones: Story = {
  args: { variant: 'compact' },
  render: (args) => html`
    <div style="display: grid; gap: 2em">${TONES.map((tone) => draw({ ...args, ...served(cases.tones[tone]) }))}</div>
  `,
};

/** A list of headlines, each with its verdict. */
export const Headlines: Story = {
  args: { variant: 'headline' },
  render: (args) => html`
    <div style="display: grid; gap: 1em">${TONES.map((tone) => draw({ ...args, ...served(cases.tones[tone]) }))}</div>
  `,
};

/** The fallback stays while the case is on its way. */
export const Loading: Story = {
  args: silent(),
  play: until((card) => card.matches(':state(loading)')),
};

/** Without a fallback lines of grey hold the place. They never move. */
export const LoadingWithoutFallback: Story = { ...Loading, args: { ...silent(), fallback: false } };

/** After 4 s the card says that it takes long. Ten seconds without progress are a timeout. */
export const Slow: Story = {
  args: silent(),
  play: until((card) => card.shadowRoot?.querySelector('[part=status]') != null),
};

/** The same where there is no fallback. */
export const SlowWithoutFallback: Story = { ...Slow, args: { ...silent(), fallback: false } };

/** Ready at once: the case is data that the page has, given as the property `case`. */
export const ReadyFromData: Story = { args: { case: cases.tones.true } };

/** Ready at once: the case is a child `<script type="application/json">`, so it is in the page's own markup. */
export const ReadyFromChildScript: Story = {
  render: (args) => {
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify(cases.tones.unproven);
    return draw(args, [fallback, script]);
  },
};

/**
 * Ready, with warnings: a date that can be read in two ways is shown as it came, a link that must not be followed is
 * text, an unknown tone is `none`. The event `debunk-load` lists them.
 */
export const ReadyWithWarnings: Story = of(cases.odd);

/** The first of several cases, since the address names none; `debunk-load` carries a warning. */
export const FirstOfSeveral: Story = of(cases.collection);

/** The fragment of the address picks one case of several. */
export const OneOfSeveral: Story = of(cases.collection, { src: 'https://factchecker.example/cases.json#red-river' });

/** The document is in a form that can be read, but holds no case. The fallback stays. */
export const Empty: Story = {
  args: faults.empty(),
  play: until((card) => card.matches(':state(empty)')),
};

/** No answer came: offline, blocked, or not allowed for this page. Trying again can help. */
export const ErrorNetwork: Story = after(faults.network());

/** No fallback: what happened is said all the same. */
export const ErrorWithoutFallback: Story = after(faults.network(), { fallback: false });

/** Ten seconds without progress. Trying again can help. */
export const ErrorTimeout: Story = after(faults.timeout());

/** The document is not there (404). Trying again would not help, so there is no button. */
export const ErrorHttp: Story = after(faults.http());

/** The server is busy (503), also a second time. Trying again can help. */
export const ErrorHttpBusy: Story = after(answeredWith(503));

/** More than 5 MB. */
export const ErrorTooLarge: Story = after(faults['too-large']());

/** The bytes are not those that the attribute `integrity` names. */
export const ErrorIntegrity: Story = after(faults.integrity());

/** An answer that is not JSON, such as a page that asks to log in. */
export const ErrorNotJson: Story = after(faults['not-json']());

/** JSON of no format that is known. */
export const ErrorFormat: Story = after(faults.format());

/** The fragment of the address names no case of the document. */
export const ErrorNotFound: Story = after(faults['not-found']());

/** Something threw in the card: here the level of its headings is no number, nor can it become one. */
export const ErrorInternal: Story = {
  render: () => html`<debunk-card .case=${cases.full} .headingLevel=${Symbol('level')}>${fallback}</debunk-card>`,
  play: failed,
};

/** A withdrawn case is a tombstone: it says why, and repeats neither the claim nor the verdict. */
export const Retracted: Story = of(cases.retracted);

/** A corrected case says what was changed, and when. */
export const Corrected: Story = of(cases.corrected);

/** A case that was brought up to date says when. */
export const Updated: Story = of(cases.updated);

/** What a reader without JavaScript sees: an element that nobody registered shows its children. */
export const NoJavaScript: Story = {
  name: 'No JavaScript',
  render: () => html`<div>${fallback}</div>`,
  parameters: { controls: { disable: true } },
};

/** Only a title. */
export const MinimalTitle: Story = of(cases.minimal);

/** Only a claim. It does not stand alone even so. */
export const MinimalClaim: Story = of(cases.claimOnly);

/** Several fact-checkers looked at the same claim; each is shown with its own words. */
export const Reviews: Story = of(cases.reviewed);

/** A light page. */
export const Light: Story = { ...of(cases.full), globals: { theme: 'light' }, parameters: ownPage };

/** A dark page. The card follows the text colour that it inherits. */
export const Dark: Story = { ...of(cases.full), globals: { theme: 'dark' }, parameters: ownPage };

/** `theme="light"` on a dark page: the card brings its own ground. */
export const ThemeLight: Story = {
  ...of(cases.full, { theme: 'light' }),
  globals: { theme: 'dark' },
  parameters: ownPage,
};

/** `theme="dark"` on a light page. */
export const ThemeDark: Story = {
  ...of(cases.full, { theme: 'dark' }),
  globals: { theme: 'light' },
  parameters: ownPage,
};

/** A part of a page that is dark by its own style and has no `color-scheme`. */
export const DarkWithoutColorScheme: Story = {
  ...of(cases.full),
  decorators: [inside('color-scheme: normal; padding: 2em; background: #10241c; color: #e6efe9')],
};

/**
 * Forced colours: in Chromium’s developer tools choose Rendering, “Emulate CSS media feature forced-colors”. Each tone has
 * its own shape, and the claim a dashed border, so nothing is said by colour alone.
 */
export const ForcedColours: Story = { ...Tones };

/** An Arabic page: the texts of the interface are Arabic, and all is laid out from the right. */
export const Arabic: Story = {
  ...of(cases.arabic),
  globals: { lang: 'ar', direction: 'rtl' },
  parameters: ownPage,
};

/** An Arabic page with an English case: the content keeps its own language and direction. */
export const EnglishInArabicPage: Story = { ...Arabic, ...of(cases.full) };

/** Hebrew in an English page. */
export const HebrewContent: Story = of(cases.hebrew);

/** Ukrainian in an English page. */
export const UkrainianContent: Story = of(cases.ukrainian);

/**
 * Long in every way: a title of 866 characters, 54 appearances, a verdict of more than 300, an address of 2,000, words
 * without an end, and text that runs in both directions.
 */
export const LongText: Story = of(cases.long);

/** The same in few words. */
export const LongTextCompact: Story = of(cases.long, { variant: 'compact' });

/** As wide as a small phone. */
export const Narrow: Story = {
  ...of(cases.full),
  decorators: [inside('inline-size: 320px; max-inline-size: 100%')],
};

/** Long text as wide as a small phone. */
export const NarrowLongText: Story = { ...Narrow, ...of(cases.long) };

/** Beside a text, in a flex row that says nothing of widths. */
export const InFlexRow: Story = {
  ...of(cases.tones.misleading),
  decorators: [
    (story) => html`
      <div style="display: flex; flex-wrap: wrap; gap: 2em; align-items: start">
        <p style="flex: 1 1 20em">
          The column beside the card belongs to the page. It is as wide as its text wants to be, and leaves to the card
          what the card asks for.
        </p>
        ${story()}
      </div>
    `,
  ],
};

/** In a page whose styles would be inherited: none of them reaches the text. */
export const HostilePage: Story = {
  ...of(cases.full),
  decorators: [
    inside(
      'line-height: 0; text-transform: uppercase; letter-spacing: 0.3em; word-spacing: 1em; text-align: right; text-indent: 3em; font-style: italic; font-weight: 700; font-variant: small-caps; white-space: nowrap; visibility: hidden; cursor: wait',
    ),
  ],
};

/** In a page that sets 1 rem to 10 px and its text to 16 px: the card follows the text. */
export const SmallRoot: Story = {
  ...of(cases.full),
  decorators: [
    (story) => html`
      <style>
        :root {
          font-size: 62.5%;
        }
        #storybook-root {
          font-size: 1.6rem;
        }
      </style>
      ${story()}
    `,
  ],
  parameters: ownPage,
};

/** The slots `header` and `footer`: a publisher's own lines above the verdict and below all else. */
export const Slots: Story = {
  ...of(cases.tones.mixed),
  render: (args) =>
    draw(
      args,
      html`${fallback}
        <p slot="header"><small>From our series on the elections</small></p>
        <p slot="footer">
          <small
            >Seen something that should be checked? <a href="https://factchecker.example/tips">Write to us</a>.</small
          >
        </p>`,
    ),
};

/** Slots while there is no case: the fallback and what was said of it are all there is. */
export const SlotsWithoutCase: Story = { ...Slots, ...after(faults.network()) };

/** A publisher's fonts, colours and parts: tokens and `::part()` are all it takes. */
export const CustomStyle: Story = {
  ...of(cases.full),
  decorators: [
    (story) => html`
      <style>
        .house debunk-card {
          --debunk-font: Georgia, serif;
          --debunk-font-labels: 'Courier New', monospace;
          --debunk-false: light-dark(#7a1fa2, #dba7f2);
          --debunk-accent: light-dark(#005a4c, #7fdcc8);
          --debunk-radius: 2px;
        }
        .house debunk-card::part(card) {
          border-block-start-width: 1em;
        }
        .house debunk-card::part(title) {
          font-variant: small-caps;
        }
        .house debunk-card::part(button) {
          border-radius: 0;
        }
      </style>
      <div class="house">${story()}</div>
    `,
  ],
};

/** The attribute `reserve` holds a height from the start; what stands below does not move when the case comes. */
export const Reserve: Story = {
  args: { ...served(cases.tones.true, 1000), reserve: '288:630 736:457' },
  decorators: [
    (story) =>
      html`${story()}
        <p>The next paragraph of the article.</p>`,
  ],
};

/** Headings begin at the level that `heading-level` says, so that they fit into the page's own. */
export const HeadingLevels: Story = {
  render: (args) => html`
    <div style="display: grid; gap: 2em">
      ${HEADING_LEVELS.map((headingLevel) => draw({ ...args, ...served(cases.tones.false), headingLevel }))}
    </div>
  `,
};

/** `actions` with `embed`: the reader has pressed the button, and sees the code that shows the case in other pages. */
export const Embed: Story = {
  args: served(cases.full),
  render: (args) => html`
    <debunk-card
      src=${args.src}
      frame="https://factchecker.example/cases/minsk-bases.frame.html"
      actions="link text embed"
      loading="eager"
      .fetcher=${args.fetcher}
    ></debunk-card>
  `,
  parameters: ownPage,
  play: async (context) => {
    await ready(context);
    const { shadowRoot } = context.canvasElement.querySelector('debunk-card') ?? {};
    [...(shadowRoot?.querySelectorAll<HTMLElement>('[part=actions] button') ?? [])].at(-1)?.click();
    await waitFor(() => {
      if (!shadowRoot?.querySelector('dialog')?.open) throw new Error('The dialog is not open.');
    });
  },
};

/** What compiles only as long as each variant, order, tone, status and error has a story. */
export const complete: {
  variants: Record<Variant, Story>;
  orders: Record<Order, Story>;
  tones: Record<Tone, Story>;
  statuses: Record<Status, Story>;
  errors: Record<ErrorKind, Story>;
} = {
  variants: { full: Full, compact: Compact, headline: Headline, quote: Quote },
  orders: { 'claim-first': Full, 'fact-first': FactFirst },
  tones: {
    false: ToneFalse,
    misleading: ToneMisleading,
    unproven: ToneUnproven,
    mixed: ToneMixed,
    true: ToneTrue,
    none: ToneNone,
  },
  statuses: { active: ToneFalse, updated: Updated, corrected: Corrected, retracted: Retracted },
  errors: {
    network: ErrorNetwork,
    timeout: ErrorTimeout,
    http: ErrorHttp,
    'too-large': ErrorTooLarge,
    integrity: ErrorIntegrity,
    'not-json': ErrorNotJson,
    format: ErrorFormat,
    empty: Empty,
    'not-found': ErrorNotFound,
    internal: ErrorInternal,
  },
};
