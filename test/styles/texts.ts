import type { DebunkCard } from '../../src/elements/debunk-card/debunk-card.js';
import { part } from '../elements/card.js';

export const colourOf = (element: Element | null) => getComputedStyle(element!).color;

/** Each text of a card that has a colour of its own, with the ground that it stands on. */
export function texts(card: DebunkCard, ground: string): [string, string, string[]][] {
  const claim = part(card, 'claim')!;
  // Stripes of the wash on a wash. The first colour is that of the gaps between the stripes: none.
  const { backgroundImage } = getComputedStyle(claim);
  const wash = backgroundImage.match(/(?:oklab|color|rgba?|color-mix|oklch|lch|lab)\([^()]*\)/g)?.at(-1);
  if (!wash) throw new Error(`No wash in ${backgroundImage}`);
  const onWash = [ground, wash, wash];
  const tag = part(card, 'tag')!;
  return [
    ['verdict', colourOf(part(card, 'verdict')), [ground]],
    ['tag', colourOf(tag.firstElementChild), [ground, getComputedStyle(tag).backgroundColor]],
    ['title', colourOf(part(card, 'title')), [ground]],
    ['explanation', colourOf(part(card, 'explanation')), [ground]],
    ['label of the reality', colourOf(part(card, 'reality')!.querySelector('.kicker')), [ground]],
    ['label of the claim', colourOf(claim.querySelector('.kicker')), onWash],
    ['claim', colourOf(claim.querySelector('blockquote')), onWash],
    ['claimant', colourOf(claim.querySelector('.small')), onWash],
    ['link', colourOf(part(card, 'sources')!.querySelector('a')), [ground]],
    ['link in the footer', colourOf(part(card, 'footer')!.querySelector('a')), [ground]],
    ['button', colourOf(part(card, 'button')), [ground]],
    ['review', colourOf(part(card, 'reviews')!.querySelector('[part=verdict]')), [ground]],
  ];
}

/** Each icon, edge and rule of a card that says something, with the ground that it stands on. */
export function shapes(card: DebunkCard, ground: string): [string, string, string[]][] {
  const style = (name: string) => getComputedStyle(part(card, name)!);
  return [
    ['icon', colourOf(part(card, 'icon')), [ground]],
    ['edge of the claim', style('claim').borderInlineStartColor, [ground]],
    ['rule', style('card').borderBlockStartColor, [ground]],
    ['edge of a button', style('button').borderTopColor, [ground]],
    ['tag', style('tag').backgroundColor, [ground]],
  ];
}
