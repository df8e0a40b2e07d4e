// One for all, as https://atomiks.github.io/tippyjs/v6/addons/#event-delegation advises where there are many.
import { delegate } from 'tippy.js';
import { options } from './tippy.js';

delegate(document.body, { ...options, target: '[data-case]' });
