import { expect } from 'chai';
import { DocumentCache } from '../../src/data/document-cache.js';
import { loadCases } from '../../src/data/load-cases.js';
import { answering } from './fetchers.js';

describe('loadCases', () => {
  it('resolves the addresses of a redirected document against where it came from at last', async () => {
    const text = '{"title":"A","url":"cases/a","sources":[{"url":"../b"}]}';
    const moved = () =>
      Object.defineProperty(new Response(text), 'url', { value: 'https://new.example/2024/all.json' });
    const url = 'https://old.example/all.json';
    const from = async (response: () => Response) => {
      const result = await loadCases(url, new DocumentCache(), { fetcher: answering(response) });
      return result.ok && [result.value.cases[0]?.url, result.value.cases[0]?.sources?.[0]?.url];
    };
    expect(await from(moved)).to.deep.equal(['https://new.example/2024/cases/a', 'https://new.example/b']);
    expect(await from(() => new Response(text))).to.deep.equal([
      'https://old.example/cases/a',
      'https://old.example/b',
    ]);
  });
});
