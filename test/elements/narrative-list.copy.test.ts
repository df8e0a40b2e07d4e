import { expect } from 'chai';
import { listen, useStage, wait } from './card.js';
import { all, one, press, show } from './list.js';
import type { NarrativeList } from '../../src/elements/narrative-list/narrative-list.js';

/** Selects from one node to the end of another, with the code that credits loaded. */
async function select(list: NarrativeList, from: Node, to: Node = from): Promise<void> {
  list.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
  await import('../../src/elements/base/credit.js');
  await wait(20);
  getSelection()!.setBaseAndExtent(from, 0, to, to.childNodes.length);
}

/** What a copy or the start of a drag takes along; undefined where the browser decides that. */
function taken(list: NarrativeList, type: 'copy' | 'dragstart'): Record<'text' | 'html', string> | undefined {
  const data = new DataTransfer();
  const init = { bubbles: true, cancelable: true, composed: true };
  const event =
    type === 'copy'
      ? new ClipboardEvent(type, { ...init, clipboardData: data })
      : new DragEvent(type, { ...init, dataTransfer: data });
  one(list, '.list').dispatchEvent(event);
  // Firefox keeps a transfer of its own.
  const kept = 'clipboardData' in event ? event.clipboardData : event.dataTransfer;
  return kept?.types.length ? { text: kept.getData('text/plain'), html: kept.getData('text/html') } : undefined;
}

describe('what is taken from a <narrative-list>', () => {
  useStage();
  afterEach(() => getSelection()?.removeAllRanges());

  for (const type of ['copy', 'dragstart'] as const) {
    it(`has the verdict and the source before the title (${type})`, async () => {
      const list = await show({ groupBy: 'none', sort: 'oldest' });
      const { events } = listen();
      const [first] = all(list, '.row-title .words');
      await select(list, first!);
      const { text, html } = taken(list, type)!;
      const [credit, title] = text.split('\n\n');
      expect(credit).to.match(/^(Made up|Half the story) \(https:\/\/facts\.example\/\d+\)$/);
      expect(title).to.equal(first!.textContent.trim());
      expect(html.indexOf(credit!)).to.be.within(0, html.indexOf(title!) - 1);
      expect(events.at(-1)!.detail).to.deep.equal({ text });
    });
  }

  it('has the label of a story before its name', async () => {
    const list = await show();
    await select(list, one(list, '.group-title .words'));
    expect(taken(list, 'copy')!.text).to.equal('Recurring false story\n\n“The army takes our water”');
  });

  it('has each verdict before its title over several rows', async () => {
    const list = await show({ groupBy: 'none' });
    const [first, , third] = all(list, '.row-title .words');
    await select(list, first!, third);
    const { text } = taken(list, 'copy')!;
    const titles = all(list, '.row-title .words').slice(0, 3);
    for (const [index, title] of titles.entries()) {
      const verdicts = text.slice(0, text.indexOf(title.textContent.trim())).match(/Made up|Half the story/g) ?? [];
      expect(verdicts.length, text).to.be.at.least(index + 1);
    }
  });

  it('is left to the browser where no claim is in it', async () => {
    const list = await show({ cases: { cases: [{ title: 'A', verdict: { tone: 'false' } }] } });
    await select(list, one(list, '.count'));
    expect(taken(list, 'copy')).to.equal(undefined);
  });

  it('has the verdict of an opened row once', async () => {
    const list = await show({ groupBy: 'none' });
    await press(list, one(list, '.row-title .words').textContent.trim());
    await select(list, one(list, '.row-title .words'));
    expect(taken(list, 'copy')!.text.match(/Made up|Half the story/g)).to.have.length(1);
  });
});
