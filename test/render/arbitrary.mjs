// Cases of every shape, with text that wants to be mark-up.
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readCase } from './cases.mjs';

const NAUGHTY = new URL('../../../shared/corpora/hostile/naughty-strings.json', import.meta.url);

/** Texts that break things; the corpus beside the project where it is there. */
export const HOSTILE_TEXTS = [
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '--><script>alert(1)</script><!--',
  '</style></template></article></debunk-card><img src=x onerror=alert(1)>',
  '" onmouseover="alert(1)" x="',
  "' onfocus='alert(1)' autofocus='",
  '&lt;b&gt; &amp;amp; &#x3c;',
  ']]> <![CDATA[ <?xml ?>',
  '# not a heading\n\n- not a list\n\n    not code\n\n```not code```',
  '1. one\n2) two\n+ three\n* four\n> five\n===\n---',
  '[not](https://a.example) ![no](https://b.example/c.png) <https://c.example> *a* **b** _c_ `d` ~~e~~ |f|',
  'https://auto.example www.auto.example someone@auto.example',
  '{{7*7}} ${7*7} <!--lit-part--> ?lit$123$',
  '\u202eright to left\u202c \u2066isolated',
  '…—“”‘’ 👩‍👩‍👧 \u0301\u0327 ﷽',
  '\\ \\* \\\\',
  ...(existsSync(NAUGHTY) ? JSON.parse(readFileSync(NAUGHTY, 'utf8')) : []),
].filter((text) => text.trim());

const text = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXTS),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
  fc.lorem({ maxCount: 8 }),
);
const address = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom('javascript:alert(1)', 'https://a.example/?a=1&lt=2&copy;#"\'<>', '../relative (1).html'),
);
const date = fc.oneof(fc.constantFrom('2024-02-29', '2024-02', '2024', '2024-02-29T10:00:00Z', '03/04/2020'), text);
const lang = fc.constantFrom('en', 'ar', 'uk', 'zh-Hant', 'he', 'pt-BR');
const country = fc.constantFrom('BY', 'Belarus', 'XX');

const inline = fc.letrec((tie) => ({
  inline: fc.oneof(
    { maxDepth: 3 },
    text,
    fc.record({
      type: fc.constantFrom('strong', 'emphasis'),
      children: fc.array(tie('inline'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      type: fc.constant('link'),
      href: address,
      children: fc.array(tie('inline'), { minLength: 1, maxLength: 2 }),
    }),
  ),
})).inline;
const paragraph = fc.record({
  type: fc.constant('paragraph'),
  children: fc.array(inline, { minLength: 1, maxLength: 4 }),
});
const block = fc.letrec((tie) => ({
  block: fc.oneof(
    { maxDepth: 2 },
    paragraph,
    fc.record({ type: fc.constant('quote'), children: fc.array(tie('block'), { minLength: 1, maxLength: 2 }) }),
    fc.record({
      type: fc.constant('list'),
      ordered: fc.boolean(),
      children: fc.array(fc.array(tie('block'), { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
    }),
  ),
})).block;
const rich = fc.oneof(text, fc.array(block, { minLength: 1, maxLength: 3 }));

const some = (shape) => fc.record(shape, { requiredKeys: [] });
const list = (entry) => fc.array(entry, { maxLength: 3 });
const verdict = some({
  label: text,
  tone: fc.constantFrom('false', 'misleading', 'unproven', 'mixed', 'true', 'none'),
  explanation: text,
});
const publisher = some({
  name: text,
  url: address,
  logo: address,
  methodologyUrl: address,
  correctionsUrl: address,
  fundingUrl: address,
});

/** What stands in a file. */
const input = fc
  .record(
    {
      id: text,
      url: address,
      lang,
      title: text,
      claim: some({ text: rich, claimant: text, date, technique: text, grainOfTruth: text }),
      appearances: list(
        some({
          outlet: text,
          url: address,
          archiveUrl: address,
          date,
          lang,
          country,
          role: fc.constantFrom('originated', 'repeated', 'reported'),
        }),
      ),
      narrative: some({ id: text, name: text, description: text, url: address }),
      verdict,
      reality: rich,
      background: rich,
      sources: list(some({ title: text, url: address, archiveUrl: address, publisher: text, date })),
      publisher,
      published: date,
      updated: date,
      status: fc.constantFrom('active', 'updated', 'corrected', 'retracted'),
      corrections: list(some({ date, note: text })),
      keywords: list(text),
      countries: list(country),
      related: list(some({ title: text, url: address })),
      translations: list(some({ lang, url: address })),
      reviews: list(some({ title: text, url: address, date, lang, verdict, publisher })),
    },
    { requiredKeys: ['title'] },
  )
  .filter(({ title }) => /[\p{L}\p{N}]/u.test(title));

/** Any case, as `parseCases` gives it. */
export const anyCase = input.map((given) => readCase(given));

/** A case in which every text is this one. */
export const caseOf = (said) =>
  readCase({
    id: said,
    url: 'https://facts.example/',
    lang: 'en',
    title: `Title ${said}`,
    claim: { text: [{ type: 'paragraph', children: [said] }], claimant: said, date: said, technique: said },
    appearances: [{ outlet: said, date: said, country: said, url: 'https://a.example', role: 'originated' }],
    narrative: { name: said, description: said },
    verdict: { label: said, explanation: said },
    reality: [{ type: 'paragraph', children: [said, { type: 'strong', children: [said] }] }],
    background: [{ type: 'list', ordered: true, children: [[said]] }],
    sources: [{ title: said, publisher: said, date: said }],
    publisher: { name: said },
    published: said,
    status: 'corrected',
    corrections: [{ date: said, note: said }],
    keywords: [said],
    related: [{ title: said }],
    reviews: [{ title: said, date: said, verdict: { label: said }, publisher: { name: said } }],
  });
