/** The style sheet of a site. */
import { chartStyles } from '../render/chart.js';
import { tokenStyles } from '../render/token-styles.js';
import { packageFile } from './package-files.js';

/** @param theme The name of a theme of the package. @param own CSS that comes last. */
export function siteCss(theme: string | undefined, own = ''): string {
  // A theme is for elements of its class: here it is for the whole page.
  const tokens = theme
    ? packageFile(`themes/${theme}.css`).toString().replaceAll(`.debunk-theme-${theme}`, ':root')
    : '';
  return [tokenStyles, chartStyles, SITE_CSS, tokens, own].filter(Boolean).join('\n');
}

/** Colours and fonts are those of the tokens, which cards and lists inherit: see docs/themes.md. */
const SITE_CSS = `:root {
  color-scheme: light dark;
  color: var(--debunk-ink, light-dark(#16181d, #eceae4));
  background: var(--debunk-paper, light-dark(#fff, #16181d));
  font: 100%/1.5 var(--debunk-font, Georgia, 'Times New Roman', serif);
  overflow-wrap: anywhere;
}
body {
  max-inline-size: 46rem;
  margin: 0 auto;
  padding: 0 1rem 2rem;
}
body.frame {
  display: flow-root;
  max-inline-size: none;
  padding: 0.5rem 1rem;
}
/* The one card of a page is in the first screen: to guess its height, and correct that, would move what is below. */
debunk-card::part(card) {
  content-visibility: visible;
}
/* On a paper of a theme they keep room around their text: here the page does. */
@container style(--debunk-paper) {
  body:not(.frame) :is(debunk-card, narrative-list) {
    margin-inline: max(-1rem, -1 * var(--debunk-space, 1em));
  }
}
a {
  color: var(--_link);
  text-underline-offset: 0.15em;
}
:focus-visible {
  outline: 2px solid var(--_link);
  outline-offset: 2px;
}
header,
footer,
.small,
.names,
.pages,
.label,
.kicker,
.rows p:not(.about) {
  font-family: var(--_labels);
}
header {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.5rem 1.5rem;
  margin-block-end: 1.5rem;
  padding-block: 0.75rem;
  border-block-end: 1px solid var(--_line);
  font-size: 0.9375rem;
}
header > :is(h1, p) {
  flex: 1 1 auto;
  margin: 0;
  font: 700 1.125rem/1.5 var(--_labels);
}
header > :is(h1, p) > a {
  color: inherit;
  text-decoration: none;
}
header form {
  display: flex;
  flex: 0 1 16rem;
  gap: 0.25rem;
}
header :is(input, button) {
  box-sizing: border-box;
  min-block-size: 2.25rem;
  margin: 0;
  padding: 0 0.6rem;
  border: 1px solid var(--_edge);
  border-radius: 3px;
  color: inherit;
  background: none;
  font: inherit;
}
header input {
  flex: 1;
  inline-size: 6rem;
  min-inline-size: 0;
}
header nav {
  flex-basis: 100%;
}
nav ul {
  display: flex;
  flex-wrap: wrap;
  gap: 0 1.25rem;
  margin: 0;
  padding: 0;
  list-style: none;
}
nav li > a {
  display: inline-block;
  padding-block: 0.25rem;
}
main > h1 {
  margin: 0 0 1rem;
  font-size: 1.75rem;
  line-height: 1.25;
}
main :is(h1, h2, h3) {
  font-family: var(--debunk-font-heading, inherit);
}
main > h2,
.more > h2 {
  margin: 2rem 0 0.5rem;
  font-size: 1.125rem;
  line-height: 1.4;
}
.more,
.turns,
.way {
  margin-block-start: 2rem;
}
.small,
.rows p:not(.about) {
  color: var(--_soft);
  font-size: 0.875rem;
}
.rows {
  margin: 0;
  padding: 0;
  list-style: none;
}
.rows > li {
  padding-block: 1rem;
  border-block-start: 1px solid var(--_line);
}
.rows :is(h2, h3) {
  margin: 0 0 0.25rem;
  font-size: 1.1875rem;
  line-height: 1.35;
}
.rows h3 {
  font-size: 1.0625rem;
}
.rows :is(h2, h3) > a {
  display: block;
}
.rows p {
  margin: 0.25rem 0 0;
}
/* The words of a link that has a verdict before them are underlined, not the verdict. */
a:has(> .label, > .tone),
a > .kicker {
  color: inherit;
  text-decoration: none;
}
a > :not(.label, .kicker, .tone),
a > .label:only-child,
a > .tone > .quoted {
  text-decoration: underline;
  text-decoration-thickness: 1px;
}
.label {
  display: block;
  color: var(--_words);
  font-weight: 700;
  font-size: 0.875rem;
  line-height: 1.5;
}
.label > svg {
  block-size: 1.1em;
  margin-inline-end: 0.4em;
  vertical-align: -0.2em;
  fill: var(--_tone);
}
.tone .quoted {
  display: inline-block;
  padding: 0.1em 0.5em;
  border-inline-start: 4px solid var(--_tone);
  background: var(--_wash);
}
.names {
  margin: 0;
  padding: 0;
  columns: 15rem auto;
  column-gap: 2rem;
  font-size: 0.9375rem;
  list-style: none;
}
.names > li {
  padding-block: 0.25rem;
  break-inside: avoid;
}
.pages {
  margin-block-start: 1rem;
}
.pages a {
  min-inline-size: 1.5rem;
}
.pages a[aria-current] {
  color: inherit;
  font-weight: 700;
  text-decoration: none;
}
.turns > p {
  margin: 0;
  padding-block: 1rem;
  border-block-start: 1px solid var(--_line);
}
.turns .kicker {
  display: block;
  color: var(--_soft);
  font-size: 0.8125rem;
}
footer {
  margin-block-start: 3rem;
  padding-block-start: 0.5rem;
  border-block-start: 1px solid var(--_line);
  font-size: 0.875rem;
}
footer p {
  margin: 0;
}
.hidden {
  position: absolute;
  inline-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
@media print {
  :root {
    color-scheme: light;
  }
  body {
    max-inline-size: none;
    padding: 0;
  }
  header {
    margin-block-end: 1rem;
    padding-block: 0;
  }
  header :is(form, nav),
  footer,
  .pages {
    display: none;
  }
  .rows > li,
  .turns > p {
    break-inside: avoid;
  }
  :is(h1, h2, h3) {
    break-after: avoid;
  }
}
`;
