import { expect } from 'chai';
import type { DebunkCard } from '../../src/elements/debunk-card/debunk-card.js';
import { parseCases } from '../../src/formats/parse-cases.js';
import { TONES, type CaseInput } from '../../src/model/case.js';
import { engine } from '../helpers/engine.js';
import { violations } from '../helpers/axe.js';
import { button, headings, lines, links, part, partText, seen, show, textOf, until, useStage } from './card.js';
import { FULL, LONG, RETRACTED, SHORT } from './fixtures.js';

const SHARE = 'share' in navigator ? ['Share'] : [];

const TOP = ['Verdict: Pants on fire! No, the lake was not drained by night', 'The water is where it was.'];
const CLAIM = [
  'The claim Pants on fire!',
  'Soldiers drained the lake in one night.',
  'Nobody was told.',
  'Said by a radio host · 29 February 2024',
  'Where it appeared (3)',
  'Harbour Radio (published it first) · 1 March 2024 · English · Ireland · archived copy · Original: https://radio.example/lake',
  'The Lake Paper (repeated it) · last spring · Original: https://paper.example/1',
  'Evening News (reported on it) · archived copy',
  'Appearing here does not mean endorsing the claim.',
];
const REALITY = [
  'The reality',
  'The lake is full.',
  'The gauge has stood at 4.1 m since January, see https://gauge.example/lake.',
];
const REST = [
  'How it misleads',
  'It shows a photograph of autumn as one of spring.',
  'What is true about it',
  'The lake is lower in autumn.',
  'Recurring false story',
  '“The army takes our water”',
  'Whatever happens to water, soldiers did it.',
  'About this story',
  'Corrected 9 March 2024 · The depth was given in feet.',
  'What fact-checkers found',
  'Verdict: Mostly invented Did the lake vanish?',
  'Checkers · 7 March 2024',
  'Verdict: True Read the fact-check',
  'Truth Desk',
  'Background',
  'The lake feeds three towns.',
  'It is measured every hour.',
  'Sources',
  'The gauge of the lake · Water Board · 2 March 2024 · archived copy',
  'A letter of the mayor',
  'Related',
  'Claim under review: “The river was not sold”',
  'Facts Example · Published 5 March 2024 · Updated 9 March 2024 · Methodology · Corrections · Funding · Also in Irish · Read the fact-check',
  'Copy link',
  'Copy text',
  ...SHARE,
];

/** A card whose names of languages and countries are there too. */
async function showNamed(properties: Parameters<typeof show>[0]) {
  const card = await show(properties);
  await until(() => card.renderRoot.textContent.includes('Ireland'), 'the names of countries');
  await card.updateComplete;
  return card;
}

