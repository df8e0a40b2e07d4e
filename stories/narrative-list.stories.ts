import type { Decorator, Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { waitFor } from 'storybook/test';
import '../src/elements/debunk-provider/debunk-provider.define.js';
import { HEADING_LEVELS } from '../src/elements/base/heading.js';
import type { NarrativeList } from '../src/elements/narrative-list/narrative-list.js';
import '../src/elements/narrative-list/narrative-list.define.js';
import { FACETS, GROUPINGS, SORTS } from '../src/search/types.js';
import { THEMES } from '../src/model/display.js';
import { long, tones } from './cases.js';
import narratives from '../demo/narratives.json' with { type: 'json' };
import { preparedInParts } from './prepared.js';
import { answeredWith, faults, served, silent, type Source } from './sources.js';

type Args = Partial<Source> &
  Pick<
    NarrativeList,
    'cases' | 'groupBy' | 'facets' | 'filter' | 'locked' | 'sort' | 'pageSize' | 'headingLevel' | 'theme'
  > & {
    /** Whether the list has a fallback. */
    fallback: boolean;
    onDebunkLoad?: (event: Event) => void;
    onDebunkError?: (event: Event) => void;
    onDebunkToggle?: (event: Event) => void;
  };
type Story = StoryObj<Args>;
type Play = NonNullable<Story['play']>;

const fallback = html`<p><a href="https://factchecker.example/cases">All our fact-checks</a></p>`;

function draw(args: Args): TemplateResult {
  const list = html`<narrative-list
    src=${ifDefined(args.src)}
    group-by=${args.groupBy}
    facets=${args.facets}
    filter=${args.filter}
    ?locked=${args.locked}
    sort=${args.sort}
    page-size=${args.pageSize}
    heading-level=${args.headingLevel}
    theme=${ifDefined(args.theme)}
    .cases=${args.cases}
    .fetcher=${args.fetcher}
    @debunk-load=${args.onDebunkLoad}
    @debunk-error=${args.onDebunkError}
    @debunk-toggle=${args.onDebunkToggle}
    >${args.fallback ? fallback : nothing}</narrative-list
  >`;
  return args.cache ? html`<debunk-provider .cache=${args.cache}>${list}</debunk-provider>` : list;
}

/** Many fact-checked cases, by the narrative that they belong to: searched as one types, narrowed down, opened in place. */
const meta = {
  title: 'Stories/narrative-list',
  component: 'narrative-list',
  render: (args) => draw(args),
  args: {
    groupBy: 'narrative',
    facets: FACETS.join(' '),
    filter: '',
    locked: false,
    sort: 'relevance',
    pageSize: 20,
    headingLevel: 2,
    fallback: false,
  },
  argTypes: {
    groupBy: { control: 'select', options: GROUPINGS },
    sort: { control: 'select', options: SORTS },
    headingLevel: { control: 'select', options: HEADING_LEVELS },
    theme: { control: 'inline-radio', options: THEMES },
  },
} satisfies Meta<Args>;
export default meta;

const ready: Pick<Args, 'cases'> = { cases: narratives };

/** The root of the list of a story, once it is drawn. */
async function rootOf(canvas: HTMLElement): Promise<ShadowRoot> {
  const list = canvas.querySelector('narrative-list');
  await waitFor(() => {
    if (!list?.shadowRoot?.querySelector('[part=list]')) throw new Error('not drawn yet');
  });
  return list?.shadowRoot ?? Promise.reject(new Error('no list'));
}

/** Types into the search field. */
const typing =
  (text: string): Play =>
  async ({ canvasElement }) => {
    const field = (await rootOf(canvasElement)).querySelector<HTMLInputElement>('#text');
    if (!field) return;
    field.value = text;
    field.dispatchEvent(new InputEvent('input'));
  };

/** Presses the first of what fits a selector, one after the other. */
const pressing =
  (...selectors: string[]): Play =>
  async ({ canvasElement }) => {
    const root = await rootOf(canvasElement);
    for (const selector of selectors) {
      await waitFor(() => {
        if (!root.querySelector(selector)) throw new Error(`no ${selector} yet`);
      });
      root.querySelector<HTMLElement>(selector)?.click();
    }
  };

/** Waits until a list is not loading any more. */
const settled: Play = async ({ canvasElement }) => {
  await waitFor(() => {
    if (!canvasElement.querySelector('narrative-list:not(:state(loading))')) throw new Error('still loading');
  });
};

const width =
  (px: number): Decorator =>
  (story) =>
    html`<style>
        #narrow {
          max-inline-size: ${px}px;
        }
      </style>
      <div id="narrow">${story()}</div>`;

/** Narratives first, the one told most often on top. Their names are claims: a label stands before each, and its cases by verdict below. */
export const Narratives: Story = { args: ready };

/** A narrative opens in place to its cases, and a case to its card. */
export const Opened: Story = { args: ready, play: pressing('.group-title [role=button]', '.row-title [role=button]') };

/** Every word is found, anywhere in a word, and marked. */
export const Searched: Story = { args: ready, play: typing('border') };

/** What was typed wrongly is found when nothing else is, and the list says so. */
export const Corrected: Story = { args: ready, play: typing('labratory') };

/** What to loosen where nothing is found. */
export const NothingFound: Story = { args: { ...ready, filter: 'country:BY' }, play: typing('submarine') };

/** The values of a facet, with what the other choices leave of each. */
export const Facets: Story = { args: ready, play: pressing('[part=facet]', '[type=checkbox]') };

/** What the page chose, and readers may take back. */
export const Filtered: Story = { args: { ...ready, filter: `country:UA country:BY` } };

/** What the page chose for good. */
export const Locked: Story = { args: { ...ready, filter: 'country:UA', locked: true } };

/** Without groups. */
export const Flat: Story = { args: { ...ready, groupBy: 'none', pageSize: 8 } };

/** By country. */
export const ByCountry: Story = {
  args: { ...ready, groupBy: 'country' },
  play: pressing('.group-title [role=button]'),
};

/** By year. */
export const ByYear: Story = { args: { ...ready, groupBy: 'year' } };

/** Every tone of a verdict. */
export const Tones: Story = { args: { cases: Object.values(tones), groupBy: 'none' } };

/** A title without a verdict is a claim as a rule: it is labelled and quoted. */
export const WithoutVerdicts: Story = {
  args: { cases: narratives.cases.map((entry) => ({ ...entry, verdict: undefined })), groupBy: 'none', pageSize: 8 },
};

/** Cases with nothing but a title lead to their pages; of a retracted one the list says only that. */
export const TitlesOnly: Story = {
  args: {
    cases: narratives.cases.slice(0, 6).map(({ id, title, published, lang }, index) => ({
      id,
      title,
      published,
      lang,
      url: `https://factchecker.example/${id}`,
      ...(index === 1 ? { status: 'retracted' } : { verdict: { label: 'Disinformation', tone: 'false' } }),
    })),
  },
};

/** The other cases of one story, as a card opens them. */
export const OneNarrative: Story = {
  args: ready,
  render: ({ cases }) =>
    html`<narrative-list
      .cases=${cases}
      narrative=${narratives.narratives[0]?.id ?? ''}
      heading-level="3"
    ></narrative-list>`,
};

/** A word that far more cases have than the typed one. */
export const DidYouMean: Story = {
  args: {
    groupBy: 'none',
    cases: Array.from({ length: 14 }, (_, index) => ({
      id: String(index),
      title: index ? 'Nobody found submarines in the lake' : 'Nobody found submarinas in the lake',
      verdict: { label: 'False', tone: 'false' },
    })),
  },
  play: typing('submarinas'),
};

/** The first and the last day stand beside the years, which are in order. */
export const Years: Story = { args: { ...ready, facets: 'year' }, play: pressing('[part=facet]') };

/** On a phone all filters stand behind one. */
export const NarrowFilters: Story = {
  args: ready,
  decorators: [width(320)],
  play: pressing('.filters', '.facet'),
};

/** Titles of 866 characters and verdicts of 320. */
export const LongTexts: Story = {
  args: { cases: [long, ...Object.values(tones)] },
  play: pressing('.group:last-child .group-title [role=button]', '.row-title [role=button]'),
};

/** 320 px wide. */
export const Narrow: Story = { args: ready, decorators: [width(320)], play: typing('border') };

/** A ground of its own. */
export const Dark: Story = { args: { ...ready, theme: 'dark' }, play: typing('border') };

/** While it loads, without a fallback. */
export const Loading: Story = { args: { ...silent() } };

/** While it loads, with a fallback. */
export const LoadingWithFallback: Story = { args: { ...silent(), fallback: true } };

/** Nothing to show yet. */
export const Empty: Story = { args: { cases: { cases: [] }, fallback: true }, play: settled };

/** Of a very large collection only the parts are searched that have the words: all of them only if the reader wants. */
export const InParts: Story = {
  args: { ...preparedInParts(narratives, 3), groupBy: 'none', pageSize: 2 },
  play: async (context) => {
    await typing('the')(context);
    const root = await rootOf(context.canvasElement);
    await waitFor(() => {
      if (!root.querySelector('[part=count] button')) throw new Error('no part yet');
    });
  },
};

/** No network; it tries again by itself once the page is online. */
export const Unreachable: Story = { args: { ...faults.network(), fallback: true }, play: settled };

/** The server says no. */
export const NotThere: Story = { args: answeredWith(404), play: settled };

/** A file that cannot be read. */
export const Unreadable: Story = { args: faults.format(), play: settled };

const [first, second] = ['https://desk.example/cases.json', 'https://other.example/cases.json'];

/** Several sources: each row names its own. One that fails is named, and the rest is shown. */
export const Sources: Story = {
  args: {
    src: `${first} ${second} https://gone.example/cases.json`,
    groupBy: 'none',
    fetcher: (url) => {
      const source = [served(narratives), served({ publisher: { name: 'Other Desk' }, cases: Object.values(tones) })][
        [first, second].indexOf(url)
      ];
      return source ? source.fetcher(url, {}) : Promise.resolve(new Response(null, { status: 404 }));
    },
  },
  play: settled,
};
