import 'debunk-widgets/define.js';
import { parseCases, type Case, type CaseInput, type DebunkCard, type NarrativeList } from 'debunk-widgets';

const input: CaseInput = { title: 'The lake is full', narrative: 'lakes', reality: { html: '<p>It is full.</p>' } };
const read = parseCases(input);
export const first: Case | undefined = read.ok ? read.value.cases[0] : undefined;
// @ts-expect-error -- a case as written is none that was read
export const other: Case = input;
// @ts-expect-error -- there is no such tone
export const wrong: CaseInput = { title: 'The lake is full', verdict: { tone: 'wrong' } };

const card: DebunkCard = document.createElement('debunk-card');
card.variant = 'compact';
// @ts-expect-error -- there is no such variant
card.variant = 'huge';

card.addEventListener('debunk-load', ({ detail }) => detail.case.title);
card.addEventListener('debunk-error', ({ detail }) => detail.kind);
card.addEventListener('click', ({ clientX }) => clientX);
// @ts-expect-error -- this is the detail of a list
card.addEventListener('debunk-load', ({ detail }) => detail.count);

const list: NarrativeList | null = document.querySelector('narrative-list');
list?.addEventListener('debunk-load', ({ detail }) => detail.count);
list?.addEventListener('debunk-toggle', ({ detail }) => detail.value);
// @ts-expect-error -- this is the detail of a card
list?.addEventListener('debunk-load', ({ detail }) => detail.case);

const chart = document.createElement('narrative-chart');
chart.by = 'country';
chart.addEventListener('debunk-load', ({ detail }) => detail.count);
// @ts-expect-error -- a chart cannot be split by that
chart.by = 'weather';

const mention = document.createElement('debunk-mention');
mention.src = 'cases.json#storks';
mention.addEventListener('debunk-load', ({ detail }) => detail);
// @ts-expect-error -- a mention shows the case that its address leads to
mention.case = input;

const verdict = document.createElement('debunk-verdict');
Object.assign(verdict, { label: 'Made up', tone: 'false', by: 'Facts Example' });
verdict.addEventListener('debunk-load', ({ detail }) => detail.case.title);
// @ts-expect-error -- there is no such attribute
verdict.variant = 'compact';

document.createElement('debunk-provider').addEventListener('debunk-error', ({ detail }) => detail.message);
