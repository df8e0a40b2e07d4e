// Previews by tippy.js whose content is fetched, as in https://atomiks.github.io/tippyjs/v6/ajax/.
import 'tippy.js/dist/tippy.css';
import './card.css';
import { article, element } from './card.js';

export const options = {
  content: 'Loading…',
  // There are links in it.
  interactive: true,
  async onShow(instance) {
    if (instance.isAsked) return;
    instance.isAsked = true;
    const response = await fetch(instance.reference.dataset.case);
    instance.setContent(article(element, await response.json()));
  },
};
