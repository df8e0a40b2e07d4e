// Cases whose claims, names of narratives and claim-titles all carry one made-up word, and whose verdicts carry another:
// whoever meets the first without the second before it has met a claim without its verdict.

/** The made-up words of a language, and what may stand in for a verdict there. */
export const LANGUAGES = {
  en: {
    claim: 'Zorblat',
    verdict: 'Nixbury',
    labels: ['Nixbury', 'False', 'Claim under review', 'Recurring false story', 'Recurring story', 'Retracted'],
  },
  ar: {
    claim: 'زرفلقون',
    verdict: 'كنسبورة',
    labels: ['كنسبورة', 'خطأ', 'ادعاء قيد المراجعة', 'سردية زائفة متكررة', 'سردية متكررة', 'مسحوب'],
  },
};

/** Cases with and without a verdict, a title, a claim and a narrative. */
export function casesIn(lang) {
  const { claim, verdict } = LANGUAGES[lang];
  const url = (name) => `https://facts.example/${lang}/${name}`;
  const publisher = { name: 'Facts Example', url: 'https://facts.example/', correctionsUrl: url('corrections') };
  const rated = { label: verdict, tone: 'false', explanation: 'Nobody was there.' };
  const more = {
    lang,
    publisher,
    published: '2024-03-05',
    countries: ['Ireland'],
    keywords: ['lake'],
    appearances: [{ outlet: 'Radio', archiveUrl: 'https://archive.example/1', date: '2024-03-01' }],
    reality: 'The lake is full.\n\nIt was measured.',
    background: 'It feeds three towns.',
    sources: [{ title: 'The gauge', url: 'https://gauge.example/' }],
  };
  const narrative = {
    id: 'water',
    name: `${claim} takes the water`,
    description: 'A story about water.',
    url: url('water'),
  };
  return [
    {
      ...more,
      id: 'rated',
      url: url('rated'),
      title: `${claim} drained the lake`,
      claim: {
        text: `The ${claim} drained the lake.\n\n${claim} told nobody.`,
        claimant: 'a host',
        date: '2024-02-29',
      },
      verdict: rated,
      narrative,
      related: [
        { id: 'unrated', title: `${claim} sold the river`, url: url('unrated') },
        { title: `${claim} sold the sea`, url: url('sea'), verdict: rated },
        { title: `${claim} moved the bridge` },
      ],
      reviews: [
        { title: `${claim} and the lake`, url: url('review'), verdict: rated, publisher: { name: 'Checkers' } },
      ],
      status: 'corrected',
      corrections: [{ date: '2024-03-09', note: 'The depth was in feet.' }],
      updated: '2024-03-09',
    },
    {
      ...more,
      id: 'unrated',
      url: url('unrated'),
      title: `${claim} sold the river`,
      claim: { text: `${claim} sold it.` },
      narrative,
    },
    { ...more, id: 'title', url: url('title'), title: `${claim} runs the port`, narrative },
    { ...more, id: 'claim', url: url('claim'), claim: { text: `${claim} owns the hill.` } },
    {
      ...more,
      id: 'toned',
      url: url('toned'),
      title: `${claim} moved the hill`,
      verdict: { tone: 'false' },
      narrative,
    },
    { lang, publisher, id: 'bare', url: url('bare'), title: `${claim} is everywhere`, published: '2024-01-01' },
    {
      ...more,
      id: 'retracted',
      url: url('retracted'),
      title: `${claim} left`,
      claim: { text: `${claim} left.` },
      verdict: rated,
      status: 'retracted',
    },
    // Enough for a chart and for a second page of rows.
    ...Array.from({ length: 24 }, (_, index) => ({
      ...more,
      id: `more-${index}`,
      url: url(`more-${index}`),
      title: `${claim} did it again (${index})`,
      published: `20${10 + (index % 14)}-01-02`,
      ...(index % 3 && { verdict: rated }),
      narrative,
    })),
  ];
}

/** Where a text, block by block, has the claim's word and no label before it in the same block: what stands there. */
export function unlabelled(blocks, lang) {
  const { claim, labels } = LANGUAGES[lang];
  return blocks.flatMap((block) => {
    const at = block.indexOf(claim);
    const before = block.slice(0, Math.max(at, 0)).toLowerCase();
    return at < 0 || labels.some((label) => before.includes(label.toLowerCase()))
      ? []
      : [block.replace(/\s+/g, ' ').trim().slice(0, 90)];
  });
}

/** The paragraphs of a plain text; what is indented goes on. */
export const paragraphs = (text) => text.split(/\n{2,}(?! )/);

const SELF = /^(title|h[1-6]|button|a|summary|figcaption|option)$/;
const BOX = /^(li|td|th|section|article|aside|details|blockquote|figure|div|table|body|main|header|footer)$/;

/**
 * The blocks of a page or a piece of one: each heading, link and button by itself; else what a box holds from one heading
 * to the next, headings included.
 * @param node A node of parse5, or anything of that shape.
 */
export function htmlBlocks(node) {
  const blocks = [];
  const textOf = (of) => (of.nodeName === '#text' ? of.value : (of.childNodes ?? []).map(textOf).join(''));
  const walk = (of, run) => {
    for (const child of of.childNodes ?? []) {
      const name = child.nodeName;
      if (name === '#text') run.text += child.value;
      else if (/^(style|template|#comment|#documentType)$/.test(name)) continue;
      else if (name === 'script') {
        if (/ld\+json/.test(attribute(child, 'type'))) blocks.push(...jsonBlocks(JSON.parse(textOf(child))));
      } else {
        for (const named of ['alt', 'aria-label', 'title', 'content']) {
          const value = attribute(child, named);
          if (value) blocks.push(value);
        }
        if (SELF.test(name)) {
          // A heading begins a new run; what follows it in the box belongs to it.
          if (/^h[1-6]$/.test(name)) {
            blocks.push(run.text);
            run.text = '';
          }
          // A link's own words need the label only where the sentence around it does not give it.
          if (name === 'a') run.text += textOf(child);
          else {
            blocks.push(textOf(child));
            run.text += ` ${textOf(child)} `;
          }
          walkHidden(child);
        } else if (BOX.test(name) && name !== 'blockquote') {
          const inner = { text: name === 'li' || name === 'td' || name === 'article' ? '' : run.text };
          walk(child, inner);
          blocks.push(inner.text);
        } else walk(child, run);
      }
    }
  };
  const walkHidden = (of) => {
    for (const child of of.childNodes ?? []) {
      for (const named of ['alt', 'aria-label', 'title']) {
        const value = attribute(child, named);
        if (value) blocks.push(value);
      }
      walkHidden(child);
    }
  };
  const root = { text: '' };
  walk(node, root);
  blocks.push(root.text);
  return blocks;
}

const attribute = (node, name) => node.attrs?.find((one) => one.name === name)?.value ?? '';

/** A node of JSON-LD is one block: its texts in their order. */
export function jsonBlocks(value) {
  return [JSON.stringify(value)];
}
