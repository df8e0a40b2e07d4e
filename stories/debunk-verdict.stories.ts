import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { waitFor } from 'storybook/test';
import type { DebunkVerdict } from '../src/elements/debunk-verdict/debunk-verdict.js';
import '../src/elements/debunk-verdict/debunk-verdict.define.js';
import { TONES } from '../src/model/case.js';
import { THEMES } from '../src/model/display.js';
import * as cases from './cases.js';
import { answeredWith, served, silent, type Source } from './sources.js';

type Args = Partial<Source> & {
  [Name in 'tone' | 'label' | 'by' | 'href' | 'theme']?: DebunkVerdict[Name] | undefined;
};
type Story = StoryObj<Args>;

function draw(args: Args, children: unknown = nothing): TemplateResult {
  return html`<debunk-verdict
    src=${ifDefined(args.src)}
    tone=${ifDefined(args.tone)}
    label=${ifDefined(args.label)}
    by=${ifDefined(args.by)}
    href=${ifDefined(args.href)}
    theme=${ifDefined(args.theme)}
    .fetcher=${args.fetcher}
    >${children}</debunk-verdict
  >`;
}

/** A story has run when every badge of it is in this state. */
const until =
  (state: string): NonNullable<Story['play']> =>
  ({ canvasElement }) =>
    waitFor(() => {
      if (canvasElement.querySelector(`debunk-verdict:not(:state(${state}))`)) throw new Error(`Not yet ${state}.`);
    });

/**
 * A verdict alone, one line high in any font: icon, label and who judged. A publisher may hide the part `by`; screen readers
 * still hear it.
 */
const meta: Meta<Args> = {
  title: 'Stories/debunk-verdict',
  component: 'debunk-verdict',
  argTypes: {
    tone: { control: 'inline-radio', options: TONES },
    theme: { control: 'inline-radio', options: THEMES },
  },
  args: { tone: 'false', label: 'False', by: 'Fact Checker', href: 'https://factchecker.example/minsk-bases' },
  render: (args) => draw(args),
  play: until('ready'),
};
export default meta;

/** As in a sentence; it leads to the page of the fact-check. */
export const Badge: Story = {};

/** Every tone, in the interface's own words where there is no label. */
export const Tones: Story = {
  render: (args) =>
    html`<ul>
      ${TONES.map((tone) => html`<li>${draw({ tone, by: args.by })}</li>`)}
    </ul>`,
};

/** In a headline, before the words. */
export const Headline: Story = {
  render: (args) => html`<h2>${draw(args)} No NATO plot stands behind the talk of Russian bases</h2>`,
};

/** In a table of what several organisations found. */
export const Table: Story = {
  render: () =>
    html`<table>
      <caption>
        Who checked it
      </caption>
      <tr>
        <th scope="col">Verdict</th>
        <th scope="col">Date</th>
      </tr>
      ${['Fact Checker', 'Harbour Facts', 'The Lake Checkers'].map(
        (by, index) =>
          html`<tr>
            <td>${draw({ tone: TONES[index], by })}</td>
            <td>2${index} March 2021</td>
          </tr>`,
      )}
    </table>`,
};

/** Label, tone, publisher and page of a case. */
export const FromACase: Story = { args: { ...nobody(), ...served(cases.full) } };

/** A case that its publisher has withdrawn. */
export const Retracted: Story = { args: { ...nobody(), ...served(cases.retracted) } };

/** While the case is on its way. */
export const Loading: Story = { args: { ...nobody(), ...silent() }, play: until('loading') };

/** The case could not be loaded, and there is no fallback. */
export const Failed: Story = { args: { ...nobody(), ...answeredWith(404) }, play: until('error') };

/** The case could not be loaded: the fallback is all there is. */
export const Fallback: Story = {
  ...Failed,
  render: (args) => draw(args, html`<a href="https://factchecker.example/minsk-bases">False, says Fact Checker</a>`),
};

/** A tone that does not exist counts as none; the label is shown as it is. */
export const UnknownTone: Story = { args: { tone: 'flase', label: 'Wrong' } };

/** Nobody is named: the site of the page is. */
export const NobodyNamed: Story = { args: { by: undefined } };

/** There is nothing to say. */
export const Nothing: Story = { args: nobody(), play: until('empty') };

/** Right to left, in a label of its own language. */
export const InArabic: Story = {
  render: () => html`<p lang="ar" dir="rtl">${draw({ tone: 'misleading', label: 'مضلل', by: 'مدقق الحقائق' })}</p>`,
};

/** Where there is no room, it is cut, not broken. */
export const Narrow: Story = {
  args: { label: 'The numbers are right, but they are those of another year' },
  render: (args) => html`<p style="inline-size: 12em">${draw(args)}</p>`,
};

/** On a ground of its own. */
export const Dark: Story = { args: { theme: 'dark' } };

/** An organisation's own artwork for the rating in place of the icon; its alternative text is read out. */
export const OwnArtwork: Story = {
  render: (args) =>
    draw(
      args,
      html`<svg slot="verdict-icon" role="img" aria-label="Two lamps of five:" viewBox="0 0 60 12" fill="currentColor">
        ${[0, 1, 2, 3, 4].map(
          (at) =>
            html`<svg x=${at * 12} width="12" height="12" viewBox="0 0 12 12">
              <circle cx="6" cy="6" r="4" stroke="currentColor" fill=${at < 2 ? 'currentColor' : 'none'} />
            </svg>`,
        )}
      </svg>`,
    ),
};

/** What is not given. */
function nobody(): Args {
  return { tone: undefined, label: undefined, by: undefined, href: undefined };
}
