import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/debunk-card/debunk-card.define.js';
import '../src/elements/debunk-provider/debunk-provider.define.js';
import type { DebunkProvider } from '../src/elements/debunk-provider/debunk-provider.js';
import { THEMES } from '../src/model/display.js';
import { arabic, full } from './cases.js';
import { served } from './sources.js';

/** Shares a base address, a language, a theme, a fetcher and a cache with all elements inside it. */
const meta = {
  title: 'Stories/debunk-provider',
  component: 'debunk-provider',
  argTypes: { theme: { control: 'inline-radio', options: THEMES } },
  render: ({ base, theme }) =>
    html`<debunk-provider base=${base ?? ''} theme=${theme ?? 'auto'} .fetcher=${fetcher}>
      <debunk-card src="minsk-bases.json" variant="compact" loading="eager"><p>The fallback.</p></debunk-card>
    </debunk-provider>`,
} satisfies Meta<Pick<DebunkProvider, 'base' | 'theme'>>;
export default meta;
type Story = StoryObj<Pick<DebunkProvider, 'base' | 'theme'>>;

const { fetcher } = served(full);
const { fetcher: inArabic } = served(arabic);

/** `src="minsk-bases.json"` is looked for below the provider's address, and fetched by the provider's fetcher. */
export const Base: Story = { args: { base: 'https://factchecker.example/cases/' } };

/** Every card inside takes the theme, unless it has one of its own. */
export const Theme: Story = { args: { theme: 'dark' } };

/** Its `lang` is the language of the interface of what is inside, as that of any element is. */
export const Language: Story = {
  render: () =>
    html`<debunk-provider lang="ar" .fetcher=${inArabic}>
      <debunk-card src="minsk-bases.ar.json" variant="compact" loading="eager"></debunk-card>
    </debunk-provider>`,
};

/** A provider inside another overrides what it sets, and keeps the rest. */
export const Nested: Story = {
  render: () =>
    html`<debunk-provider base="https://factchecker.example/" .fetcher=${fetcher}>
      <debunk-card src="minsk-bases.json" variant="headline" loading="eager"></debunk-card>
      <debunk-provider base="cases/" theme="dark">
        <debunk-card src="minsk-bases.json" variant="compact" loading="eager"></debunk-card>
      </debunk-provider>
    </debunk-provider>`,
};

/** Two cards with the same address make one request; cards outside any provider share the page's cache. */
export const SharedCache: Story = {
  render: () =>
    html`<debunk-provider .fetcher=${fetcher}>
      <debunk-card src="minsk-bases.json" variant="headline" loading="eager"></debunk-card>
      <debunk-card src="minsk-bases.json" variant="compact" loading="eager"></debunk-card>
    </debunk-provider>`,
};
