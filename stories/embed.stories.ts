import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';
import { waitFor } from 'storybook/test';
import { LANGUAGES } from '../src/i18n/languages.js';
import type { CaseInput } from '../src/model/case.js';
import { ORDERS, THEMES, VARIANTS, type Order, type Theme, type Variant } from '../src/model/display.js';
import { PURPOSES, snippet, SNIPPETS, type SnippetForm } from '../src/content/snippets.js';
import * as cases from './cases.js';
import './embed.css';
import { partsOf } from './snippet-parts.js';

const CASES: Record<string, CaseInput> = {
  'Minsk bases': cases.full,
  'Defender-Europe 20': cases.updated,
  'Minsk bases, in Arabic': cases.arabic,
  'a retracted case': cases.retracted,
};

interface Args {
  entry: string;
  variant: Variant;
  order: Order;
  theme: Theme;
  lang: string;
  form: SnippetForm | 'all';
}

/**
 * What a publisher pastes into a page: choose a case and how it is shown, and copy the form that your content system
 * takes. `debunk embed URL` prints the same for your own cases.
 */
const meta: Meta<Args> = {
  title: 'Stories/Embed',
  argTypes: {
    entry: { name: 'case', control: 'select', options: Object.keys(CASES) },
    variant: { control: 'inline-radio', options: VARIANTS },
    order: { control: 'inline-radio', options: ORDERS },
    theme: { control: 'inline-radio', options: THEMES },
    lang: { name: 'language of the labels', control: 'select', options: LANGUAGES },
    form: { name: 'snippet', control: 'select', options: ['all', ...SNIPPETS] },
  },
  args: { entry: 'Minsk bases', variant: 'compact', order: 'claim-first', theme: 'auto', lang: 'en', form: 'all' },
  render: (args) => html`
    <debunk-card
      lang=${args.lang}
      variant=${args.variant}
      order=${args.order}
      theme=${args.theme}
      .case=${CASES[args.entry]}
    ></debunk-card>
    ${until(sections(args), nothing)}
  `,
};
export default meta;
type Story = StoryObj<Args>;

async function sections(args: Args): Promise<TemplateResult[]> {
  const { entry, variant, order, theme, lang } = args;
  const parts = await partsOf(CASES[entry] ?? cases.full, lang, {
    // What is the default need not be said.
    variant: variant === 'full' ? undefined : variant,
    order: order === 'claim-first' ? undefined : order,
    theme: theme === 'auto' ? undefined : theme,
  });
  return SNIPPETS.filter((form) => args.form === 'all' || form === args.form).map((form) => {
    const text = snippet(form, parts) ?? '';
    const id = `snippet-${form}`;
    return html`<section class="snippet">
      <h2 id=${id}>${form}</h2>
      <p>${PURPOSES[form]}</p>
      <textarea readonly rows="6" dir="ltr" spellcheck="false" aria-labelledby=${id} .value=${text}></textarea>
      <p>
        <button type="button" @click=${(event: Event) => copy(event, text)}>Copy</button> <span role="status"></span>
      </p>
    </section>`;
  });
}

async function copy({ currentTarget }: Event, text: string): Promise<void> {
  const status = (currentTarget as Element).nextElementSibling;
  const told = await navigator.clipboard.writeText(text).then(
    () => 'Copied.',
    () => 'Your browser did not allow copying.',
  );
  if (status) status.textContent = told;
}

/** A story has run when its snippets are there. */
const play: NonNullable<Story['play']> = ({ canvasElement }) =>
  waitFor(() => {
    if (!canvasElement.querySelector('textarea')?.value) throw new Error('The snippets are not there yet.');
  });

/** Every form. */
export const Snippets: Story = { play };

/** For a content system that takes scripts of others away. */
export const Frame: Story = { args: { form: 'iframe', variant: 'full' }, play };

/** Right to left. */
export const InArabic: Story = { args: { entry: 'Minsk bases, in Arabic', lang: 'ar', form: 'element' }, play };
