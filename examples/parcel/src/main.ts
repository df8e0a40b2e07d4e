import 'debunk-widgets/define.js';
import cases from '../cases.json';

const card = document.querySelector('debunk-card')!;
card.addEventListener('debunk-load', ({ detail }) => {
  document.querySelector('output')!.textContent = detail.case.title ?? '';
});
card.case = cases[0];
card.variant = 'compact';

document.querySelector('narrative-list')!.cases = cases;
