import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/debunk-card/debunk-card.define.js';
import '../src/elements/narrative-list/narrative-list.define.js';
import { registerMessages } from '../src/index.js';
import { directionOf } from '../src/model/language.js';
import { collection, full } from './cases.js';
import { told } from './scripts.js';

/** `registerMessages` adds a language, or changes texts of one: here for the part of a page that has this `lang`. */
const meta = { title: 'Stories/Languages' } satisfies Meta;
export default meta;
type Story = StoryObj;

/** English with a publisher's own words, under a tag for private use: all other texts are those of English. */
export const OwnWords: Story = {
  beforeEach: () => {
    registerMessages('en-x-house', {
      card: { verdict: 'Our verdict', claim: 'What was said', reality: 'The facts', copyLink: 'Copy this link' },
      list: { search: (count) => `Search our ${String(count)} fact-checks` },
    });
  },
  render: () =>
    html`<div lang="en-x-house">
      <debunk-card .case=${full}></debunk-card>
      <narrative-list .cases=${collection}></narrative-list>
    </div>`,
};

/** A language that the package does not have. What is not registered is in English. */
export const AddedLanguage: Story = {
  beforeEach: () => {
    registerMessages('eo', {
      card: { verdict: 'Verdikto', claim: 'La aserto', reality: 'La fakto', background: 'La fono', sources: 'Fontoj' },
    });
  },
  render: () => html`<debunk-card lang="eo" .case=${full}></debunk-card>`,
};

/** Elements that are on the page already are drawn anew. */
export const RegisteredLater: Story = {
  render: AddedLanguage.render!,
  play: () => {
    registerMessages('eo', { card: { copyLink: 'Kopiu la ligilon' } });
  },
};

/** A card in each of twelve scripts in which the interface is written, with a case told in it. */
export const CardsInScripts: Story = {
  render: () =>
    html`${told.map(
      ([lang, c]) =>
        html`<section lang=${lang} dir=${directionOf(lang)} style="margin-block-end: 3em">
          <debunk-card .case=${c}></debunk-card>
        </section>`,
    )}`,
};

/** The same cases in one list, whose own texts are in the language of the page. */
export const ListInScripts: Story = {
  render: () => html`<narrative-list group-by="none" .cases=${told.map(([, c]) => c)}></narrative-list>`,
};

/** A link to a translation that is in the same document shows it in place; its footer leads back. */
export const Translation: Story = {
  render: () => {
    const [en, ar] = ['https://facts.example/storks', 'https://facts.example/ar/storks'];
    const english = {
      url: en,
      lang: 'en',
      title: 'Storks do not vote',
      claim: { text: 'Storks were seen to vote.' },
      verdict: { label: 'Made up', tone: 'false' },
      translations: [{ lang: 'ar', url: ar }],
    };
    const arabic = {
      url: ar,
      lang: 'ar',
      title: 'طيور اللقلق لا تصوّت',
      claim: { text: 'شوهدت طيور اللقلق وهي تصوّت.' },
      verdict: { label: 'مختلق', tone: 'false' },
      translations: [{ lang: 'en', url: en }],
    };
    return html`<debunk-card .case=${{ cases: [english, arabic] }}></debunk-card>`;
  },
};
