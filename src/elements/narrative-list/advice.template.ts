import { h, type Content } from '../base/markup.js';
import { button } from '../base/status.template.js';
import type { Drawing } from './drawing.js';

/** Suggestions for other searches. */
export function advice({ view: { suggestion, relaxed, found }, reader, lm }: Drawing): Content {
  const relax = { words: () => reader.search({ text: '' }), filters: () => reader.clearFilters() };
  const offers = [
    suggestion &&
      (suggestion.without === undefined
        ? h(
            'span',
            {},
            lm.didYouMean,
            ' ',
            button(`${suggestion.text} (${lm.number(suggestion.count)})`, () => reader.type(suggestion.text)),
          )
        : button(lm.without(suggestion.without, suggestion.count), () => reader.type(suggestion.text))),
    ...(['words', 'filters'] as const).map((what) =>
      !found && relaxed?.[what] ? button(`${lm.relax[what]} (${lm.cases(relaxed[what])})`, relax[what]) : undefined,
    ),
  ].filter(Boolean);
  return offers.length > 0 && h('p', { class: 'advice', part: 'nothing' }, offers);
}
