/** The first Intl object of a page costs about 40 ms. A first paint makes none, unless its language cannot do without. */
import { expect } from 'chai';
import type { DebunkCard } from '../../src/elements/debunk-card/debunk-card.js';
import { wait } from '../data/fetchers.js';

const made: string[] = [];
/** Called when an Intl object is made. */
let onMade = (): unknown => undefined;

/** Takes note of every Intl object that is made from now on, by its constructor or by what uses one behind the scenes. */
function watchIntl(): void {
  const intl = Intl as unknown as Record<string, unknown>;
  for (const name of Object.getOwnPropertyNames(intl)) {
    const Constructor = intl[name];
    if (typeof Constructor !== 'function' || !Constructor.prototype) continue;
    intl[name] = new Proxy(Constructor as new (...args: unknown[]) => object, {
      construct(target, args, newTarget) {
        made.push(name);
        void onMade();
        return Reflect.construct(target, args, newTarget) as object;
      },
      apply(target, self, args) {
        made.push(name);
        return (target as unknown as (...given: unknown[]) => object).apply(self, args);
      },
    });
  }
  for (const prototype of [Date.prototype, Number.prototype, String.prototype, Array.prototype, BigInt.prototype]) {
    for (const name of Object.getOwnPropertyNames(prototype)) {
      if (!/^(toLocale|localeCompare)/.test(name) || /^toLocale(Lower|Upper)Case$/.test(name)) continue;
      const methods = prototype as unknown as Record<string, (...args: unknown[]) => unknown>;
      const method = methods[name]!;
      methods[name] = function (this: unknown, ...args) {
        made.push(name);
        return method.apply(this, args);
      };
    }
  }
}

describe('the first paint', () => {
  let card: DebunkCard;

  /** Draws the full case anew, and says which Intl objects there were when it was drawn, before anything idle. */
  async function paint(lang: string): Promise<string[]> {
    const { FULL } = await import('../elements/fixtures.js');
    made.length = 0;
    card = document.createElement('debunk-card');
    card.lang = lang;
    card.case = FULL;
    const drawn = new Promise<{ text: string; made: string[] }>((resolve) => {
      const look = () => resolve({ text: card.shadowRoot!.textContent, made: [...new Set(made)] });
      card.addEventListener('debunk-load', look, { once: true });
    });
    document.body.append(card);
    const { text, made: first } = await drawn;
    expect(text).to.contain('Pants on fire!');
    return first;
  }

  before(async () => {
    watchIntl();
    await import('../../src/define.js');
  });
  afterEach(() => {
    card.remove();
  });

  it('makes no Intl object in English', async () => {
    expect(await paint('en')).to.deep.equal([]);
  });

  for (const lang of ['ar', 'fa', 'zh-HK'])
    it(`makes none in "${lang}" either`, async () => {
      expect(await paint(lang)).to.deep.equal([]);
    });

  it('names languages and countries when the page has nothing else to do', async () => {
    await paint('en');
    for (let tries = 0; tries < 300 && !card.shadowRoot!.textContent.includes('Ireland'); tries++) await wait(10);
    expect(card.shadowRoot!.textContent).to.contain('Ireland');
  });

  it('makes the first name in a task of its own, before it draws any', async () => {
    const text = () => card.shadowRoot!.textContent;
    const inSameTask = new Promise<string>((resolve) => {
      onMade = async () => {
        onMade = () => undefined;
        // What the task has asked for is drawn before it ends.
        for (let tick = 0; tick < 30; tick++) await Promise.resolve();
        resolve(text());
      };
    });
    await paint('es');
    expect(await inSameTask).not.to.contain('Irlanda');
    for (let tries = 0; tries < 300 && !text().includes('Irlanda'); tries++) await wait(10);
    expect(text()).to.contain('Irlanda');
  });
});
