// The case and the list that every hostile page has in it, and their markup.

/** In every format's reach: text, HTML, dates, a language of its own, and parts that open. */
export const CASE = {
  id: 'storks',
  lang: 'en',
  title: 'Storks do not vote',
  url: 'https://factchecker.example/storks',
  verdict: { label: 'Made up', tone: 'false', explanation: 'No list of voters has a stork on it.' },
  claim: { text: 'Storks were seen to vote.', claimant: 'A pamphlet', date: '2024-03-01' },
  appearances: [
    { outlet: 'The Pamphlet', url: 'https://pamphlet.example/storks', date: '2024-03-01', role: 'originated' },
    { outlet: 'Marsh Radio', date: '2024-03-02', role: 'repeated' },
  ],
  narrative: { id: 'animals', name: 'Animals decide elections', description: 'Only people vote.' },
  reality: { html: '<p>The storks stood in the marsh, <a href="https://marsh.example/">as its wardens say</a>.</p>' },
  background: 'Every spring somebody sees a stork near a polling station.',
  sources: [{ title: 'Log of the wardens', url: 'https://marsh.example/log', publisher: 'The marsh' }],
  publisher: { name: 'Fact Checker', url: 'https://factchecker.example/' },
  published: '2024-03-05',
};

const ANIMALS = ['Badgers', 'Cranes', 'Foxes', 'Geese', 'Hedgehogs', 'Moles', 'Otters', 'Ravens'];

/** Two narratives, one long enough for a chart, over countries and years, for filters. */
export const CASES = {
  lang: 'en',
  publisher: CASE.publisher,
  narratives: [CASE.narrative, { id: 'weather', name: 'The weather is made', description: 'Nobody makes weather.' }],
  cases: [
    { ...CASE, narrative: 'animals' },
    ...ANIMALS.map((animal, index) => ({
      id: animal.toLowerCase(),
      title: `${animal} do not count votes`,
      verdict: { label: index % 3 ? 'False' : 'Misleading', tone: index % 3 ? 'false' : 'misleading' },
      claim: { text: `${animal} counted the votes.` },
      narrative: 'animals',
      countries: [index % 2 ? 'PL' : 'DE'],
      published: `${2021 + (index % 4)}-0${1 + index}-11`,
    })),
    {
      id: 'rain',
      title: 'Rain is not switched on',
      verdict: { label: 'False', tone: 'false' },
      claim: { text: 'A lighthouse switches on the rain.' },
      narrative: 'weather',
      countries: ['PL'],
      published: '2023-11-02',
    },
  ],
};

export const CARD =
  '<debunk-card src="/cases/storks.json"><p>Made up: <a href="https://factchecker.example/storks">Storks do not vote</a>.</p></debunk-card>';
export const LIST =
  '<narrative-list src="/cases/all.json"><p><a href="https://factchecker.example/">All fact-checks</a></p></narrative-list>';
export const MENTION =
  '<debunk-mention src="/cases/storks.json"><a href="https://factchecker.example/storks">storks were seen to vote</a></debunk-mention>';
export const VERDICT =
  '<debunk-verdict src="/cases/storks.json"><a href="https://factchecker.example/storks">Made up</a></debunk-verdict>';

export const SCRIPT = '<script type="module" src="/dist/debunk.js"></script>';
