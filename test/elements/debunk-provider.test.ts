import { expect } from 'chai';
import { DocumentCache } from '../../src/data/document-cache.js';
import { define } from '../../src/elements/base/define.js';
import '../../src/elements/debunk-provider/debunk-provider.define.js';
import { DebunkProvider } from '../../src/elements/debunk-provider/debunk-provider.js';
import type { Fetcher } from '../../src/data/load.js';
import { make, settled, theStage, until, useStage } from './card.js';

/** A fetcher that answers every address with a case that names the address, and notes what it was asked. */
function naming(): Fetcher & { calls: string[] } {
  const calls: string[] = [];
  const fetcher = (url: string): Promise<Response> => {
    calls.push(url);
    return Promise.resolve(new Response(JSON.stringify({ title: url, verdict: { label: 'False', tone: 'false' } })));
  };
  return Object.assign(fetcher, { calls });
}

function provide(properties: Partial<DebunkProvider>, ...children: Node[]): DebunkProvider {
  const provider = Object.assign(document.createElement('debunk-provider'), properties);
  provider.append(...children);
  return provider;
}

const card = (src = 'a.json') => make({ src, loading: 'eager' });

describe('<debunk-provider>', () => {
  useStage();

  it('gives a fetcher and a base address to the cards inside', async () => {
    const fetcher = naming();
    const inside = card();
    theStage().append(provide({ fetcher, base: 'https://checker.example/cases/' }, inside));
    await settled(inside);
    expect(fetcher.calls).to.deep.equal(['https://checker.example/cases/a.json']);
    expect(inside.renderRoot.textContent).to.contain('https://checker.example/cases/a.json');
  });

  it('lets a nested provider override what it sets, and keep the rest', async () => {
    const fetcher = naming();
    const inner = card();
    theStage().append(
      provide({ fetcher, base: 'https://checker.example/cases/' }, provide({ base: '2021/', theme: 'dark' }, inner)),
    );
    await settled(inner);
    expect(fetcher.calls).to.deep.equal(['https://checker.example/cases/2021/a.json']);
    expect(inner.matches(':state(dark)')).to.equal(true);
  });

  it('follows when its settings change', async () => {
    const inside = card();
    const provider = provide({ fetcher: naming(), base: 'https://checker.example/old/' }, inside);
    theStage().append(provider);
    await settled(inside);
    provider.base = 'https://checker.example/new/';
    await until(() => inside.renderRoot.textContent.includes('https://checker.example/new/a.json'), 'the new base');
    provider.theme = 'light';
    await until(() => inside.matches(':state(light)'), 'the theme');
  });

  it('lets go of a card that is moved to another provider', async () => {
    const moved = card();
    const one = provide({ fetcher: naming(), base: 'https://one.example/' }, moved);
    const two = provide({ fetcher: naming(), base: 'https://two.example/' });
    theStage().append(one, two);
    await settled(moved);
    two.append(moved);
    await until(() => moved.renderRoot.textContent.includes('https://two.example/a.json'), 'the other provider');
    one.base = 'https://gone.example/';
    await one.updateComplete;
    await settled(moved);
    expect(moved.renderRoot.textContent).to.contain('https://two.example/a.json');
  });

  it('leaves a card alone that is moved out of it', async () => {
    const moved = make({ src: 'a.json', loading: 'eager', fetcher: naming() });
    theStage().append(provide({ base: 'https://one.example/', theme: 'dark' }, moved));
    await settled(moved);
    theStage().append(moved);
    await until(() => moved.renderRoot.textContent.includes(new URL('a.json', document.baseURI).href), 'the page base');
    expect(moved.matches(':state(dark)')).to.equal(false);
  });

  it('shares a cache inside, and none with what is outside', async () => {
    const fetcher = naming();
    const [first, second, outside] = [card(), card(), make({ src: 'a.json', loading: 'eager', fetcher })];
    const cache = new DocumentCache();
    theStage().append(provide({ fetcher, cache }, first, second), outside);
    await Promise.all([first, second, outside].map(settled));
    expect(fetcher.calls).to.have.length(2);
  });

  it('shares the page’s cache among cards outside any provider', async () => {
    const fetcher = naming();
    const cards = [0, 1, 2].map(() => make({ src: 'shared.json', loading: 'eager', fetcher }));
    theStage().append(...cards);
    await Promise.all(cards.map(settled));
    expect(fetcher.calls).to.have.length(1);
  });

  it('gives the language of the interface by its lang', async () => {
    const inside = card();
    const provider = provide({ fetcher: naming() }, inside);
    provider.lang = 'ar';
    theStage().append(provider);
    await settled(inside);
    expect(inside.renderRoot.querySelector('article')?.dir).to.equal('rtl');
    provider.lang = 'en';
    await until(() => inside.renderRoot.querySelector('article')?.dir === 'ltr', 'English');
  });

  it('leaves out a base that is no address', async () => {
    const fetcher = naming();
    const inside = card();
    theStage().append(provide({ fetcher, base: 'https://[' }, inside));
    await settled(inside);
    expect(fetcher.calls).to.deep.equal([new URL('a.json', document.baseURI).href]);
  });

  it('has no box of its own', () => {
    const provider = provide({});
    theStage().append(provider);
    expect(getComputedStyle(provider).display).to.equal('contents');
  });

  it('may be registered after the cards inside it', async () => {
    const fetcher = naming();
    const inside = card();
    const late = document.createElement('late-provider');
    late.append(inside);
    theStage().append(late);
    define('late-provider', class extends DebunkProvider {});
    Object.assign(late, { fetcher, base: 'https://late.example/' });
    await until(() => inside.renderRoot.textContent.includes('https://late.example/a.json'), 'the late provider');
  });
});
