import { article } from './card.js';
import css from './card.css?inline';

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

function h(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

class HandWrittenCard extends HTMLElement {
  content;

  connectedCallback() {
    if (this.shadowRoot) return;
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.append(article(h, this.content));
  }
}
customElements.define('hand-written-card', HandWrittenCard);

export default (content) => Object.assign(document.createElement('hand-written-card'), { content });
