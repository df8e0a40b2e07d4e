import { expect } from 'chai';
import { grouped } from '../../src/i18n/count.js';
import { listAr } from '../../src/i18n/list-ar.js';
import { listEn } from '../../src/i18n/list-en.js';
import { listMessagesFor } from '../../src/i18n/list-languages.js';
import type { ListMessages } from '../../src/i18n/list-messages.js';
import { LANGUAGES } from '../../src/i18n/languages.js';
import { ERROR_KINDS } from '../../src/model/result.js';
import { FACETS, GROUPINGS, SORTS } from '../../src/search/types.js';

/** Every text, by its name; those that take something are given it. */
function texts(lm: ListMessages): Record<string, string> {
  const given: Record<string, unknown[]> = {
    groups: [3, 'outlet'],
    findValue: ['year'],
    remove: ['X'],
    span: ['X', 'Y'],
    andMore: ['X', 2],
    shown: [20, 84],
    failed: ['X'],
    peak: [3, '2019'],
    without: ['X', 3],
  };
  const found: Record<string, string> = {};
  const walk = (value: unknown, name: string): void => {
    if (typeof value === 'string') found[name] = value;
    else if (typeof value === 'function') {
      found[name] = String((value as (...args: unknown[]) => unknown)(...(given[name] ?? [3])));
    } else for (const [key, inner] of Object.entries(value as object)) walk(inner, name ? `${name}.${key}` : key);
  };
  walk(lm, '');
  return found;
}

describe('the texts of a list', () => {
  it('are the same ones in every language', () => {
    expect(Object.keys(texts(listAr)).sort()).to.deep.equal(Object.keys(texts(listEn)).sort());
  });

  for (const [lang, lm] of Object.entries({ en: listEn, ar: listAr })) {
    it(`in ${lang} are never empty, untrimmed or undefined`, () => {
      for (const [name, text] of Object.entries(texts(lm))) {
        expect(text, name).to.equal(text.trim()).and.not.to.equal('');
        expect(text, name).not.to.match(/undefined|\[object|\s{2}/);
      }
    });

    it(`in ${lang} have a text for every order, facet, grouping and error`, () => {
      expect(Object.keys(lm.sorts)).to.have.members([...SORTS]);
      expect(Object.keys(lm.facets)).to.have.members([...FACETS]);
      expect(Object.keys(lm.errors)).to.have.members([...ERROR_KINDS]);
      for (const by of GROUPINGS) if (by !== 'none') expect(lm.groups(5, by)).to.contain('5');
    });
  }

  it('in Arabic are in Arabic', () => {
    for (const [name, text] of Object.entries(texts(listAr))) {
      if (name !== 'number') expect(text, name).to.match(/[\u0600-\u06ff]/);
    }
  });

  it('count in the six forms of Arabic', () => {
    expect([0, 1, 2, 3, 10, 11, 99, 100, 103, 10892].map((count) => listAr.cases(count))).to.deep.equal([
      'لا حالات',
      'حالة واحدة',
      'حالتان',
      '3 حالات',
      '10 حالات',
      '11 حالة',
      '99 حالة',
      '100 حالة',
      '103 حالات',
      '10,892 حالة',
    ]);
    expect([1, 2, 3, 11].map((count) => listAr.groups(count, 'country'))).to.deep.equal([
      'في بلد واحد',
      'في بلدين',
      'في 3 بلدان',
      'في 11 بلدًا',
    ]);
  });

  it('count in the two forms of English', () => {
    expect([0, 1, 2, 10892].map((count) => listEn.cases(count))).to.deep.equal([
      '0 cases',
      '1 case',
      '2 cases',
      '10,892 cases',
    ]);
    expect(listEn.groups(1, 'country')).to.equal('in 1 country');
    expect(listEn.groups(2, 'country')).to.equal('in 2 countries');
  });

  it('are found for every language of the interface, and in English for all others', async () => {
    for (const lang of LANGUAGES) expect(Object.keys(await listMessagesFor(lang))).to.include('cases');
    expect(await listMessagesFor('ar')).to.equal(listAr);
    expect(listMessagesFor('ar'), 'at once from then on').to.equal(listAr);
    expect(listMessagesFor('de')).to.equal(listEn);
  });
});

describe('grouped', () => {
  for (const [count, text] of [
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [109200, '109,200'],
    [1234567, '1,234,567'],
  ] as const) {
    it(`writes ${count} as ${text}`, () => {
      expect(grouped(count)).to.equal(text);
    });
  }
});
