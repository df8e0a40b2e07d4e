import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { configure } from 'storybook/test';
import manifest from '../dist/custom-elements.json' with { type: 'json' };
import '../src/define.js';
import { LANGUAGES } from '../src/i18n/languages.js';
import { directionOf } from '../src/model/language.js';
import { Link } from '../stories/docs/blocks/link.js';
import { namesOf } from './language-names.js';
import { Page } from './page.js';
import './preview.css';
import { PSEUDO, registerPseudo } from './pseudo.js';
import { preferred } from './theme.js';

setCustomElementsManifest(manifest);
registerPseudo();
// A story's steps wait for a busy machine too; one second is the default.
configure({ asyncUtilTimeout: 15_000 });

const preview: Preview = {
  parameters: {
    layout: 'padded',
    controls: { expanded: true, sort: 'requiredFirst' },
    // axe's findings are errors: test/stories-a11y.test.mjs reads the same stories.
    a11y: { test: 'error' },
    docs: { container: Page, components: { a: Link }, toc: { headingSelector: 'h2', title: 'On this page' } },
    options: {
      storySort: {
        order: [
          'Start',
          'Playground',
          'Elements',
          ['debunk-card', 'narrative-list', 'narrative-chart', 'debunk-mention', 'debunk-verdict', 'debunk-provider'],
          'States',
          'Formats',
          'Collections',
          'Command',
          'Languages',
          'Themes',
          ['Tokens and parts', 'Workbench'],
          'Embed',
          'Accessibility',
          'Privacy and security',
          'Frameworks and CMS',
          'Changelog',
          'Stories',
        ],
      },
    },
  },
  initialGlobals: { theme: preferred(), direction: 'auto', lang: 'en' },
  globalTypes: {
    theme: {
      description: 'Theme of the page',
      toolbar: { title: 'Theme', icon: 'mirror', items: ['light', 'dark'], dynamicTitle: true },
    },
    direction: {
      description: 'Writing direction of the page; that of its language, unless chosen',
      toolbar: { title: 'Direction', icon: 'transfer', items: ['auto', 'ltr', 'rtl'], dynamicTitle: true },
    },
    lang: {
      description: 'Language of the page',
      toolbar: {
        title: 'Language',
        icon: 'globe',
        items: [
          ...LANGUAGES.map((lang) => ({ value: lang, title: namesOf(lang).own, right: lang })),
          { value: PSEUDO.ltr, title: 'Longer by 40 %' },
          { value: PSEUDO.rtl, title: 'Longer by 40 %, right to left' },
        ],
        dynamicTitle: true,
      },
    },
  },
  decorators: [
    (story, { globals }) => {
      // The page around the story is what a publisher's page would be.
      const page = document.documentElement;
      page.lang = String(globals['lang']);
      const direction = String(globals['direction']);
      page.dir = direction === 'auto' ? directionOf(page.lang) : direction;
      page.dataset['theme'] = String(globals['theme']);
      return story();
    },
  ],
};

export default preview;
