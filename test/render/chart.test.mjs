// A chart as HTML for pages without scripts: what it says, and in which order.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listMessagesFor } from '../../dist/modules/i18n/list-messages-for.js';
import { messagesFor } from '../../dist/modules/i18n/messages-for.js';
import { LANGUAGES } from '../../dist/modules/i18n/languages.js';
import { chart, chartStyles } from '../../dist/modules/render/chart.js';
import { timelineOf } from '../../dist/modules/search/timeline.js';

const rows = Array.from({ length: 12 }, (_, month) => ({
  date: `2021-${String(month + 1).padStart(2, '0')}-03`,
  countries: month % 3 ? ['UA'] : ['UA', 'BY'],
  outlets: [],
  languages: [],
}));

const draw = async (lang, more = {}) =>
  chart(
    {
      timeline: timelineOf(rows, 'country'),
      by: 'country',
      story: { name: 'They take <our> water', lang: 'en', isFalse: true },
      publisher: 'Facts & Co',
      url: 'https://facts.example/water',
      nameOf: (value) => ({ UA: 'Ukraine', BY: 'Belarus' })[value],
      ...more,
    },
    await messagesFor(lang),
    await listMessagesFor(lang),
  );

const text = (html) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('a chart as HTML', () => {
  it('is a figure that says the label before the name, the figures and the source', async () => {
    const html = await draw('en');
    assert.match(html, /^<figure class="timeline false" [^>]*lang="en" dir="ltr"><figcaption>.*<\/figure>$/);
    assert.match(
      text(html),
      /^Recurring false story “They take &lt;our&gt; water” 12 cases · January 2021 to December 2021 · Peak: 1 in January 2021 Facts &amp; Co/,
    );
    assert.match(html, /<a href="https:\/\/facts\.example\/water" rel="noopener"><bdi>Facts &amp; Co<\/bdi><\/a>/);
    assert.match(text(html), /Country Ukraine 12 · Peak: 1 in January 2021 Belarus 4/);
    assert.equal(html.match(/<svg /g).length, 3);
    assert.equal(html.match(/<tr>/g).length, 13);
  });

  it('needs no inline style, no script and no id', async () => {
    assert.doesNotMatch(await draw('en'), / (style|on\w+|id)=|<script/);
  });

  it('is in each language, in its direction, with its own name for other cases', async () => {
    for (const lang of LANGUAGES) {
      const others = Array.from({ length: 5 }, (_, index) => ({ ...rows[index], countries: [`X${index}`] }));
      const html = await draw(lang, {
        timeline: timelineOf([...rows, ...others], 'country'),
        nameOf: (value) => value,
      });
      const { others: named } = await listMessagesFor(lang);
      assert.ok(html.includes(`lang="${lang}" dir="${/^(ar|fa|he|ur)$/.test(lang) ? 'rtl' : 'ltr'}"`), lang);
      assert.ok(text(html).includes(named), lang);
    }
  });

  it('has styles that depend on no other', () => {
    assert.match(chartStyles, /\.timeline/);
    for (const [, name] of chartStyles.matchAll(/var\((--[\w-]+)\)/g)) assert.equal(name, '--_bar');
  });
});
