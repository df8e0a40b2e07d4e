import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { waitFor } from 'storybook/test';
import '../../src/define.js';
import { CaseForm } from './case-form.js';
import { CasePlayground } from './case-playground.js';
import { CopyText } from './copy-text.js';
import { EXAMPLES } from './examples.js';
import { register } from './register.js';

register({ 'case-playground': CasePlayground, 'case-form': CaseForm, 'copy-text': CopyText });

interface Args {
  text: string;
  mode: 'text' | 'form';
}
type Story = StoryObj<Args>;

/** Paste, drop, open or fetch a fact-check, or write one field by field: the card, what is wrong, and all that can be made of it. */
const meta: Meta<Args> = {
  title: 'Playground',
  parameters: { layout: 'fullscreen', controls: { disable: true } },
  args: { text: EXAMPLES['Our JSON'], mode: 'text' },
  render: ({ text, mode }) =>
    html`<case-playground
      .text=${text}
      .mode=${mode}
      .pageLang=${document.documentElement.lang}
      .pageDir=${document.documentElement.dir}
    ></case-playground>`,
};
export default meta;

/** A story has run when what it begins with was read. */
const until =
  (words: RegExp): NonNullable<Story['play']> =>
  ({ canvasElement }) =>
    waitFor(() => {
      const root = canvasElement.querySelector('case-playground')?.shadowRoot;
      if (!words.test(root?.querySelector('[role=status]')?.textContent ?? '')) throw new Error('Not read yet.');
      const card = root?.querySelector('debunk-card');
      if (card && (!card.matches(':state(ready)') || !root?.querySelector('#snippet')))
        throw new Error('Not drawn yet.');
    });

/** One case, as text. */
export const Text: Story = { play: until(/1 case,/) };

/** The same, field by field. */
export const Form: Story = { args: { mode: 'form' }, play: until(/1 case,/) };

/** A table: several cases to choose from. */
export const Several: Story = { args: { text: EXAMPLES['A table'] }, play: until(/2 cases,/) };

/** What cannot be read. */
export const Broken: Story = {
  args: { text: '{ "verdict": "False", "title": "Storks do not vote" "reality": "They are birds." }' },
  play: until(/no cases/),
};
