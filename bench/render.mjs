// Cases rendered on the server, a second, in each flavour: beside a template string written by hand (the floor) and
// react-dom/server, both of which give the markup of the flavour `article`. And the markup of the card's shadow tree, which
// is a part of the flavour `declarative`: written as HTML by us, and by react-dom/server from the same template.
import { card as cardOf } from '../dist/modules/elements/debunk-card/debunk-card.template.js';
import { isAttribute, isPresent } from '../dist/modules/elements/base/markup.js';
import { markupHtml } from '../dist/modules/render/markup-html.js';
import { card as m } from '../dist/modules/i18n/en/card.js';
import { namesIn } from '../dist/modules/i18n/names.js';
import { FLAVOURS, renderCase } from '../dist/render/index.js';
import { median, readDemo, round } from './shared.mjs';

// React is many times slower in development.
process.env.NODE_ENV = 'production';
const { createElement: h, Fragment } = await import('react');
const { renderToStaticMarkup } = await import('react-dom/server');

const RUNS = 7;
const MILLISECONDS = 300;

const nameOf = namesIn('en');
const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text) => String(text).replace(/[&<>"']/g, (char) => ESCAPES[char]);

/** The floor: the article of a case with these fields, written down. */
function templateString(c) {
  const own = (text) => `<bdi lang="${escape(c.lang)}">${escape(text)}</bdi>`;
  const link = (href, content, lang) =>
    href
      ? `<a href="${escape(href)}"${lang ? ` hreflang="${escape(lang)}"` : ''} rel="noopener">${content}</a>`
      : content;
  const time = (date) => {
    const said = m.date(date);
    return said === date ? escape(date) : `<time datetime="${escape(date)}">${said}</time>`;
  };
  const inline = (node) =>
    typeof node === 'string'
      ? escape(node).replaceAll('\n', '<br>')
      : node.type === 'link'
        ? link(node.href, node.children.map(inline).join(''))
        : node.type === 'strong'
          ? `<strong>${node.children.map(inline).join('')}</strong>`
          : `<em>${node.children.map(inline).join('')}</em>`;
  const block = (node) =>
    node.type === 'paragraph'
      ? `<p>${node.children.map(inline).join('')}</p>`
      : node.type === 'quote'
        ? `<blockquote>${node.children.map(block).join('')}</blockquote>`
        : `<ul>${node.items.map((item) => `<li>${item.map(block).join('')}</li>`).join('')}</ul>`;
  const rich = (text, more = '') =>
    `<section lang="${escape(c.lang)}" dir="ltr"${more}>${text.map(block).join('')}</section>`;
  const join = (entries) => entries.filter(Boolean).join(' · ');
  const { claim, narrative, publisher: by } = c;
  return `<article lang="en" dir="ltr"><h2><strong>${own(c.verdict.label)}:</strong> ${own(c.title)}</h2><p>${own(c.verdict.explanation)}</p><h3>${m.claim}: ${own(c.verdict.label)}</h3><blockquote>${rich(claim.text, ' data-nosnippet=""')}</blockquote><p><small>${join([`${m.saidBy} ${own(claim.claimant)}`, time(claim.date)])}</small></p><p><strong>${m.appearances(c.appearances.length)}</strong></p><ul>${c.appearances.map((place) => `<li>${join([`<strong>${own(place.outlet)}</strong> ${m.roles[place.role]}`, time(place.date), nameOf('language', place.lang), place.country && nameOf('region', place.country), place.archiveUrl && link(place.archiveUrl, m.archived), `${m.original} <bdi dir="ltr">${escape(place.url)}</bdi>`])}</li>`).join('')}</ul><p><small>${m.notEndorsing}</small></p><h3>${m.reality}</h3>${rich(c.reality)}<h3>${m.technique}</h3><p>${own(claim.technique)}</p><h3>${m.grainOfTruth}</h3><p>${own(claim.grainOfTruth)}</p><h3>${m.falseStory}</h3><p>${link(narrative.url, own(`“${narrative.name}”`))}</p><p>${own(narrative.description)}</p><h3>${m.corrected}</h3>${c.corrections.map(({ date, note }) => `<p>${time(date)} · ${own(note)}</p>`).join('')}<h3>${m.background}</h3>${rich(c.background)}<h3>${m.sources}</h3><ol>${c.sources.map((source) => `<li>${join([link(source.url, own(source.title)), own(source.publisher), time(source.date)])}</li>`).join('')}</ol><h3>${m.related}</h3><ul>${c.related.map(({ url, title }) => `<li>${link(url, `<strong>${m.tones.none}:</strong> ${own(`“${title}”`)}`)}</li>`).join('')}</ul><p><small>${join([link(by.url, `<bdi>${escape(by.name)}</bdi>`), `${m.published} ${time(c.published)}`, `${m.updated} ${time(c.updated)}`, link(by.methodologyUrl, m.methodology), link(by.correctionsUrl, m.corrections), link(by.fundingUrl, m.funding), `${m.translations} ${c.translations.map(({ lang, url }) => link(url, nameOf('language', lang), lang)).join(', ')}`, link(c.url, m.readMore)])}</small></p></article>`;
}

const Own = ({ lang, text }) => h('bdi', { lang }, text);
const Link = ({ href, hrefLang, children }) =>
  href ? h('a', { href, hrefLang, rel: 'noopener' }, children) : children;
const Time = ({ date }) => {
  const said = m.date(date);
  return said === date ? date : h('time', { dateTime: date }, said);
};
const Inline = ({ node }) => {
  if (typeof node === 'string') return node;
  const content = node.children.map((child, key) => h(Inline, { node: child, key }));
  if (node.type === 'link') return h(Link, { href: node.href }, content);
  return h(node.type === 'strong' ? 'strong' : 'em', null, content);
};
const Block = ({ node }) => {
  if (node.type === 'list')
    return h(
      'ul',
      null,
      node.items.map((item, key) => h('li', { key }, h(Blocks, { text: item }))),
    );
  if (node.type === 'quote') return h('blockquote', null, h(Blocks, { text: node.children }));
  return h(
    'p',
    null,
    node.children.map((child, key) => h(Inline, { node: child, key })),
  );
};
const Blocks = ({ text }) => text.map((node, key) => h(Block, { node, key }));
const Rich = ({ lang, text, ...more }) => h('section', { lang, dir: 'ltr', ...more }, h(Blocks, { text }));
const Line = ({ entries }) =>
  entries.filter(Boolean).map((entry, key) => h(Fragment, { key }, key ? ' · ' : null, entry));
const Part = ({ label, children }) => h(Fragment, null, h('h3', null, label), children);

/** The same as components of React. */
function Article({ c }) {
  const { claim, narrative, publisher: by, lang } = c;
  const own = (text) => h(Own, { lang, text });
  const list = (name, lines) =>
    h(
      name,
      null,
      lines.map((entries, key) => h('li', { key }, h(Line, { entries }))),
    );
  return h(
    'article',
    { lang: 'en', dir: 'ltr' },
    h('h2', null, h('strong', null, own(c.verdict.label), ':'), ' ', own(c.title)),
    h('p', null, own(c.verdict.explanation)),
    h('h3', null, m.claim, ': ', own(c.verdict.label)),
    h('blockquote', null, h(Rich, { lang, text: claim.text, 'data-nosnippet': '' })),
    h(
      'p',
      null,
      h(
        'small',
        null,
        h(Line, {
          entries: [h(Fragment, null, m.saidBy, ' ', own(claim.claimant)), h(Time, { date: claim.date })],
        }),
      ),
    ),
    h('p', null, h('strong', null, m.appearances(c.appearances.length))),
    list(
      'ul',
      c.appearances.map(({ outlet, role, date, lang: its, country, archiveUrl, url }) => [
        h(Fragment, null, h('strong', null, own(outlet)), ' ', m.roles[role]),
        h(Time, { date }),
        nameOf('language', its),
        country && nameOf('region', country),
        archiveUrl && h(Link, { href: archiveUrl }, m.archived),
        h(Fragment, null, m.original, ' ', h('bdi', { dir: 'ltr' }, url)),
      ]),
    ),
    h('p', null, h('small', null, m.notEndorsing)),
    h(Part, { label: m.reality }, h(Rich, { lang, text: c.reality })),
    h(Part, { label: m.technique }, h('p', null, own(claim.technique))),
    h(Part, { label: m.grainOfTruth }, h('p', null, own(claim.grainOfTruth))),
    h(
      Part,
      { label: m.falseStory },
      h('p', null, h(Link, { href: narrative.url }, own(`“${narrative.name}”`))),
      h('p', null, own(narrative.description)),
    ),
    h(
      Part,
      { label: m.corrected },
      c.corrections.map(({ date, note }, key) => h('p', { key }, h(Time, { date }), ' · ', own(note))),
    ),
    h(Part, { label: m.background }, h(Rich, { lang, text: c.background })),
    h(
      Part,
      { label: m.sources },
      list(
        'ol',
        c.sources.map(({ url, title, publisher, date }) => [
          h(Link, { href: url }, own(title)),
          own(publisher),
          h(Time, { date }),
        ]),
      ),
    ),
    h(
      Part,
      { label: m.related },
      list(
        'ul',
        c.related.map(({ url, title }) => [
          h(Link, { href: url }, h('strong', null, m.tones.none, ':'), ' ', own(`“${title}”`)),
        ]),
      ),
    ),
    h(
      'p',
      null,
      h(
        'small',
        null,
        h(Line, {
          entries: [
            h(Link, { href: by.url }, h('bdi', null, by.name)),
            h(Fragment, null, m.published, ' ', h(Time, { date: c.published })),
            h(Fragment, null, m.updated, ' ', h(Time, { date: c.updated })),
            h(Link, { href: by.methodologyUrl }, m.methodology),
            h(Link, { href: by.correctionsUrl }, m.corrections),
            h(Link, { href: by.fundingUrl }, m.funding),
            h(
              Fragment,
              null,
              m.translations,
              ' ',
              c.translations.map(({ lang: its, url }, key) =>
                h(Link, { href: url, hrefLang: its, key }, nameOf('language', its)),
              ),
            ),
            h(Link, { href: c.url }, m.readMore),
          ],
        }),
      ),
    ),
  );
}

const ignore = () => undefined;

/** What the card's template gives for a case. */
const shadowOf = (c) =>
  cardOf(
    {
      ...{ case: c, variant: 'full', order: 'claim-first', level: 2, open: true, inRow: false, nameOf, notice: '' },
      ...{ actions: ['copyLink', 'copyText'], onAction: ignore, onToggle: ignore },
    },
    { ...m, lang: 'en', dir: 'ltr' },
  );

const REACT_NAMES = { class: 'className', tabindex: 'tabIndex', datetime: 'dateTime' };

/** The same as elements of React. */
function inReact({ tag, given, children }) {
  const attributes = Object.entries(given).filter(([name, value]) => isAttribute(name) && isPresent(value));
  const props = Object.fromEntries(
    attributes.map(([name, value]) => [
      REACT_NAMES[name] ?? name,
      name.startsWith('data-') && value === true ? '' : value,
    ]),
  );
  return h(tag, props, ...children.map((child) => (typeof child === 'string' ? child : inReact(child))));
}

async function perSecond(work) {
  const start = performance.now();
  let count = 0;
  let time;
  do {
    await work();
    count++;
    time = performance.now() - start;
  } while (time < MILLISECONDS);
  return (count / time) * 1000;
}

export async function render() {
  const c = readDemo();
  const works = {
    'template string': () => templateString(c),
    'react-dom/server': () => renderToStaticMarkup(h(Article, { c })),
    'shadow tree, react-dom/server': () => renderToStaticMarkup(inReact(shadowOf(c))),
    'shadow tree': () => markupHtml(shadowOf(c)),
    ...Object.fromEntries(FLAVOURS.map((as) => [as, () => renderCase(c, { as })])),
    'declarative, shared styles': () => renderCase(c, { as: 'declarative', stylesheet: 'card.css' }),
  };
  // A comparison is one only where all give the same.
  const same = (html) =>
    html
      .replaceAll('\n', '')
      .replaceAll('&#39;', '&#x27;')
      .replaceAll('dateTime', 'datetime')
      .replaceAll('hrefLang', 'hreflang')
      .replaceAll('=""', '');
  const article = same(await works.article());
  for (const name of ['template string', 'react-dom/server']) {
    if (same(works[name]()) !== article) throw new Error(`${name} gives another markup than article`);
  }
  if (same(works['shadow tree']()) !== same(works['shadow tree, react-dom/server']()))
    throw new Error('react-dom/server gives another shadow tree');
  const rates = Object.fromEntries(Object.keys(works).map((name) => [name, []]));
  // The first round warms up.
  for (let run = -1; run < RUNS; run++) {
    for (const [name, work] of Object.entries(works)) {
      const rate = await perSecond(work);
      if (run >= 0) rates[name].push(rate);
    }
  }
  const floor = median(rates['template string']);
  const react = median(rates['react-dom/server']);
  const table = [];
  for (const [name, values] of Object.entries(rates)) {
    const rate = median(values);
    table.push({
      flavour: name,
      'cases/s': Math.round(rate),
      bytes: Buffer.byteLength(await works[name]()),
      'of the floor': +(rate / floor).toFixed(2),
      'of react': +(rate / react).toFixed(2),
    });
  }
  console.log('Cases rendered on the server (medians of %d runs of %d ms)', RUNS, MILLISECONDS);
  console.table(table);
  const rateOf = (name) => median(rates[name]);
  return {
    runs: RUNS,
    table,
    ratios: {
      'article, in template strings': round(floor / rateOf('article'), 2),
      'shadow tree, in react-dom/server': round(rateOf('shadow tree, react-dom/server') / rateOf('shadow tree'), 2),
      'declarative, in template strings of the article': round(floor / rateOf('declarative'), 2),
    },
  };
}
