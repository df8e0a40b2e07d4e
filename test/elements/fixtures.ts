import type { CaseInput } from '../../src/model/case.js';

/** A case with everything that a case can have. */
export const FULL = {
  id: 'lake',
  url: 'https://facts.example/lake',
  lang: 'en',
  title: 'No, the lake was not drained by night',
  claim: {
    text: 'Soldiers drained the lake in one night.\n\nNobody was told.',
    claimant: 'a radio host',
    date: '2024-02-29',
    technique: 'It shows a photograph of autumn as one of spring.',
    grainOfTruth: 'The lake is lower in autumn.',
  },
  appearances: [
    {
      outlet: 'Harbour Radio',
      url: 'https://radio.example/lake',
      archiveUrl: 'https://archive.example/radio',
      date: '2024-03-01',
      lang: 'en',
      country: 'IE',
      role: 'originated',
    },
    { outlet: 'The Lake Paper', url: 'https://paper.example/1', date: 'last spring', role: 'repeated' },
    { outlet: 'Evening News', archiveUrl: 'https://archive.example/news', role: 'reported' },
  ],
  narrative: {
    id: 'water',
    name: 'The army takes our water',
    description: 'Whatever happens to water, soldiers did it.',
    url: 'https://facts.example/narratives/water',
  },
  verdict: { label: 'Pants on fire!', tone: 'false', explanation: 'The water is where it was.' },
  reality: 'The lake is full.\n\nThe gauge has stood at 4.1 m since January, see https://gauge.example/lake.',
  background: 'The lake feeds three towns.\n\nIt is measured every hour.',
  sources: [
    {
      title: 'The gauge of the lake',
      url: 'https://gauge.example/lake',
      archiveUrl: 'https://archive.example/gauge',
      publisher: 'Water Board',
      date: '2024-03-02',
    },
    { title: 'A letter of the mayor' },
  ],
  publisher: {
    name: 'Facts Example',
    url: 'https://facts.example',
    logo: 'https://facts.example/logo.png',
    methodologyUrl: 'https://facts.example/method',
    correctionsUrl: 'https://facts.example/corrections',
    fundingUrl: 'https://facts.example/funding',
  },
  published: '2024-03-05',
  updated: '2024-03-09',
  status: 'corrected',
  corrections: [{ date: '2024-03-09', note: 'The depth was given in feet.' }],
  related: [{ title: 'The river was not sold', url: 'https://facts.example/river' }],
  translations: [{ lang: 'ga', url: 'https://facts.example/ga/lake' }],
  reviews: [
    {
      title: 'Did the lake vanish?',
      url: 'https://checkers.example/lake',
      date: '2024-03-07',
      verdict: { label: 'Mostly invented', tone: 'misleading' },
      publisher: { name: 'Checkers', url: 'https://checkers.example' },
    },
    {
      url: 'https://truth.example/lake',
      verdict: { tone: 'true' },
      publisher: { name: 'Truth Desk' },
    },
  ],
} satisfies CaseInput;

/** A case as short as most. */
export const SHORT = {
  id: 'storks',
  url: 'https://facts.example/storks',
  title: 'Storks do not vote',
  claim: { text: 'Storks were seen to vote.' },
  verdict: { label: 'Made up', tone: 'false' },
  reality: 'Storks do not vote.',
  publisher: { name: 'Facts Example' },
} satisfies CaseInput;

/** The same case, in Arabic. */
export const ARABIC = {
  id: 'storks-ar',
  url: 'https://facts.example/ar/storks',
  lang: 'ar',
  title: 'طيور اللقلق لا تصوّت',
  claim: { text: 'شوهدت طيور اللقلق وهي تصوّت.', claimant: 'إذاعة محلية', date: '2024-02-29' },
  verdict: { label: 'مختلق', tone: 'false' },
  reality: 'طيور اللقلق لا تصوّت.',
  publisher: { name: 'Facts Example' },
} satisfies CaseInput;

/** A case that was withdrawn. */
export const RETRACTED = {
  ...FULL,
  status: 'retracted',
  corrections: [
    { date: '2024-03-09', note: 'The depth was given in feet.' },
    { date: '2024-04-01', note: 'The gauge turned out to be broken.' },
  ],
} satisfies CaseInput;

