/** How the tests make a list, wait for it, and see what a reader sees. */
import '../../src/define.js';
import '../../src/elements/narrative-list/narrative-list.define.js';
import type { NarrativeList } from '../../src/elements/narrative-list/narrative-list.js';
import type { CaseInput } from '../../src/model/case.js';
import { frames, seen, textOf, theStage, until, wait } from './card.js';

const COUNTRIES = ['Belarus', 'Ukraine', 'North Macedonia', 'Georgia'];
const NARRATIVES = [
  { id: 'water', name: 'The army takes our water', description: 'Whatever happens to water, soldiers did it.' },
  { id: 'birds', name: 'Birds decide elections' },
  { id: 'bread', name: 'They are taking our bread' },
];
const TITLES = ['The lake was drained by night', 'Storks were seen to vote', 'Bread will be sold by the crumb'];
const VERDICTS = [
  { label: 'Made up', tone: 'false' },
  { label: 'Half the story', tone: 'misleading' },
] as const;

/** A case of ours; the number decides everything about it. */
export function caseOf(number: number): CaseInput {
  const theme = number % 3 === 0 || number > 30 ? 0 : number % 3;
  return {
    id: `case-${number}`,
    url: `https://facts.example/${number}`,
    lang: 'en',
    title: `${TITLES[theme]!} (${number})`,
    claim: { text: `They say: ${TITLES[theme]!.toLowerCase()}.` },
    narrative: NARRATIVES[theme]!.id,
    verdict: VERDICTS[number % 2]!,
    reality: `It did not happen in year ${2018 + (number % 4)}.`,
    published: `${2018 + (number % 4)}-${String(1 + (number % 12)).padStart(2, '0')}-${String(1 + (number % 28)).padStart(2, '0')}`,
    countries: number % 5 ? [COUNTRIES[number % 4]!] : [COUNTRIES[number % 4]!, 'Moldova'],
    keywords: [number % 2 ? 'odd' : 'even'],
    appearances: Array.from({ length: 1 + (number % 3) }, (_, index) => ({
      outlet: `Outlet ${(number + index) % 5}`,
      lang: 'en',
    })),
  };
}

/** Forty cases in three narratives: 20 of water, 10 of birds, 10 of bread. */
export const COLLECTION = {
  publisher: { name: 'Facts Example' },
  narratives: NARRATIVES,
  cases: Array.from({ length: 40 }, (_, index) => caseOf(index + 1)),
};

/** Puts a list into the page. */
export function place(properties: Partial<NarrativeList> = {}, ...children: (Node | string)[]): NarrativeList {
  const list = Object.assign(document.createElement('narrative-list'), properties);
  list.append(...children);
  theStage().append(list);
  return list;
}

/** A list in the page that has come to its end, with a reader near. */
export async function show(
  properties: Partial<NarrativeList> = {},
  ...children: (Node | string)[]
): Promise<NarrativeList> {
  return load({ cases: COLLECTION, ...properties }, ...children);
}

/** A list that loads, in the page, at its end, with a reader near. */
export async function load(properties: Partial<NarrativeList>, ...children: (Node | string)[]): Promise<NarrativeList> {
  const list = await settled(place(properties, ...children));
  await approach(list);
  return list;
}

/** The pointer comes to a list, which loads what only readers who search see. */
export async function approach(list: NarrativeList): Promise<void> {
  const { length } = (list.constructor as typeof NarrativeList).elementStyles;
  list.dispatchEvent(new PointerEvent('pointerover'));
  await until(() => list.shadowRoot!.adoptedStyleSheets.length > length, 'what only readers who search see');
  await list.updateComplete;
}

/** Waits until a list is not loading any more, and drawn. */
export async function settled(list: NarrativeList): Promise<NarrativeList> {
  await until(
    () => !list.matches(':state(loading)') && !!list.renderRoot.querySelector('[part=list], [part=status]'),
    'the list to settle',
  );
  await frames();
  await list.updateComplete;
  return list;
}

export const all = (list: NarrativeList, selector: string): HTMLElement[] =>
  Array.from(list.renderRoot.querySelectorAll<HTMLElement>(selector));

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as querySelector has it
export const one = <T extends HTMLElement = HTMLElement>(list: NarrativeList, selector: string): T => {
  const found = list.renderRoot.querySelector<T>(selector);
  if (!found) throw new Error(`Nothing is ${selector}`);
  return found;
};

/** Types into the search field, as a whole. */
export async function type(list: NarrativeList, text: string): Promise<void> {
  const field = one<HTMLInputElement>(list, '#text');
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await list.updateComplete;
}

const unquoted = (text: string): string => text.replace(/^[“«](.*)[”»]$/, '$1');

/** Presses the button that says this. */
export async function press(list: NarrativeList, says: string | RegExp): Promise<HTMLElement> {
  const found = all(list, 'button, [role=button]').find((each) => {
    const words = each.querySelector('.words');
    const name = each.ariaLabel ?? (words ? unquoted(textOf(words)) : textOf(each));
    return typeof says === 'string' ? name === says : says.test(name);
  });
  if (!found)
    throw new Error(`No button says ${String(says)}: ${all(list, 'button, [role=button]').map(textOf).join(', ')}`);
  found.focus();
  found.click();
  await list.updateComplete;
  return found;
}

/** Ticks a value of the open facet, or takes the tick back. */
export async function tick(list: NarrativeList, value: string): Promise<void> {
  const label = all(list, '[part=values] label:has([type=checkbox])').find(
    (each) => textOf(each).replace(/ \d+$/, '') === value,
  );
  if (!label) throw new Error(`There is no value ${value}`);
  label.querySelector('input')!.click();
  await list.updateComplete;
}

/** The values of the open facet, each with its count. */
export const values = (list: NarrativeList) => all(list, '[part=values] label:has([type=checkbox])').map(textOf);

export const titles = (list: NarrativeList) => all(list, '.row-title .words').map(textOf);
/** Names without the quotation marks that narratives stand in. */
export const groups = (list: NarrativeList) => all(list, '.group-title .words').map((each) => unquoted(textOf(each)));
export const chips = (list: NarrativeList) => all(list, '[part=chip]').map(textOf);
export const count = (list: NarrativeList) => textOf(one(list, '[part=count]'));
export const said = (list: NarrativeList) => textOf(one(list, '[part=list] > [role=status]'));
export const marked = (list: NarrativeList) => [...new Set(all(list, 'mark').map(textOf))];
/** What has the focus says; of a row or a group its name. */
export const focused = (list: NarrativeList) => {
  const { activeElement } = list.shadowRoot!;
  return unquoted(textOf(activeElement?.querySelector('.words') ?? activeElement));
};

/** What stands in a list, line by line, as a reader sees it. */
export const lines = (list: NarrativeList) => seen(list.renderRoot);

/** Typing has rested, and the list has said so. */
export async function rest(list: NarrativeList): Promise<void> {
  await wait(500);
  await list.updateComplete;
}
