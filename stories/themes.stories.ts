import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';
import '../src/themes/broadsheet.css';
import '../src/themes/high-contrast.css';
import '../src/themes/local-news.css';
import '../src/themes/magazine.css';
import '../src/themes/public-broadcaster.css';
import '../src/themes/tabloid.css';
import * as cases from './cases.js';

const THEMES = ['broadsheet', 'tabloid', 'public-broadcaster', 'magazine', 'local-news', 'high-contrast'];

/** Six houses beside each other: tokens alone, light and dark by the scheme of the page. */
const meta: Meta = { title: 'Stories/Themes' };
export default meta;

const beside = (draw: () => unknown): StoryObj => ({
  render: () =>
    html`<div style="display: grid; gap: 1.5em; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20em), 1fr))">
      ${THEMES.map(
        (name) =>
          html`<section class="debunk-theme-${name}">
            <h2>${name}</h2>
            ${draw()}
          </section>`,
      )}
    </div>`,
});

/** The card. */
export const Cards = beside(() => html`<debunk-card heading-level="3" .case=${cases.full}></debunk-card>`);

/** Less of it. */
export const Compact = beside(
  () => html`<debunk-card heading-level="3" variant="compact" .case=${cases.full}></debunk-card>`,
);

/** The list; of one house, since a page has one search. */
export const List: StoryObj = {
  argTypes: { theme: { control: 'inline-radio', options: THEMES } },
  args: { theme: 'broadsheet' },
  render: ({ theme }) =>
    html`<narrative-list class="debunk-theme-${String(theme)}" .cases=${[cases.full, cases.updated]}></narrative-list>`,
};

/** The badge. */
export const Verdicts = beside(
  () => html`<p>As <debunk-verdict tone="false" label="False" by="Fact Checker"></debunk-verdict> says.</p>`,
);
