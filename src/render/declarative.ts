/** The card as declarative shadow DOM, drawn by the card's own template and taken over by the element. */
import { sheet } from '../elements/debunk-card/debunk-card.styles.js';
import { moreOfStory } from '../content/lines.js';
import { button } from '../elements/base/status.template.js';
import { actionsOf, card, USUAL_ACTIONS } from '../elements/debunk-card/debunk-card.template.js';
import type { Messages } from '../i18n/messages.js';
import { namesIn } from '../i18n/names.js';
import { VARIANTS } from '../model/display.js';
import type { Case } from '../model/case.js';
import { article } from '../content/article.js';
import { attributes, jsonForScript } from '../content/html.js';
import { markupHtml } from './markup-html.js';
import type { RenderOptions } from './options.js';

type DeclarativeOptions = Pick<
  RenderOptions,
  'variant' | 'order' | 'theme' | 'src' | 'list' | 'actions' | 'frame' | 'nonce' | 'stylesheet'
>;

/**
 * The style sheet of the card, as CSS: a server gives it at the address that it names as `stylesheet`. Before its script
 * runs, an element has no custom states; its attribute names the theme instead.
 */
export const cardStyles: string = sheet.cssText.replace(/:state\((light|dark)\)/g, '[theme=$1]');

const ignore = (): void => undefined;

/** A `<debunk-card>` with its shadow tree, its case as JSON and the article as its fallback. */
export function declarative(c: Case, m: Messages, level: number, options: DeclarativeOptions): string {
  const { variant, order, theme, src, list, actions, frame, nonce, stylesheet } = options;
  const story = list && moreOfStory(c, m);
  const shadow = markupHtml(
    card(
      {
        case: c,
        variant: VARIANTS.find((each) => each === variant) ?? 'full',
        order: order ?? 'claim-first',
        level,
        // Without a script everything is open: nothing is hidden from readers, reader modes and archives.
        open: true,
        inRow: false,
        nameOf: namesIn(m.lang),
        // Whether the browser can share is not known here.
        actions: actionsOf(actions ?? USUAL_ACTIONS, c, src, false),
        notice: '',
        more: story ? button(story, ignore) : undefined,
        onAction: ignore,
        onToggle: ignore,
      },
      m,
    ),
  );
  // The language is set so that the script draws the card in the same one.
  const headingLevel = level === 2 ? undefined : String(level);
  const given = { lang: m.lang, src, variant, order, theme, list, actions, frame, 'heading-level': headingLevel };
  const styles = stylesheet
    ? `<link${attributes({ rel: 'stylesheet', href: stylesheet })}>`
    : `<style${attributes({ nonce })}>${cardStyles}</style>`;
  return [
    `<debunk-card${attributes(given)}>`,
    `<template shadowrootmode="open">${styles}${shadow}</template>`,
    `<script type="application/json">${jsonForScript(c)}</script>`,
    article(c, m, level),
    '</debunk-card>',
  ].join('\n');
}
