import type { Decorator, Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { waitFor } from 'storybook/test';
import '../src/elements/debunk-provider/debunk-provider.define.js';
import type { NarrativeChart } from '../src/elements/narrative-chart/narrative-chart.js';
import '../src/elements/narrative-chart/narrative-chart.define.js';
import { THEMES } from '../src/model/display.js';
import { SPLITS } from '../src/search/timeline.js';
import narratives from '../demo/narratives.json' with { type: 'json' };
import { answeredWith, faults, silent, type Source } from './sources.js';

type Args = Partial<Source> &
  Pick<NarrativeChart, 'cases' | 'narrative' | 'by' | 'theme' | 'lang'> & {
    /** Whether the chart has a fallback. */
    fallback: boolean;
    onDebunkLoad?: (event: Event) => void;
    onDebunkError?: (event: Event) => void;
  };
type Story = StoryObj<Args>;
type Play = NonNullable<Story['play']>;

const fallback = html`<p><a href="https://factchecker.example/narratives">All our narratives</a></p>`;

function draw(args: Args): TemplateResult {
  return html`<narrative-chart
    src=${ifDefined(args.src)}
    narrative=${ifDefined(args.narrative)}
    by=${ifDefined(args.by)}
    theme=${ifDefined(args.theme)}
    lang=${ifDefined(args.lang || undefined)}
    .cases=${args.cases}
    .fetcher=${args.fetcher}
    @debunk-load=${args.onDebunkLoad}
    @debunk-error=${args.onDebunkError}
    >${args.fallback ? fallback : nothing}</narrative-chart
  >`;
}

/** A narrative over time: how many cases it has in which month, in all and by country, outlet or language. */
const meta = {
  title: 'Stories/narrative-chart',
  component: 'narrative-chart',
  render: (args) => draw(args),
  args: { fallback: false, lang: '' },
  argTypes: {
    by: { control: 'inline-radio', options: SPLITS },
    theme: { control: 'inline-radio', options: THEMES },
  },
} satisfies Meta<Args>;
export default meta;

/** As if all cases told one narrative. */
const narrative = narratives.narratives[0]?.id ?? '';
const ready: Pick<Args, 'cases' | 'narrative'> = {
  cases: { ...narratives, cases: narratives.cases.map((each) => ({ ...each, narrative })) },
  narrative,
};

/** Waits until a chart is not loading any more. */
const settled: Play = async ({ canvasElement }) => {
  await waitFor(() => {
    if (!canvasElement.querySelector('narrative-chart:not(:state(loading))')) throw new Error('still loading');
  });
};

const narrow: Decorator = (story) =>
  html`<style>
      #narrow {
        max-inline-size: 320px;
      }
    </style>
    <div id="narrow">${story()}</div>`;

/** One narrative: its label stands before its name, which is a claim, and words say what the bars show. */
export const Narrative: Story = { args: ready };

/**
 * By country, the most frequent first. A case may have several countries: it is in the bars of each, and once in those of
 * all cases.
 */
export const ByCountry: Story = { args: { ...ready, by: 'country' } };

/** By outlet. */
export const ByOutlet: Story = { args: { ...ready, by: 'outlet' } };

/** By language. */
export const ByLanguage: Story = { args: { ...ready, by: 'language' } };

/** The same figures as a table. */
export const Table: Story = {
  args: { ...ready, by: 'country' },
  play: async ({ canvasElement }) => {
    await waitFor(() => {
      const details = canvasElement.querySelector('narrative-chart')?.shadowRoot?.querySelector('details');
      if (!details) throw new Error('not drawn yet');
      details.open = true;
    });
  },
};

/** All cases of a collection. */
export const AllCases: Story = { args: { cases: narratives } };

/** Fewer than eight cases say nothing about time: there are no bars. */
export const FewCases: Story = { args: { cases: narratives.cases.slice(0, 5) } };

/** From right to left. */
export const Arabic: Story = { args: { ...ready, by: 'country', lang: 'ar' } };

/** 320 px wide. */
export const Narrow: Story = { args: { ...ready, by: 'country' }, decorators: [narrow] };

/** A ground of its own. */
export const Dark: Story = { args: { ...ready, by: 'country', theme: 'dark' } };

/** While it loads, without a fallback. */
export const Loading: Story = { args: { ...silent() } };

/** While it loads, with a fallback. */
export const LoadingWithFallback: Story = { args: { ...silent(), fallback: true } };

/** Nothing to count yet. */
export const Empty: Story = { args: { cases: { cases: [] }, fallback: true }, play: settled };

/** No network; it tries again by itself once the page is online. */
export const Unreachable: Story = { args: { ...faults.network(), fallback: true }, play: settled };

/** The server says no. */
export const NotThere: Story = { args: answeredWith(404), play: settled };
