import { expect } from 'chai';
import '../../src/elements/debunk-provider/debunk-provider.define.js';
import type { NarrativeList } from '../../src/elements/narrative-list/narrative-list.js';
import { button, lines, part, show, textOf, theStage, until, useStage } from './card.js';
import { COLLECTION } from './list.js';

const CASE = { ...COLLECTION.cases[3]!, narrative: { id: 'birds', name: 'Birds decide elections', count: 10 } };

describe('the story that a <debunk-card> belongs to', () => {
  useStage();

  it('stands in quotation marks below a label that says what it is', async () => {
    const card = await show({ case: { ...CASE, verdict: { label: 'Made up', tone: 'false' } } });
    const story = (of: typeof card): string[] => lines(part(of, 'narrative')!).slice(0, 2);
    expect(story(card)).to.deep.equal(['Recurring false story', '“Birds decide elections”']);
    const open = await show({ case: { ...CASE, verdict: { label: 'No evidence', tone: 'unproven' } } });
    expect(story(open)).to.deep.equal(['Recurring story', '“Birds decide elections”']);
  });

  it('leads on to its other cases: asked for only when the reader wants them', async () => {
    const asked: string[] = [];
    const fetcher = (url: string): Promise<Response> => {
      asked.push(url);
      return Promise.resolve(new Response(JSON.stringify(COLLECTION)));
    };
    const card = await show({ case: CASE, list: 'https://facts.example/stories.json', fetcher });
    expect(card.renderRoot.querySelector('narrative-list')).to.equal(null);
    button(card, 'More on this story (9)').click();
    await until(() => card.renderRoot.querySelector('narrative-list:state(ready)'), 'the list');
    const list = card.renderRoot.querySelector<NarrativeList>('narrative-list')!;
    expect(asked).to.deep.equal(['https://facts.example/stories.json']);
    const rows = [...list.renderRoot.querySelectorAll('[part=row]')].map((row) => textOf(row));
    expect(rows).to.have.length(9);
    expect(rows.join()).not.to.contain('(4)');
    expect(textOf(list.renderRoot.querySelector('[part=count]'))).to.equal('9 cases');
  });

  it('leads on to the list of its provider', async () => {
    const provider = document.createElement('debunk-provider');
    provider.setAttribute('list', 'https://facts.example/stories.json');
    theStage().append(provider);
    const card = await show({ case: CASE });
    provider.append(card);
    await until(() => textOf(card.renderRoot).includes('More on this story'), 'the button');
  });

  it('is a link to its page where there is no list', async () => {
    const card = await show({
      case: { ...CASE, narrative: { ...CASE.narrative, url: 'https://facts.example/birds' } },
    });
    expect(card.renderRoot.querySelector('[part=narrative] a')!.getAttribute('href')).to.equal(
      'https://facts.example/birds',
    );
  });
});
