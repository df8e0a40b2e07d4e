import { expect } from 'chai';
import { begun, loadDocument, type Fetcher, type LoadOptions } from '../../src/data/load.js';
import { answering, body, hang, patient, wait, watchRejections, type Answer } from './fetchers.js';

const URL_ASKED = 'https://factchecker.example/case.json';
const json = (value: unknown = { id: 'a' }, init: ResponseInit = {}) => new Response(JSON.stringify(value), init);
const bytes = (values: Iterable<number>, type?: string) =>
  new Response(new Uint8Array(values), type ? { headers: { 'content-type': type } } : {});
const utf16 = (text: string, littleEndian: boolean, mark: boolean) => {
  const marked = mark ? `\ufeff${text}` : text;
  const view = new DataView(new ArrayBuffer(marked.length * 2));
  for (let at = 0; at < marked.length; at++) view.setUint16(at * 2, marked.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
};

/** What comes of these answers: the value, or the kind of the error. */
async function outcome(answers: Answer[], options: Omit<LoadOptions, 'fetcher'> = {}, silence?: number) {
  const fetcher = answering(...answers);
  const result = await loadDocument(URL_ASKED, { ...options, fetcher }, silence);
  return {
    calls: fetcher.calls,
    error: result.ok ? undefined : result.error,
    got: result.ok ? result.value : result.error.kind,
  };
}

async function rejection(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (reason) {
    return reason;
  }
  throw new Error('did not reject');
}

describe('loadDocument', () => {
  watchRejections();

  describe('asks', () => {
    it('without cookies, revalidating', async () => {
      const { calls, got } = await outcome([json()]);
      expect(got).to.deep.equal({ id: 'a' });
      expect(calls).to.have.length(1);
      expect(calls[0]!.url).to.equal(URL_ASKED);
      expect(calls[0]!.init).to.include({ credentials: 'omit', cache: 'no-cache' });
      expect(calls[0]!.init.signal).to.be.instanceOf(AbortSignal);
    });

    it("uses the page's fetch when no fetcher is given", async () => {
      const url = 'data:application/json,{"id":"a"}';
      expect(await loadDocument(url)).to.deep.equal({ ok: true, value: { id: 'a' }, warnings: [], url });
    });

    it('says network for an address that cannot be asked', async () => {
      const result = await loadDocument('https://[');
      expect(result.ok || result.error.kind).to.equal('network');
    });
  });

  describe('HTTP', () => {
    for (const status of [304, 400, 403, 404, 410, 500]) {
      it(`${status} is an error at once`, async () => {
        const { calls, error } = await outcome([new Response(null, { status })]);
        expect(error).to.include({ kind: 'http', status, url: URL_ASKED });
        expect(calls).to.have.length(1);
      });
    }

    for (const status of [429, 502, 503, 504]) {
      it(`${status} is tried once more`, async () => {
        expect((await outcome([new Response('busy', { status }), json()])).got).to.deep.equal({ id: 'a' });
        const { calls, error } = await outcome([new Response('busy', { status })]);
        expect(error).to.include({ kind: 'http', status });
        expect(calls).to.have.length(2);
      });
    }

    it('the second answer counts', async () => {
      const { calls, error } = await outcome([new TypeError('reset'), new Response('', { status: 404 })]);
      expect(error).to.include({ kind: 'http', status: 404 });
      expect(calls).to.have.length(2);
    });

    it('204 and bodies of nothing are empty', async () => {
      expect((await outcome([new Response(null, { status: 204 })])).got).to.equal('empty');
      expect((await outcome([new Response('')])).got).to.equal('empty');
      expect((await outcome([new Response('\ufeff \n')])).got).to.equal('empty');
    });
  });

  describe('Retry-After', () => {
    const busy = (after: string) => new Response('', { status: 503, headers: { 'retry-after': after } });
    const waited = async (after: string) => {
      const start = performance.now();
      const { calls } = await outcome([busy(after), json()]);
      return { calls: calls.length, ms: performance.now() - start };
    };
    /** The waits that were asked for, in ms, but for the one that ends a silent request. */
    const waits = async (work: () => Promise<unknown>): Promise<number[]> => {
      const asked: number[] = [];
      // eslint-disable-next-line @typescript-eslint/unbound-method -- put back as it was
      const { setTimeout: timeout } = window;
      window.setTimeout = ((handler: TimerHandler, ms = 0) => {
        asked.push(ms);
        return timeout(handler, ms);
      }) as typeof setTimeout;
      await work().finally(() => (window.setTimeout = timeout));
      return asked.filter((ms) => ms < 10_000);
    };

    it('in seconds is waited for', async () => {
      const { calls, ms } = await waited('1');
      expect(calls).to.equal(2);
      expect(ms).to.be.greaterThan(1_250);
    });

    it('as a date is waited for', async () => {
      const { calls, ms } = await waited(new Date(Date.now() + 3_000).toUTCString());
      expect(calls).to.equal(2);
      expect(ms).to.be.greaterThan(1_900);
    });

    it('of more than 5 s means no retry', async () => {
      expect((await waited('6')).calls).to.equal(1);
      expect((await waited(new Date(Date.now() + 60_000).toUTCString())).calls).to.equal(1);
    });

    it('that has passed or cannot be read is as none', async () => {
      for (const after of ['0', '-7', 'soon', new Date(0).toUTCString()]) {
        let calls = 0;
        const [wait = NaN, ...others] = await waits(async () => ({ calls } = await waited(after)));
        expect(calls, after).to.equal(2);
        // As without the header.
        expect(wait, after).to.be.within(300, 900);
        expect(others, after).to.deep.equal([]);
      }
    });
  });

  describe('network failures', () => {
    it('are tried once more', async () => {
      expect((await outcome([new TypeError('Failed to fetch'), json()])).got).to.deep.equal({ id: 'a' });
      const { calls, error } = await outcome([new TypeError('Failed to fetch')]);
      expect(error).to.include({ kind: 'network', url: URL_ASKED });
      expect(error!.message).to.contain('Failed to fetch');
      expect(calls).to.have.length(2);
    });

    it('include a body that breaks off', async () => {
      const broken = () => new Response(body(['{"id":'], { end: 'break' }).stream);
      expect((await outcome([broken, json()])).got).to.deep.equal({ id: 'a' });
      expect((await outcome([broken])).got).to.equal('network');
    });

    it('include opaque answers', async () => {
      const { calls, got } = await outcome([() => Response.error()]);
      expect(got).to.equal('network');
      expect(calls).to.have.length(2);
    });

    it('include fetchers that throw at once or give no response', async () => {
      const thrower = () => {
        throw new Error('no client');
      };
      const result = await loadDocument(URL_ASKED, { fetcher: thrower });
      expect(result.ok || result.error.kind).to.equal('network');
      expect((await outcome([() => undefined as unknown as Response])).got).to.equal('network');
    });
  });

  it('says where a redirect has led', async () => {
    const moved = () => Object.defineProperty(json(), 'url', { value: 'https://moved.example/2024/case.json' });
    const result = await loadDocument(URL_ASKED, { fetcher: answering(moved) });
    expect(result.url).to.equal('https://moved.example/2024/case.json');
    // A fetcher that makes its own responses gives none.
    expect((await loadDocument(URL_ASKED, { fetcher: answering(json()) })).url).to.equal(URL_ASKED);
  });

  describe('a request that was begun before', () => {
    const begin = (answer: Fetcher): void => void begun.set(URL_ASKED, answer);
    afterEach(() => begun.clear());

    it('is taken once', async () => {
      begin(() => Promise.resolve(json()));
      expect(await loadDocument(URL_ASKED)).to.include({ ok: true });
      expect(begun.size).to.equal(0);
    });

    it('is ended with the load', async () => {
      let isEnded = false;
      begin((_, { signal }) => {
        signal?.addEventListener('abort', () => (isEnded = true));
        return new Promise(() => undefined);
      });
      const controller = new AbortController();
      const loaded = loadDocument(URL_ASKED, { signal: controller.signal }).catch(() => 'aborted');
      controller.abort();
      expect(await loaded).to.equal('aborted');
      expect(isEnded).to.equal(true);
    });

    it('ends without progress as any other', async () => {
      begin(() => new Promise(() => undefined));
      const loaded = await loadDocument(URL_ASKED, {}, 50);
      expect(loaded.ok || loaded.error.kind).to.equal('timeout');
    });

    it('is left to the page’s own fetch', async () => {
      begin(() => Promise.reject(new TypeError('not this one')));
      const fetcher = (): Promise<Response> => Promise.resolve(json());
      expect(await loadDocument(URL_ASKED, { fetcher })).to.include({ ok: true });
      expect(begun.size).to.equal(1);
    });
  });

  describe('integrity', () => {
    const TEXT = '{"id":"a"}';
    const of = async (bits: number, text = TEXT) => {
      const hash = new Uint8Array(await crypto.subtle.digest(`SHA-${String(bits)}`, new TextEncoder().encode(text)));
      return `sha${String(bits)}-${btoa(String.fromCharCode(...hash))}`;
    };
    const got = async (integrity: string) => (await outcome([new Response(TEXT)], { integrity })).got;
    const right = { id: 'a' };

    it('is that of the bytes, by SHA-256, SHA-384 or SHA-512', async () => {
      for (const bits of [256, 384, 512]) {
        expect(await got(await of(bits)), String(bits)).to.deep.equal(right);
        expect(await got(await of(bits, 'another')), String(bits)).to.equal('integrity');
      }
    });

    it('is not the fetcher’s to check, and a mismatch is not asked about again', async () => {
      const { calls, error } = await outcome([json()], { integrity: await of(256, 'another') });
      expect(error).to.include({ kind: 'integrity', url: URL_ASKED });
      expect(calls).to.have.length(1);
      expect(calls[0]!.init).to.not.have.property('integrity');
    });

    it('may be one of several, of which the strongest kind counts', async () => {
      const [wrong, right256, wrong512] = [await of(256, 'x'), await of(256), await of(512, 'x')];
      expect(await got(`${wrong}  ${right256}`)).to.deep.equal(right);
      expect(await got(` ${right256}\n${wrong512}`)).to.equal('integrity');
      expect(await got(`${wrong} ${await of(384)} ${await of(384, 'x')}`)).to.deep.equal(right);
    });

    it('may have options, other letters of base64 and no padding', async () => {
      const digest = await of(256);
      expect(await got(`${digest}?ct=application/json`)).to.deep.equal(right);
      expect(await got(digest.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''))).to.deep.equal(right);
      expect(await got(`${await of(256, 'x')}?${digest}`)).to.equal('integrity');
    });

    it('that is none allows all, as a script’s does', async () => {
      for (const none of ['', ' ', 'md5-1B2M2Y8AsgTpgAmY7PhCfg==', 'sha1-x', 'sha256', 'xsha256-x', 'sha256-ä'])
        expect(await got(none), none).to.deep.equal(right);
    });

    it('does not suspect a network that is down, nor looks at what is too large', async () => {
      const integrity = await of(256);
      expect((await outcome([new TypeError('reset'), new Response(TEXT)], { integrity })).got).to.deep.equal(right);
      expect((await outcome([new TypeError('reset')], { integrity })).got).to.equal('network');
      expect((await outcome([new Response(new Uint8Array(5_000_001))], { integrity })).got).to.equal('too-large');
    });

    it('is left to the browser outside of secure contexts', async () => {
      const [good, bad, stronger] = [await of(256), await of(256, 'x'), await of(512, 'x')];
      Object.defineProperty(crypto, 'subtle', { configurable: true, value: undefined });
      try {
        expect(await got(good)).to.deep.equal(right);
        expect(await got(`${good}?option`)).to.deep.equal(right);
        expect(await got(bad)).to.equal('integrity');
        expect(await got(`${bad} ${good}`)).to.deep.equal(right);
        expect(await got(`${good} ${stronger}`)).to.equal('integrity');
      } finally {
        delete (crypto as { subtle?: unknown }).subtle;
      }
    });
  });

  describe('silence', () => {
    it('before the headers ends in a timeout, without a retry', async () => {
      for (const silent of [hang, patient]) {
        const { calls, error } = await outcome([silent], {}, 100);
        expect(error).to.include({ kind: 'timeout', url: URL_ASKED });
        expect(calls).to.have.length(1);
        expect(calls[0]!.init.signal!.aborted).to.equal(true);
      }
    });

    it('within the body ends in a timeout and cancels the body', async () => {
      const { stream, state } = body(['{"id":'], { end: 'hang' });
      expect((await outcome([() => new Response(stream)], {}, 100)).got).to.equal('timeout');
      await wait(0);
      expect(state.cancelled).to.equal(true);
    });

    it('starts anew with every piece', async () => {
      const { stream } = body('{,"id",:,"a",}'.split(','), { pause: 150 });
      expect((await outcome([() => new Response(stream)], {}, 400)).got).to.deep.equal({ id: 'a' });
    });
  });

  describe('size', () => {
    const MEGABYTE = ' '.repeat(1_000_000);

    it('of 5 MB is read', async () => {
      const { stream } = body([MEGABYTE, MEGABYTE, MEGABYTE, MEGABYTE, ' '.repeat(999_998), '{}']);
      expect((await outcome([() => new Response(stream)])).got).to.deep.equal({});
    });

    it('over 5 MB is refused, and the rest is never read', async () => {
      const { stream, state } = body(Array<string>(100).fill(MEGABYTE));
      const { calls, error } = await outcome([() => new Response(stream)]);
      expect(error).to.include({ kind: 'too-large', url: URL_ASKED });
      expect(calls).to.have.length(1);
      expect(state.read).to.equal(6);
      expect(state.cancelled).to.equal(true);
      expect(calls[0]!.init.signal!.aborted).to.equal(true);
    });

    it('by Content-Length alone is refused before anything is read', async () => {
      const { stream, state } = body(['{}']);
      const headers = { 'content-length': '5000001' };
      expect((await outcome([() => new Response(stream, { headers })])).got).to.equal('too-large');
      expect(state.read).to.equal(0);
    });

    it('is what arrives, not what Content-Length claims', async () => {
      const { stream } = body(Array<string>(6).fill(MEGABYTE));
      const headers = { 'content-length': '10' };
      expect((await outcome([() => new Response(stream, { headers })])).got).to.equal('too-large');
    });
  });

  describe('text', () => {
    const value = { t: 'Мінск — žluťoučký 😀' };
    const text = JSON.stringify(value);
    const utf8 = new TextEncoder().encode(text);

    const readable: [string, () => Response][] = [
      ['UTF-8', () => bytes(utf8)],
      ['UTF-8 with a mark', () => bytes([0xef, 0xbb, 0xbf, ...utf8])],
      ['UTF-16LE with a mark', () => bytes(utf16(text, true, true))],
      ['UTF-16BE with a mark', () => bytes(utf16(text, false, true))],
      ['UTF-16LE without a mark', () => bytes(utf16(text, true, false))],
      ['UTF-16BE without a mark', () => bytes(utf16(text, false, false))],
      ['a Content-Type that is no JSON', () => bytes(utf8, 'text/html')],
      ['a Content-Type that is no type', () => bytes(utf8, ';;charset=klingon')],
      ['UTF-8 that is labelled otherwise', () => bytes(utf8, 'text/plain; charset=iso-8859-1')],
      ['a mark that the label contradicts', () => bytes(utf16(text, true, true), 'application/json; charset=utf-8')],
      ['no body stream', () => ({ ...stub, arrayBuffer: () => Promise.resolve(utf8.buffer) }) as Response],
    ];
    const stub = { ok: true, status: 200, headers: new Headers(), body: null };

    for (const [name, response] of readable) {
      it(`is read: ${name}`, async () => {
        expect((await outcome([response])).got).to.deep.equal(value);
      });
    }

    it('is read in the charset of the header when it is not UTF-8', async () => {
      const minsk = [0x22, 0xcc, 0xe8, 0xed, 0xf1, 0xea, 0x22];
      expect((await outcome([() => bytes(minsk, 'application/json; charset="windows-1251"')])).got).to.equal('Минск');
      expect((await outcome([() => bytes(minsk, 'text/plain;charset=Windows-1251;q=1')])).got).to.equal('Минск');
    });

    it('that cannot be decoded is marked, not refused', async () => {
      expect((await outcome([() => bytes([0x22, 0x61, 0xff, 0x22])])).got).to.equal('a\ufffd');
    });

    it('that is not JSON is an error', async () => {
      for (const wrong of ['<!doctype html><title>404</title>', '{"id":', 'undefined', '{} {}', '\0', "{'a':1}"]) {
        const { error } = await outcome([() => new Response(wrong)]);
        expect(error, wrong).to.include({ kind: 'not-json', url: URL_ASKED });
      }
    });

    it('of endless nesting is an error or a value, never an exception', async () => {
      expect((await outcome([() => new Response('['.repeat(4_999_999))])).got).to.equal('not-json');
      const { got } = await outcome([() => new Response('['.repeat(2_000_000) + ']'.repeat(2_000_000))]);
      expect(got === 'not-json' || Array.isArray(got)).to.equal(true);
    });
  });

  describe('abort', () => {
    it('rejects with the reason, in every phase', async () => {
      const phases: [string, Answer, number][] = [
        ['before headers, heard', patient, 50],
        ['before headers, ignored', hang, 50],
        ['within the body', () => new Response(body(['{'], { end: 'hang' }).stream), 50],
        ['before the retry', new TypeError('reset'), 100],
        ['while waiting for the server', new Response('', { status: 503, headers: { 'retry-after': '4' } }), 50],
      ];
      for (const [phase, answer, ms] of phases) {
        const controller = new AbortController();
        const fetcher = answering(answer);
        const promise = loadDocument(URL_ASKED, { signal: controller.signal, fetcher });
        const reason = new Error(phase);
        setTimeout(() => {
          controller.abort(reason);
        }, ms);
        expect(await rejection(promise), phase).to.equal(reason);
        expect(fetcher.calls, phase).to.have.length(1);
        expect(fetcher.calls[0]!.init.signal!.aborted, phase).to.equal(true);
      }
    });

    it('before the start asks nothing', async () => {
      const fetcher = answering(json());
      const reason = (await rejection(
        loadDocument(URL_ASKED, { signal: AbortSignal.abort(), fetcher }),
      )) as DOMException;
      expect(reason.name).to.equal('AbortError');
      expect(fetcher.calls).to.have.length(0);
    });

    it('after the end changes nothing', async () => {
      const controller = new AbortController();
      const result = await loadDocument(URL_ASKED, { signal: controller.signal, fetcher: answering(json()) });
      controller.abort();
      expect(result.ok).to.equal(true);
    });
  });
});
