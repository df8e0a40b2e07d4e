// The card's structure, for whatever makes nodes of it: `h(name, properties, ...children)`.

/** @param content See `contentOf` in ../peers.mjs. */
export const article = (h, content) =>
  h(
    'article',
    { className: 'card' },
    h('p', { className: 'verdict' }, content.verdict),
    h('h3', null, content.title),
    ...body(h, content),
    h('details', null, h('summary', null, 'Background'), ...more(h, content)),
  );

/** The same with the card and the details of a kit of elements, `wa` or `sl`. */
export const kitCard = (kit) => (h, content) =>
  h(
    `${kit}-card`,
    null,
    h('div', { slot: 'header' }, h('p', { className: 'verdict' }, content.verdict), h('h3', null, content.title)),
    ...body(h, content),
    h(`${kit}-details`, { summary: 'Background' }, ...more(h, content)),
  );

const paragraphs = (h, texts) => texts.map((text) => h('p', null, text));

const body = (h, { claim, reality }) => [
  h('h4', null, 'Claim'),
  h('blockquote', null, claim),
  h('h4', null, 'Reality'),
  ...paragraphs(h, reality),
];

const more = (h, { background, sources }) => [
  ...paragraphs(h, background),
  h('h4', null, 'Sources'),
  h('ol', null, ...sources.map(({ title, url }) => h('li', null, h('a', { href: url }, title)))),
];

/** An `h` that makes elements of the page. */
export function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}