describe('<debunk-card> shows', () => {
  useStage();

  it('everything that a case has, the claim first', async () => {
    expect(lines(await showNamed({ case: FULL }))).to.deep.equal([...TOP, ...CLAIM, ...REALITY, ...REST]);
  });

  it('with order fact-first the reality before the claim, and the verdict before both', async () => {
    const card = await showNamed({ case: FULL, order: 'fact-first' });
    expect(lines(card)).to.deep.equal([...TOP, ...REALITY, ...CLAIM, ...REST]);
  });

  it('links to what backs it, and never to where the falsehood stands', async () => {
    const card = await showNamed({ case: FULL });
    expect(links(card).map(({ text, href }) => `${text} → ${href}`)).to.deep.equal([
      'archived copy → https://archive.example/radio',
      'archived copy → https://archive.example/news',
      'https://gauge.example/lake → https://gauge.example/lake',
      'About this story → https://facts.example/narratives/water',
      'Verdict: Mostly invented Did the lake vanish? → https://checkers.example/lake',
      'Checkers → https://checkers.example/',
      'Verdict: True Read the fact-check → https://truth.example/lake',
      'The gauge of the lake → https://gauge.example/lake',
      'archived copy → https://archive.example/gauge',
      'Claim under review: “The river was not sold” → https://facts.example/river',
      'Facts Example → https://facts.example/',
      'Methodology → https://facts.example/method',
      'Corrections → https://facts.example/corrections',
      'Funding → https://facts.example/funding',
      'Irish → https://facts.example/ga/lake',
      'Read the fact-check → https://facts.example/lake',
    ]);
    const archived = links(card).filter(({ href }) => /archive\.example\/(radio|news)/.test(href));
    expect(archived.map(({ rel }) => rel)).to.deep.equal(['noopener nofollow', 'noopener nofollow']);
  });

  it('no image, frame or other thing that loads', async () => {
    const card = await show({ case: FULL });
    expect(card.renderRoot.querySelectorAll('img, iframe, object, embed, video, audio, link, script')).to.have.length(
      0,
    );
  });

  it('the same for a case as written and for one that was read', async () => {
    const read = parseCases(FULL);
    if (!read.ok) throw new Error(read.error.message);
    expect(lines(await showNamed({ case: read.value.cases[0] }))).to.deep.equal(lines(await showNamed({ case: FULL })));
  });

  it('only what there is', async () => {
    expect(lines(await show({ case: SHORT }))).to.deep.equal([
      'Verdict: Made up Storks do not vote',
      'The claim Made up',
      'Storks were seen to vote.',
      'The reality',
      'Storks do not vote.',
      'Facts Example · Read the fact-check',
      'Copy link',
      'Copy text',
      ...SHARE,
    ]);
  });

  it('a claim alone, and says what it is', async () => {
    expect(lines(await show({ case: { claim: 'Storks vote.' } }))).to.deep.equal([
      'Claim under review',
      'The claim Claim under review',
      'Storks vote.',
      'Copy text',
    ]);
  });

  it('the title alone where no claim is given', async () => {
    const data = { title: 'Storks vote', verdict: { tone: 'unproven' } };
    expect(lines(await show({ case: data }))).to.deep.equal(['Verdict: Unproven Storks vote', 'Copy text']);
    expect(lines(await show({ case: data, variant: 'compact' }))).to.deep.equal(['Verdict: Unproven Storks vote']);
  });

  it('a new case in place of the old one', async () => {
    const card = await show({ case: FULL });
    card.case = SHORT;
    await until(() => card.renderRoot.textContent.includes('Storks'), 'the new case');
    expect(lines(card).join(' ')).not.to.contain('lake');
  });

  describe('the verdict', () => {
    for (const label of ['Pants on Fire', 'no evidence', 'ФЕЙК', 'véritable mensonge…', '1/5 — "Trump-ed up"']) {
      it(`as the publisher wrote it: ${label}`, async () => {
        const card = await show({ case: { ...SHORT, verdict: { label, tone: 'false' } } });
        expect(textOf(part(card, 'verdict'))).to.equal(`Verdict: ${label}`);
        expect(partText(card, 'tag')).to.equal(label);
        expect(getComputedStyle(part(card, 'verdict')!).textTransform).to.equal('none');
        expect(getComputedStyle(part(card, 'tag')!).textTransform).to.equal('none');
      });
    }

    it('whole where it is a sentence, and short in the tag', async () => {
      const label =
        'This is false: the lake has been where it is since the ice went, and soldiers cannot carry it away.';
      const card = await show({ case: { ...SHORT, verdict: { label } } });
      expect(textOf(part(card, 'verdict'))).to.equal(`Verdict: ${label}`);
      expect(partText(card, 'tag')).to.equal('This is false: the lake has been where…');
    });

    it('with a shape of its own for each tone, beside a word', async () => {
      const shapes = new Set<string>();
      const words: string[] = [];
      for (const tone of TONES) {
        const card = await show({ case: { ...SHORT, verdict: { tone } } });
        expect(part(card, 'card')!.classList.contains(tone), tone).to.equal(true);
        expect(part(card, 'icon')!.getAttribute('aria-hidden')).to.equal('true');
        shapes.add(part(card, 'icon')!.querySelector('path')!.getAttribute('d')!);
        words.push(textOf(part(card, 'verdict')));
      }
      expect(shapes.size).to.equal(TONES.length);
      expect(words).to.deep.equal([
        'Verdict: False',
        'Verdict: Misleading',
        'Verdict: Unproven',
        'Verdict: Partly true',
        'Verdict: True',
        'Claim under review',
      ]);
    });

    it('before the claim, whatever the order and the variant', async () => {
      for (const order of ['claim-first', 'fact-first'] as const) {
        for (const variant of ['full', 'compact', 'headline'] as const) {
          const text = lines(await show({ case: FULL, order, variant })).join('\n');
          expect(text.indexOf('Pants on fire!'), `${order} ${variant}`).to.equal('Verdict: '.length);
        }
      }
    });

    it('also in one visible line with the claim', async () => {
      const card = await show({ case: SHORT });
      expect(seen(part(card, 'claim')!)).to.deep.equal(['The claim Made up', 'Storks were seen to vote.']);
    });
  });

  describe('the claim', () => {
    it('as a quotation that search engines do not take out of its context', async () => {
      for (const variant of ['full', 'compact'] as const) {
        const card = await show({ case: FULL, variant });
        const quoted = card.renderRoot.querySelector('blockquote [data-nosnippet]');
        expect(lines(quoted!)).to.deep.equal(['Soldiers drained the lake in one night.', 'Nobody was told.']);
      }
    });

    it('nowhere outside of what is kept from snippets', async () => {
      const card = await show({ case: FULL });
      card.renderRoot.querySelectorAll('[data-nosnippet]').forEach((element) => {
        element.remove();
      });
      expect(lines(card).join(' ')).not.to.contain('Soldiers drained');
    });

    it('with paragraphs, lists and links of its own', async () => {
      const text = '<p>One <b>bold</b> <a href="/a">link</a></p><ul><li>first</li><li>second</li></ul>';
      const card = await show({ case: { ...SHORT, claim: { text: { html: text } } } });
      const claim = card.renderRoot.querySelector('blockquote')!;
      expect(lines(claim)).to.deep.equal(['One bold link', 'first', 'second']);
      expect(claim.querySelectorAll('strong, ul > li, a')).to.have.length(4);
    });
  });

  describe('dates', () => {
    const dates: [string, string][] = [
      ['2020-03-25', '25 March 2020'],
      ['2020-03-25T23:59:00Z', '25 March 2020'],
      ['2020-03', 'March 2020'],
      ['2020', '2020'],
      ['03/04/2020', '03/04/2020'],
      ['some day in May', 'some day in May'],
    ];
    for (const [date, words] of dates) {
      it(`${date} as ${words}`, async () => {
        const card = await show({ case: { ...SHORT, published: date } });
        expect(partText(card, 'footer')).to.contain(`Published ${words} ·`);
      });
    }

    it('for machines too', async () => {
      const card = await show({ case: { ...SHORT, published: '2020-03-25', updated: '03/04/2020' } });
      const times = Array.from(card.renderRoot.querySelectorAll('time'), (time) => time.dateTime);
      expect(times).to.deep.equal(['2020-03-25']);
    });
  });

  describe('where the claim appeared', () => {
    const places = async (appearances: CaseInput['appearances']) => {
      const card = await show({ case: { ...SHORT, ...(appearances && { appearances }) } });
      return { card, items: Array.from(part(card, 'appearances')!.querySelectorAll('li'), textOf) };
    };

    it('folded away, and with its number', async () => {
      const { card } = await places(FULL.appearances);
      const details = part(card, 'appearances') as HTMLDetailsElement;
      expect(details.open).to.equal(false);
      expect(seen(details)).to.deep.equal(['Where it appeared (3)']);
      details.querySelector('summary')!.click();
      expect(seen(details)).to.contain('Appearing here does not mean endorsing the claim.');
    });

    it('also where only a title says what is claimed', async () => {
      const { claim, ...rest } = SHORT;
      expect(claim).to.be.an('object');
      const card = await show({ case: { ...rest, appearances: FULL.appearances } });
      expect(lines(card)).to.include.members([
        'Where it appeared (3)',
        'Appearing here does not mean endorsing the claim.',
      ]);
    });

    it('without a number for one place', async () => {
      const { card } = await places([{ outlet: 'Harbour Radio' }]);
      expect(textOf(part(card, 'appearances')!.querySelector('summary'))).to.equal('Where it appeared');
    });

    it('the archived copy before the original, and the original as text', async () => {
      const { card, items } = await places([
        { outlet: 'A', url: 'https://a.example/', archiveUrl: 'https://b.example/' },
      ]);
      expect(items).to.deep.equal(['A · archived copy · Original: https://a.example/']);
      expect(part(card, 'appearances')!.querySelectorAll('a')).to.have.length(1);
    });

    it('an original without an outlet, and no dot before it', async () => {
      const { items } = await places([{ url: 'https://a.example/' }, { date: '2024-03-01' }]);
      expect(items).to.deep.equal(['Original: https://a.example/', '1 March 2024']);
    });

    it('an archived copy without an outlet, and no dot before it', async () => {
      const { items } = await places([{ archiveUrl: 'https://b.example/' }]);
      expect(items).to.deep.equal(['archived copy']);
    });
  });

  describe('sources', () => {
    it('as a numbered list, each with its archived copy', async () => {
      const card = await show({ case: FULL });
      const items = Array.from(part(card, 'sources')!.querySelectorAll('ol > li'), textOf);
      expect(items).to.deep.equal([
        'The gauge of the lake · Water Board · 2 March 2024 · archived copy',
        'A letter of the mayor',
      ]);
    });

    it('by their address where they have no title', async () => {
      const card = await show({ case: { ...SHORT, sources: [{ url: 'https://a.example/b' }] } });
      expect(textOf(part(card, 'sources')!.querySelector('li'))).to.equal('https://a.example/b');
    });

    it('by their publisher where there is nothing else, and no dot before it', async () => {
      const card = await show({ case: { ...SHORT, sources: [{ publisher: 'Water Board', date: '2024' }] } });
      expect(textOf(part(card, 'sources')!.querySelector('li'))).to.equal('Water Board · 2024');
    });
  });

  describe('nothing empty:', () => {
    const empties = async (more: Partial<CaseInput>) => {
      const card = await show({ case: { ...SHORT, ...more } });
      return Array.from(card.renderRoot.querySelectorAll('li, a, h2, h3, h4, section, button, summary'))
        .filter((element) => !textOf(element))
        .map((element) => element.outerHTML.replace(/<!--.*?-->/g, ''));
    };

    it('a related case with only an id is left out', async () => {
      expect(await empties({ related: [{ id: 'other' }] })).to.deep.equal([]);
    });

    it('a translation without a language has a text', async () => {
      expect(await empties({ translations: [{ url: 'https://a.example/' }] })).to.deep.equal([]);
    });

    it('an appearance without an outlet', async () => {
      expect(await empties({ appearances: [{ url: 'https://a.example/' }] })).to.deep.equal([]);
    });

    it('a correction without a note', async () => {
      expect(await empties({ corrections: [{ date: '2024-03-09' }] })).to.deep.equal([]);
    });

    it('a review of which only the verdict is known', async () => {
      expect(await empties({ reviews: [{ verdict: { label: 'False' } }] })).to.deep.equal([]);
    });

    it('no paragraph, which would leave a gap', async () => {
      for (const variant of ['full', 'compact', 'headline'] as const) {
        const card = await show({ case: { claim: 'Storks vote.', reviews: [{ verdict: { label: 'No' } }] }, variant });
        expect(
          Array.from(card.renderRoot.querySelectorAll('p')).filter((each) => !textOf(each)),
          variant,
        ).to.have.length(0);
      }
    });
  });

  it('the status of a corrected case, also where no note says what was corrected', async () => {
    const card = await show({ case: { ...SHORT, status: 'corrected' } });
    expect(lines(card).join(' ')).to.contain('Corrected');
  });

  it('the title of another review, also where it has no address', async () => {
    const card = await show({
      case: { ...SHORT, reviews: [{ title: 'Did storks vote?', publisher: { name: 'Checkers' } }] },
    });
    expect(partText(card, 'reviews')).to.contain('Did storks vote?');
  });

  it('translations by what they are', async () => {
    const card = await show({ case: { ...SHORT, translations: [{ lang: 'ga', url: 'https://facts.example/ga' }] } });
    await until(() => partText(card, 'footer').includes('Irish'), 'the name of the language');
    expect(partText(card, 'footer')).to.contain('Also in Irish');
  });

  it('reviews side by side, each with its own tone', async () => {
    const card = await show({ case: FULL });
    const [one, two] = Array.from(part(card, 'reviews')!.querySelectorAll<HTMLElement>('[part=verdict]'));
    expect(one!.getBoundingClientRect().top).to.equal(two!.getBoundingClientRect().top);
    expect(one!.getBoundingClientRect().left).to.be.below(two!.getBoundingClientRect().left);
    const colours = [part(card, 'verdict')!, one!, two!].map((verdict) => getComputedStyle(verdict).color);
    expect(new Set(colours), colours.join(', ')).to.have.property('size', 3);
  });

  it('no address and no buttons for it where there is none', async () => {
    const { url, ...rest } = SHORT;
    expect(url).to.be.a('string');
    const card = await show({ case: rest });
    expect(Array.from(card.renderRoot.querySelectorAll('button'), textOf)).to.deep.equal(['Copy text']);
    expect(links(card)).to.deep.equal([]);
  });

  describe('on a wide page', () => {
    it('background and sources open', async () => {
      const card = await show({ case: FULL });
      expect(seen(part(card, 'background')!)).to.contain('The lake feeds three towns.');
      expect(seen(part(card, 'sources')!)).to.contain('A letter of the mayor');
    });
  });

  describe('on a narrow page', () => {
    it('background and sources closed, to be opened by their headings', async () => {
      const card = await (async () => {
        const made = document.createElement('div');
        made.style.width = '400px';
        document.body.append(made);
        const inside = Object.assign(document.createElement('debunk-card'), { case: FULL });
        made.append(inside);
        await until(() => part(inside, 'card'), 'the card');
        return inside;
      })();
      const background = part(card, 'background')!;
      expect(seen(background)).to.deep.equal(['Background']);
      background.querySelector('summary')!.click();
      expect(seen(background)).to.deep.equal([
        'Background',
        'The lake feeds three towns.',
        'It is measured every hour.',
      ]);
      expect(seen(part(card, 'sources')!)).to.deep.equal(['Sources']);
      card.parentElement!.remove();
    });
  });

  describe('a retracted case', () => {
    it('as withdrawn, and why, without the claim and the verdict', async () => {
      for (const variant of ['full', 'compact'] as const) {
        expect(lines(await show({ case: RETRACTED, variant })), variant).to.deep.equal([
          'Retracted',
          'The publisher has withdrawn this fact-check. It no longer stands.',
          '1 April 2024 · The gauge turned out to be broken.',
          'Facts Example · Read the fact-check',
        ]);
      }
    });

    it('in one line too', async () => {
      const card = await show({ case: RETRACTED, variant: 'headline' });
      expect(lines(card)).to.deep.equal(['Retracted · Read the fact-check']);
    });

    it('without a reason and an address too', async () => {
      expect(lines(await show({ case: { claim: 'Storks vote.', status: 'retracted' } }))).to.deep.equal([
        'Retracted',
        'The publisher has withdrawn this fact-check. It no longer stands.',
      ]);
    });
  });

  describe('quote', () => {
    it('the claim alone, below its verdict', async () => {
      const card = await show({ case: FULL, variant: 'quote' });
      const shown = lines(card);
      expect(shown[0]).to.equal('Verdict: Pants on fire!');
      expect(shown).to.include('Soldiers drained the lake in one night.');
      for (const name of ['reality', 'title', 'background', 'appearances'])
        expect(part(card, name), name).to.equal(null);
      expect(partText(card, 'tag')).to.equal('Pants on fire!');
      expect(links(card).map(({ href }) => href)).to.include(FULL.url);
      // Withdrawn words are not quoted.
      expect(lines(await show({ case: RETRACTED, variant: 'quote' })).join()).not.to.contain('drained');
      // Without a claim there is nothing to quote.
      const { title, verdict } = SHORT;
      expect(lines(await show({ case: { title, verdict }, variant: 'quote' }))[0]).to.equal(
        `Verdict: Made up ${title}`,
      );
    });
  });

  describe('compact', () => {
    it('the verdict, the claim, the first paragraph of the reality, and the link', async () => {
      expect(lines(await show({ case: FULL, variant: 'compact' }))).to.deep.equal([
        'Verdict: Pants on fire!',
        'The claim Pants on fire!',
        'Soldiers drained the lake in one night.',
        'Nobody was told.',
        'Said by a radio host · 29 February 2024',
        'The reality',
        'The lake is full.',
        'Facts Example · Read the fact-check',
      ]);
    });

    it('the reality first where that is asked for', async () => {
      const shown = lines(await show({ case: FULL, variant: 'compact', order: 'fact-first' }));
      expect(shown.indexOf('The lake is full.')).to.be.below(shown.indexOf('The claim Pants on fire!'));
    });
  });

  describe('headline', () => {
    it('one line: the verdict, then the title, in one link', async () => {
      const card = await show({ case: FULL, variant: 'headline' });
      expect(lines(card)).to.deep.equal(['Verdict: Pants on fire! No, the lake was not drained by night']);
      expect(links(card)).to.deep.equal([
        {
          text: 'Verdict: Pants on fire! No, the lake was not drained by night',
          href: 'https://facts.example/lake',
          rel: 'noopener',
        },
      ]);
    });

    it('without a title the claim in quotation marks, as a link', async () => {
      const { title, ...rest } = SHORT;
      expect(title).to.be.a('string');
      const card = await show({ case: rest, variant: 'headline' });
      expect(lines(card)).to.deep.equal(['Verdict: Made up “Storks were seen to vote.”']);
    });
  });

  it('all of a case if the variant is none that there is', async () => {
    for (const variant of ['headline compact', '', null, undefined] as unknown as DebunkCard['variant'][]) {
      const card = await showNamed({ case: FULL, variant });
      expect(lines(card), `variant ${variant}`).to.deep.equal([...TOP, ...CLAIM, ...REALITY, ...REST]);
      expect(part(card, 'card')!.className, `variant ${variant}`).to.equal('ui card full false');
    }
  });

  it('another variant, order and heading level as soon as they are set', async () => {
    const card = await show({ case: FULL });
    card.setAttribute('variant', 'compact');
    card.setAttribute('order', 'fact-first');
    card.setAttribute('heading-level', '4');
    await card.updateComplete;
    expect(headings(card)).to.deep.equal(['h4 The reality', 'h4 The claim Pants on fire!']);
  });

  describe('headings', () => {
    it('the title and, one deeper, its parts', async () => {
      expect(headings(await show({ case: FULL }))).to.deep.equal([
        'h2 Verdict: Pants on fire! No, the lake was not drained by night',
        'h3 The claim Pants on fire!',
        'h3 The reality',
        'h3 How it misleads',
        'h3 What is true about it',
        'h3 Recurring false story',
        'h3 What fact-checkers found',
        'h3 Background',
        'h3 Sources',
        'h3 Related',
      ]);
    });

    for (const level of [2, 3, 4, 5, 6]) {
      it(`from level ${String(level)}`, async () => {
        const deeper = Math.min(level + 1, 6);
        const full = await show({ case: SHORT, headingLevel: level });
        expect(headings(full)).to.deep.equal([
          `h${String(level)} Verdict: Made up Storks do not vote`,
          `h${String(deeper)} The claim Made up`,
          `h${String(deeper)} The reality`,
        ]);
        const line = await show({ case: SHORT, headingLevel: level, variant: 'headline' });
        expect(headings(line)).to.deep.equal([`h${String(level)} Verdict: Made up Storks do not vote`]);
        const tombstone = await show({ case: RETRACTED, headingLevel: level });
        expect(headings(tombstone)).to.deep.equal([`h${String(level)} Retracted`]);
      });
    }

    for (const given of ['1', '0', '-3', '7', '99', 'x', '']) {
      it(`a real one for heading-level="${given}"`, async () => {
        const card = await show({ case: SHORT, variant: 'headline' });
        card.setAttribute('heading-level', given);
        await card.updateComplete;
        expect(headings(card)).to.have.length(1);
        expect(headings(card)[0]).to.match(Number(given) > 6 ? /^h6 / : given === '1' ? /^h1 / : /^h2 /);
      });
    }

    it('no level is left out where a card without a title begins with the claim', async () => {
      const { title, ...rest } = SHORT;
      expect(title).to.be.a('string');
      expect(headings(await show({ case: rest }))[0]).to.match(/^h2 /);
    });
  });

  describe('what stands in its slots', () => {
    it('the header above the verdict, the footer below all else, in every variant', async () => {
      for (const variant of ['full', 'compact', 'headline'] as const) {
        const header = Object.assign(document.createElement('p'), { slot: 'header', textContent: 'Above' });
        const footer = Object.assign(document.createElement('p'), { slot: 'footer', textContent: 'Below' });
        const shown = seen(await show({ case: SHORT, variant }, header, footer));
        expect(shown.at(0), variant).to.equal('Above');
        expect(shown.at(-1), variant).to.equal('Below');
      }
    });
  });

  describe('nothing that axe finds wrong', () => {
    const cards: [string, Parameters<typeof show>[0]][] = [
      ['in a full card', { case: FULL }],
      ['in a compact card', { case: FULL, variant: 'compact' }],
      ['in a headline', { case: FULL, variant: 'headline' }],
      ['in a retracted card', { case: RETRACTED }],
      ['in a card with long words', { case: LONG }],
      ['in a dark card', { case: FULL, theme: 'dark' }],
      ['in a card without data', {}],
    ];
    for (const [where, properties] of cards) {
      it(where, async function () {
        this.timeout(30_000);
        const card = await show(properties);
        expect(await violations(card), engine).to.deep.equal([]);
      });
    }
  });

  it('buttons that are buttons', async () => {
    const card = await show({ case: FULL });
    expect(button(card, 'Copy link').type).to.equal('button');
    expect(button(card, 'Copy text').type).to.equal('button');
  });
});
