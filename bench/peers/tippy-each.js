// One for each phrase.
import tippy from 'tippy.js';
import { options } from './tippy.js';

tippy('[data-case]', options);