const WORD = 'Donaudampfschifffahrtsgesellschaft'.repeat(12);
const ADDRESS = `https://long.example/${'a'.repeat(1_979)}`;

/** A case whose words and addresses are longer than any line. */
export const LONG = {
  url: ADDRESS,
  title: WORD,
  claim: { text: `${WORD}\n\n${ADDRESS}`, claimant: WORD, technique: WORD, grainOfTruth: WORD },
  appearances: [{ outlet: WORD, url: ADDRESS, archiveUrl: ADDRESS, country: WORD }, { url: ADDRESS }],
  narrative: { name: WORD, description: WORD, url: ADDRESS },
  verdict: { label: WORD, tone: 'misleading', explanation: WORD },
  reality: `${WORD} ${ADDRESS}`,
  background: WORD,
  sources: [{ title: WORD, url: ADDRESS, publisher: WORD }, { url: ADDRESS }],
  publisher: { name: WORD, url: ADDRESS, methodologyUrl: ADDRESS },
  published: WORD,
  corrections: [{ note: WORD }],
  related: [{ title: WORD, url: ADDRESS }, { url: ADDRESS }],
  reviews: [{ title: WORD, url: ADDRESS, verdict: { label: WORD }, publisher: { name: WORD } }],
} satisfies CaseInput;

const SCRIPT = '<script>window.hacked = true</script>';
const IMAGE = '<img src="x:" onerror="window.hacked = true">';
const BAD = ['javascript:hacked=1', ' JaVaScRiPt:hacked=1', 'java\nscript:hacked=1', '\u0001javascript:hacked=1'];
const MORE_BAD = [
  'data:text/html,<script>hacked=1</script>',
  'vbscript:hacked',
  'blob:https://a.example/1',
  'file:///etc',
];

/** A case written by somebody who wants into the page. */
export const HOSTILE = {
  url: 'javascript:hacked=1',
  lang: '"><script>',
  title: `Title ${SCRIPT}${IMAGE}`,
  claim: {
    text: {
      html: `<p onclick="hacked=1" style="position:fixed">Claim ${SCRIPT}${IMAGE}<svg onload="hacked=1"></svg></p>`,
    },
    claimant: `Claimant ${IMAGE}`,
    date: `"><script>`,
    technique: SCRIPT,
  },
  appearances: BAD.map((url) => ({ outlet: IMAGE, url, archiveUrl: url, lang: url, country: SCRIPT })),
  narrative: { name: SCRIPT, description: IMAGE, url: 'javascript:hacked=1' },
  verdict: { label: `Verdict ${SCRIPT}`, tone: 'false" onclick="hacked=1', explanation: IMAGE },
  reality: {
    html: `<iframe src="javascript:hacked=1"></iframe><form action="javascript:hacked=1"><button formaction="javascript:x">
      Reality</button></form><base href="https://evil.example/"><style>*{display:none}</style>
      ${[...BAD, ...MORE_BAD].map((url) => `<a href="${url.replaceAll('"', '&quot;')}" onmouseover="hacked=1">link</a>`).join(' ')}
      <a href="https://fine.example/">fine</a> <a href="mailto:a@fine.example">mail</a>`,
  },
  background: [
    { type: 'paragraph', children: [{ type: 'link', href: 'javascript:hacked=1', children: ['tree'] }] },
    { type: 'script', children: ['hacked=1'] },
  ],
  sources: [...BAD, ...MORE_BAD].map((url) => ({ title: SCRIPT, url, archiveUrl: url })),
  publisher: {
    name: IMAGE,
    url: 'javascript:hacked=1',
    logo: 'https://evil.example/logo.png',
    methodologyUrl: 'data:,x',
  },
  corrections: [{ date: SCRIPT, note: IMAGE }],
  related: BAD.map((url) => ({ title: IMAGE, url })),
  translations: BAD.map((url) => ({ lang: 'en', url })),
  reviews: BAD.map((url) => ({ title: SCRIPT, url, publisher: { name: IMAGE, url }, verdict: { label: IMAGE } })),
};
