import type { GlobalComponents } from 'vue';
import type {} from 'debunk-widgets/vue';

type Card = InstanceType<GlobalComponents['debunk-card']>;
type List = InstanceType<GlobalComponents['narrative-list']>;

export const card: Card['$props'] = {
  class: 'wide',
  lang: 'en',
  key: 'a',
  src: 'a.json',
  case: { title: 'The lake is full' },
  variant: 'compact',
  headingLevel: '3',
  claimReview: true,
  onClick: () => undefined,
};
export const list: List['$props'] = { cases: [], pageSize: 10, locked: true };

export function tell(emit: Card['$emit'], event: HTMLElementEventMap['debunk-error']): void {
  emit('debunk-error', event);
  // @ts-expect-error -- this is the event of an error
  emit('debunk-load', event);
  // @ts-expect-error -- there is no such event
  emit('debunk-lost', event);
}

// @ts-expect-error -- there is no such variant
export const variant: Card['$props'] = { variant: 'huge' };
// @ts-expect-error -- there is no such property
export const property: List['$props'] = { case: {} };
// @ts-expect-error -- a number is meant
export const number: List['$props'] = { pageSize: 'ten' };
