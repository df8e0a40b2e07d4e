import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { waitFor } from 'storybook/test';
import '../../src/define.js';
import { CopyText } from '../playground/copy-text.js';
import { register } from '../playground/register.js';
import { ThemeWorkbench } from './theme-workbench.js';
import { THEMES } from './tokens.js';

register({ 'theme-workbench': ThemeWorkbench, 'copy-text': CopyText });

interface Args {
  theme: string;
}

/** Pick a theme or set tokens: the elements in light and dark, the contrast of each text, and the style sheet to copy. */
const meta: Meta<Args> = {
  title: 'Themes/Workbench',
  parameters: { layout: 'fullscreen', controls: { disable: true } },
  argTypes: { theme: { options: ['', ...Object.keys(THEMES)] } },
  args: { theme: 'broadsheet' },
  render: ({ theme }) =>
    html`<theme-workbench
      .theme=${theme}
      .pageLang=${document.documentElement.lang}
      .pageDir=${document.documentElement.dir}
    ></theme-workbench>`,
  // It has run when its cards are drawn and measured.
  play: ({ canvasElement }) =>
    waitFor(() => {
      const root = canvasElement.querySelector('theme-workbench')?.shadowRoot;
      const notReady = root?.querySelector('debunk-card:not(:state(ready)), narrative-list:not(:state(ready))');
      if (!root || notReady || !root.querySelector('tr[data-text$=" claim"]')) throw new Error('Not measured yet.');
    }),
};
export default meta;

/** Begins with a theme. */
export const Workbench: StoryObj<Args> = {};
