import { expect } from 'chai';
import { DocumentCache } from '../../src/data/document-cache.js';
import type { Fetcher } from '../../src/data/load.js';
import { answering, wait, watchRejections } from './fetchers.js';

const A = 'https://factchecker.example/cases.json';

/** A fetcher whose requests are answered by hand, in any order. */
function manual() {
  const asked: { url: string; init: RequestInit; answer: (response: Response) => void; fail: () => void }[] = [];
  const fetcher: Fetcher = (url, init) =>
    new Promise<Response>((resolve, reject) => {
      const fail = () => {
        reject(new TypeError('reset'));
      };
      init.signal?.addEventListener('abort', fail);
      asked.push({ url, init, answer: resolve, fail });
    });
  return { asked, fetcher };
}

const answer = () => new Response('{"id":"a"}');
const missing = () => new Response('', { status: 404 });

/** How a promise has ended, or that it has not. */
const state = (promise: Promise<unknown>) =>
  Promise.race([
    promise.then(
      () => 'resolved',
      (reason: unknown) => (reason as Error).message,
    ),
    wait(20).then(() => 'running'),
  ]);

describe('DocumentCache', () => {
  watchRejections();

  it('makes one request for all who ask at the same time', async () => {
    const cache = new DocumentCache();
    const { asked, fetcher } = manual();
    const results = [`${A}#one`, A, `${A}#two`].map((url) => cache.load(url, { fetcher }));
    await wait(0);
    expect(asked.map(({ url }) => url)).to.deep.equal([A]);
    asked[0]!.answer(answer());
    const [one, two, three] = await Promise.all(results);
    expect(one).to.deep.equal({ ok: true, value: { id: 'a' }, warnings: [], url: A });
    expect(two).to.equal(one);
    expect(three).to.equal(one);
  });

  it('keeps what was read', async () => {
    const cache = new DocumentCache();
    const fetcher = answering(answer);
    const first = await cache.load(A, { fetcher });
    await wait(0);
    expect(await cache.load(`${A}#one`, { fetcher })).to.equal(first);
    expect(fetcher.calls).to.have.length(1);
  });

  it('does not remember failures, not even for the caller who hears of one', async () => {
    const cache = new DocumentCache();
    const fetcher = answering(missing, missing, answer);
    const [one, two] = await Promise.all([cache.load(A, { fetcher }), cache.load(A, { fetcher })]);
    expect(one.ok || one.error.status).to.equal(404);
    expect(two).to.equal(one);
    expect(fetcher.calls).to.have.length(1);
    expect((await cache.load(A, { fetcher })).ok).to.equal(false);
    expect((await cache.load(A, { fetcher })).ok).to.equal(true);
    expect(fetcher.calls).to.have.length(3);
  });

  it('tells addresses, queries, digests and fetchers apart', async () => {
    const cache = new DocumentCache();
    const fetcher = answering(answer);
    const other = answering(answer);
    await cache.load(A, { fetcher });
    await cache.load(`${A}?v=2`, { fetcher });
    const wrong = await cache.load(A, { fetcher, integrity: 'sha256-x' });
    await cache.load(A, { fetcher: other });
    expect(fetcher.calls).to.have.length(3);
    expect(wrong.ok || wrong.error.kind).to.equal('integrity');
    expect(other.calls).to.have.length(1);
  });

  it('lets one caller go without disturbing the others', async () => {
    const cache = new DocumentCache();
    const { asked, fetcher } = manual();
    const leaving = new AbortController();
    const staying = new AbortController();
    const one = cache.load(A, { fetcher, signal: leaving.signal });
    const two = cache.load(A, { fetcher, signal: staying.signal });
    const three = cache.load(A, { fetcher });
    leaving.abort(new Error('moved on'));
    expect(await state(one)).to.equal('moved on');
    expect(await state(two)).to.equal('running');
    staying.abort(new Error('gone too'));
    expect(await state(two)).to.equal('gone too');
    expect(asked[0]!.init.signal!.aborted).to.equal(false);
    asked[0]!.answer(answer());
    expect((await three).ok).to.equal(true);
  });

  it('stops the request when everybody has gone, and starts anew for the next', async () => {
    const cache = new DocumentCache();
    const { asked, fetcher } = manual();
    const callers = [new AbortController(), new AbortController()];
    const promises = callers.map(({ signal }) => cache.load(A, { fetcher, signal }));
    callers[0]!.abort(new Error('first'));
    expect(asked[0]!.init.signal!.aborted).to.equal(false);
    callers[1]!.abort(new Error('second'));
    expect(asked[0]!.init.signal!.aborted).to.equal(true);
    const ends = promises.map(state);
    const next = cache.load(A, { fetcher });
    expect(await Promise.all(ends)).to.deep.equal(['first', 'second']);
    expect(asked).to.have.length(2);
    // The end of the first request must not make the second one forgotten.
    const joined = cache.load(A, { fetcher });
    expect(asked).to.have.length(2);
    asked[1]!.answer(answer());
    expect(await next).to.equal(await joined);
  });

  it('keeps the document when a caller aborts after it has come', async () => {
    const cache = new DocumentCache();
    const fetcher = answering(answer);
    const controller = new AbortController();
    const first = await cache.load(A, { fetcher, signal: controller.signal });
    controller.abort();
    expect(await cache.load(A, { fetcher })).to.equal(first);
    expect(fetcher.calls).to.have.length(1);
  });

  it('asks nothing for a caller who has already gone', async () => {
    const cache = new DocumentCache();
    const fetcher = answering(answer);
    expect(await state(cache.load(A, { fetcher, signal: AbortSignal.abort(new Error('late')) }))).to.equal('late');
    expect(fetcher.calls).to.have.length(0);
  });
});
