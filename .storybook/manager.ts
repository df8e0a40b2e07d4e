/** The frame of the site. */
import { GLOBALS_UPDATED, SET_GLOBALS } from 'storybook/internal/core-events';
import { addons } from 'storybook/manager-api';
import { FRAME, preferred, type Scheme } from './theme.js';

addons.setConfig({ theme: FRAME[preferred()], sidebar: { showRoots: false } });

// The toolbar's theme is that of the whole site.
addons.register('site-theme', (api) => {
  const follow = ({ globals }: { globals: { theme: Scheme } }): void =>
    addons.setConfig({ theme: FRAME[globals.theme] });
  api.on(SET_GLOBALS, follow);
  api.on(GLOBALS_UPDATED, follow);
});
