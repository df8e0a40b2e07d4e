import type { SvelteHTMLElements } from 'svelte/elements';
import type {} from 'debunk-widgets/svelte';

type Card = SvelteHTMLElements['debunk-card'];
type List = SvelteHTMLElements['narrative-list'];

export const card: Card = {
  class: 'wide',
  lang: 'en',
  slot: 'aside',
  src: 'a.json',
  case: { title: 'The lake is full' },
  variant: 'compact',
  'heading-level': '3',
  'claim-review': true,
  'ondebunk-load': ({ detail }) => detail.case.title,
  onclick: () => undefined,
};
export const list: List = { cases: [], pageSize: 10, locked: true, 'ondebunk-load': ({ detail }) => detail.count };

// @ts-expect-error -- there is no such variant
export const variant: Card = { variant: 'huge' };
// @ts-expect-error -- this is the detail of a list
export const detail: Card = { 'ondebunk-load': ({ detail }) => detail.count };
// @ts-expect-error -- there is no such property
export const property: List = { case: {} };
// @ts-expect-error -- a number is meant
export const number: List = { 'page-size': 'ten' };
