import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/elements/debunk-card/placeholders.define.js';
import '../src/elements/debunk-mention/debunk-mention.define.js';
import type { DebunkMention } from '../src/elements/debunk-mention/debunk-mention.js';
import '../src/elements/debunk-provider/debunk-provider.define.js';
import type { Theme } from '../src/model/display.js';
import { THEMES } from '../src/model/display.js';
import { arabic, full, retracted } from './cases.js';
import { answeredWith, served, silent, type Source } from './sources.js';

interface Args {
  theme: Theme;
}

/**
 * A phrase in an article whose case is shown to a reader whose pointer or focus rests on it, or who presses the button
 * behind it. Without the script it is a link.
 */
const meta = {
  title: 'Stories/debunk-mention',
  component: 'debunk-mention',
  argTypes: { theme: { control: 'inline-radio', options: THEMES } },
  args: { theme: 'auto' },
} satisfies Meta<Args>;
export default meta;
type Story = StoryObj<Args>;

/** A sentence with a mention, whose provider finds the case in a source. */
function sentence({ src, fetcher, cache }: Source, { theme }: Args): TemplateResult {
  return html`<debunk-provider .fetcher=${fetcher} .cache=${cache}>
    <p style="max-width: 38em; margin-block-end: 26em">
      Outlets close to the Kremlin reported that
      <debunk-mention src=${src} theme=${theme}
        ><a href="https://factchecker.example/cases/minsk-bases.html">a violent change of power was being prepared</a>
      </debunk-mention>
      and that the West left Minsk no choice.
    </p>
  </debunk-provider>`;
}

/** Presses the button, as a reader does, and waits for what comes of it. */
async function press({ canvasElement }: { canvasElement: HTMLElement }, then: string): Promise<void> {
  const mention = canvasElement.querySelector<DebunkMention>('debunk-mention');
  const isThere = async (found: () => unknown): Promise<void> => {
    const end = performance.now() + 30_000;
    while (!found() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  await isThere(() => mention?.shadowRoot?.querySelector('button'));
  mention?.shadowRoot?.querySelector('button')?.click();
  await isThere(() => mention?.matches(`:state(${then})`));
}

/** The phrase, and behind it the button. Rest the pointer on it, or focus it; Escape closes what opens. */
export const Closed: Story = { render: (args) => sentence(served(full), args) };

/** The verdict comes first, then the reality and the claim: the phrase has said that already. */
export const Open: Story = { ...Closed, play: (context) => press(context, 'ready') };

/** `theme` is that of what is shown; by default it is as light or dark as the page is there. */
export const Dark: Story = { ...Open, args: { theme: 'dark' } };

/** The request is on its way; until then there is the page of the case. */
export const Loading: Story = {
  render: (args) => sentence(silent(), args),
  play: (context) => press(context, 'loading'),
};

/** The case cannot be had: what is wrong is said, beside the page of the case. */
export const NotFound: Story = {
  render: (args) => sentence(answeredWith(404), args),
  play: (context) => press(context, 'error'),
};

/** The document has no case. */
export const Empty: Story = {
  render: (args) => sentence(served({ cases: [] }), args),
  play: (context) => press(context, 'empty'),
};

/** A retracted case says that it no longer stands. */
export const Retracted: Story = {
  render: (args) => sentence(served(retracted), args),
  play: (context) => press(context, 'ready'),
};

/** From right to left. */
export const Arabic: Story = {
  render: ({ theme }) =>
    html`<debunk-provider .fetcher=${served(arabic).fetcher}>
      <p lang="ar" dir="rtl" style="max-width: 38em; margin-block-end: 26em">
        قالت وسائل إعلام إن
        <debunk-mention src="minsk-bases.ar.json" theme=${theme}
          ><a href="https://factchecker.example/cases/minsk-bases.ar.html"
            >قواعد روسية ستقام في بيلاروس</a
          ></debunk-mention
        >
        قريبًا.
      </p>
    </debunk-provider>`,
  play: (context) => press(context, 'ready'),
};

/** A text without a link is marked itself. */
export const Text: Story = {
  render: ({ theme }) =>
    html`<debunk-provider .fetcher=${served(full).fetcher}>
      <p>
        They said that
        <debunk-mention src="minsk-bases.json" theme=${theme}>a change of power was being prepared</debunk-mention>.
      </p>
    </debunk-provider>`,
};

/** For content systems that strip unknown elements: a link with the attribute becomes a mention. */
export const Attribute: Story = {
  render: () =>
    html`<debunk-provider .fetcher=${served(full).fetcher}>
      <p>
        They said that
        <a href="https://factchecker.example/cases/minsk-bases.html" data-debunk-mention="minsk-bases.json"
          >a change of power was being prepared</a
        >.
      </p>
    </debunk-provider>`,
};

/** A provider makes mentions of all links that lead to cases of a site, and leaves the others alone. */
export const LinksOfAnArchive: Story = {
  render: () =>
    html`<debunk-provider mentions="https://factchecker.example/cases/" .fetcher=${served(full).fetcher}>
      <p>
        An article of 2021 with a link to
        <a href="https://factchecker.example/cases/minsk-bases.html">what was being prepared</a>, and one to
        <a href="https://factchecker.example/about.html">how we check</a>.
      </p>
    </debunk-provider>`,
};
