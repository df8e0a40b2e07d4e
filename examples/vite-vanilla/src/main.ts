import 'debunk-widgets/define.js';
import type { CaseInput } from 'debunk-widgets';

const lake: CaseInput = {
  title: 'The lake is full',
  verdict: { label: 'Made up', tone: 'false' },
  claim: { text: 'Soldiers drained the lake in one night.', claimant: 'A radio host' },
  reality: 'The gauge has stood at 4.1 m since January.',
};

const card = document.querySelector('debunk-card')!;
card.addEventListener('debunk-load', ({ detail }) => {
  document.querySelector('output')!.textContent = detail.case.title ?? '';
});
card.variant = 'compact';
card.case = lake;
