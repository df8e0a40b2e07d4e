import { expect } from 'chai';
import { grouped } from '../../src/i18n/count.js';
import { list as listEn } from '../../src/i18n/en/list.js';
import { listMessagesFor } from '../../src/i18n/list-messages-for.js';
import { textsIn } from './texts.js';

describe('the texts of a list', () => {
  it('in Arabic are in Arabic', async () => {
    for (const [name, text] of Object.entries(textsIn(await listMessagesFor('ar')))) {
      if (!/^(lang|number)$/.test(name)) expect(text, name).to.match(/[\u0600-\u06ff]/);
    }
  });

  it('count in the six forms of Arabic', async () => {
    const listAr = await listMessagesFor('ar');
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
