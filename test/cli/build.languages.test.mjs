// The languages of a built site: that of its labels, and those that its cases are translated into.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { JSDOM } from 'jsdom';
import { openGraphLocale } from '../../dist/modules/cli/open-graph-locale.js';
import { LANGUAGES } from '../../dist/modules/i18n/languages.js';
import { CASE, debunk, workFolder } from './command.mjs';

const URL_ = 'https://facts.example/checks/';
const page = (name) => `${URL_}cases/${name}.html`;

/** Builds a site of cases. `read` gives a file of it, `open` a page as a document. */
async function site(cases, ...args) {
  const folder = workFolder({ 'cases.json': cases });
  const { code, stderr } = await debunk(['build', 'cases.json', '--out', 'site', '--url', URL_, ...args], {
    cwd: folder.path,
  });
  assert.equal(code, 0, stderr);
  const read = (name) => readFileSync(join(folder.path, 'site', name), 'utf8');
  return { ...folder, read, open: (name) => new JSDOM(read(name)).window.document };
}

describe('debunk build --lang', () => {
  let german;
  const CASES = [
    // Without a label of the publisher's, the verdict is in the language of the site.
    { ...CASE, verdict: { tone: 'false' }, corrections: [{ date: '2024-06-02', note: 'New samples.' }] },
    { id: 'gone', lang: 'fr', title: 'Gone', status: 'retracted' },
  ];
  before(async () => (german = await site(CASES, '--lang', 'de')));
  after(() => german.remove());

  it('puts what each page says of itself into the language', () => {
    for (const name of ['cases/moon-cheese.html', 'cases/moon-cheese.frame.html', 'index.html']) {
      const document = german.open(name);
      assert.deepEqual([document.documentElement.lang, document.documentElement.dir], ['de', 'ltr'], name);
    }
    const document = german.open('cases/moon-cheese.html');
    const meta = (property) => document.querySelector(`meta[property="${property}"]`)?.content;
    assert.equal(meta('og:title'), 'Falsch: The Moon is rock');
    assert.equal(meta('og:image:alt'), 'Falsch: The Moon is rock');
    assert.equal(meta('og:locale'), 'de_DE');
    assert.match(document.querySelector('meta[name=description]').content, /^Falsch: /);
    assert.match(german.read('cases/gone.html'), /<title>Zurückgezogen/);
  });

  it('puts the list, its dates and its feeds into the language', () => {
    const document = german.open('index.html');
    assert.equal(document.querySelector('narrative-list').lang, 'de');
    assert.match(document.querySelector('.rows').textContent, /Falsch: The Moon is rock.*2\. Mai 2024/s);
    assert.match(document.querySelector('.rows').textContent, /Zurückgezogen/);
    assert.match(german.read('feed.xml'), /<language>de<\/language>.*<title>Falsch: The Moon is rock<\/title>/s);
    const feed = JSON.parse(german.read('feed.json'));
    assert.equal(feed.language, 'de');
    assert.equal(feed.items[0].language, 'en', 'the case keeps its own');
    assert.match(feed.items[0].content_html, /^<article lang="de" dir="ltr">/);
    assert.match(german.read('corrections.xml'), /<title>[^<]*: Korrekturen<\/title>.*<title>Korrigiert: Falsch: /s);
  });

  it('puts the share card and the oEmbed answer into the language', () => {
    assert.match(german.read('cases/moon-cheese.svg'), /Falsch/);
    assert.match(JSON.parse(german.read('cases/moon-cheese.oembed.json')).title, /^Falsch: /);
  });

  it('leaves the words of a case as they are, with their own language', () => {
    const { content } = german.open('cases/moon-cheese.html').querySelector('template');
    assert.equal(content.querySelector('[part=card]').lang, 'de');
    assert.equal(content.querySelector('[part=reality] .rich').lang, 'en');
  });

  it('puts mail into the language, and into that of the case where none is asked for', async () => {
    const mail = async (...args) =>
      (await debunk(['render', '-', '--as', 'email', ...args], { input: JSON.stringify(CASES[0]) })).stdout;
    assert.match(await mail('--lang', 'ar'), /lang="ar"[^>]*dir="rtl"/);
    assert.match(await mail(), /lang="en"/);
  });
});

describe('og:locale', () => {
  it('has a region for every language, as Facebook reads it', () => {
    for (const lang of LANGUAGES) assert.match(openGraphLocale(lang), /^[a-z]{2}_[A-Z]{2}$/, lang);
    const expected = {
      de: 'de_DE',
      'de-AT': 'de_AT',
      en: 'en_US',
      'pt-PT': 'pt_PT',
      'zh-Hant': 'zh_TW',
      'zh-hans': 'zh_CN',
      'zh-HK': 'zh_HK',
      ar: 'ar_AR',
      'ar-EG': 'ar_AR',
      bn: 'bn_IN',
      nb: 'nb_NO',
      no: 'nb_NO',
      sr: 'sr_RS',
      'sr-Latn': 'sr_RS',
      'sr-ME': 'sr_RS',
      sw: 'sw_KE',
    };
    assert.deepEqual(Object.fromEntries(Object.keys(expected).map((lang) => [lang, openGraphLocale(lang)])), expected);
  });

  it('is left out for a language without a region, and for what is no tag', () => {
    assert.deepEqual(['xx', 'de_DE', ''].map(openGraphLocale), [undefined, undefined, undefined]);
  });
});

describe('the page of a translated case', () => {
  let built;
  const translations = [
    { lang: 'de', url: page('mond') },
    { lang: 'zh-Hant', url: 'https://elsewhere.example/moon' },
  ];
  before(async () => {
    built = await site([
      { ...CASE, translations },
      { ...CASE, id: 'mond', lang: 'de', translations: [{ lang: 'en', url: page('moon-cheese') }, ...translations] },
      { ...CASE, id: 'alone' },
      { ...CASE, id: 'unsaid', lang: undefined, translations: [...translations, { lang: 'fr' }, { url: page('x') }] },
    ]);
  });
  after(() => built.remove());

  /** Language and address of each alternate of a page. */
  const alternates = (name) =>
    Array.from(built.open(`cases/${name}`).querySelectorAll('link[rel=alternate][hreflang]'), (link) => [
      link.getAttribute('hreflang'),
      link.href,
    ]);

  it('names all its languages, its own included, and no default', () => {
    const all = [
      ['en', page('moon-cheese')],
      ['de', page('mond')],
      ['zh-Hant', 'https://elsewhere.example/moon'],
    ];
    assert.deepEqual(alternates('moon-cheese.html'), all);
    assert.deepEqual(alternates('mond.html').sort(), all.sort());
  });

  it('names no language of its own if the case does not say it, and no translation without language or address', () => {
    assert.deepEqual(
      alternates('unsaid.html').map(([lang]) => lang),
      ['de', 'zh-Hant'],
    );
  });

  it('is only marked where there is a translation, and not in frames, which search engines leave out', () => {
    assert.deepEqual([alternates('alone.html'), alternates('moon-cheese.frame.html')], [[], []]);
  });
});
