import { CASE } from '../cases.mjs';
export const title = 'Memory';

/** Adds and removes elements, in rounds of fifty, and keeps references that do not keep them. */
const many = (what, make, isDone = (element) => element.matches(':defined:state(ready)')) => ({
  what,
  then: `async () => {
  const refs = [];
  const made = document.createElement('div');
  document.body.append(made);
  const isDone = ${isDone};
  const make = ${make};
  for (let round = 0; round < 20; round++) {
    for (let index = 0; index < 50; index++) made.append(make(round * 50 + index));
    for (let tries = 0; tries < 200; tries++) {
      if (Array.prototype.every.call(made.children, isDone)) break;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    for (const element of made.children) refs.push(new WeakRef(element));
    made.replaceChildren();
  }
  made.remove();
  window.keptOfMany = refs;
}`,
  engines: ['chromium'],
  why: 'memory can be looked into in Chromium only',
});

export const pages = {
  'cards-with-address': many('a thousand cards with an address each, added and removed', (index) => {
    const card = document.createElement('debunk-card');
    card.setAttribute('loading', 'eager');
    card.setAttribute('src', `/cases/${index}.json`);
    return card;
  }),
  'cards-of-one-address': many('a thousand cards of one address', () => {
    const card = document.createElement('debunk-card');
    card.setAttribute('loading', 'eager');
    card.setAttribute('src', '/cases/storks.json');
    return card;
  }),
  'cards-with-data': many(
    'a thousand cards with their case in them',
    `() => {
    const card = document.createElement('debunk-card');
    card.setAttribute('loading', 'eager');
    card.case = ${JSON.stringify(CASE)};
    return card;
  }`,
  ),
  'cards-waiting': many(
    'a thousand cards that are removed before they come near',
    () => {
      const card = document.createElement('debunk-card');
      card.style.marginTop = '5000px';
      card.setAttribute('src', '/cases/storks.json');
      return card;
    },
    () => true,
  ),
  'cards-that-fail': many(
    'a thousand cards whose case is not there',
    (index) => {
      const card = document.createElement('debunk-card');
      card.setAttribute('loading', 'eager');
      card.setAttribute('src', `data:application/json,${index}`);
      return card;
    },
    (element) => element.matches(':defined:state(error)'),
  ),
};
