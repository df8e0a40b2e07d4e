import { article, element } from './card.js';
import css from './card.css?inline';

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

class HandWrittenCard extends HTMLElement {
  content;

  connectedCallback() {
    if (this.shadowRoot) return;
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.append(article(element, this.content));
  }
}
customElements.define('hand-written-card', HandWrittenCard);

export default (content) => Object.assign(document.createElement('hand-written-card'), { content });
