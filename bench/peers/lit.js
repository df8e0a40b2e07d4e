import { LitElement, html, unsafeCSS } from 'lit';
import text from './card.css?inline';

class LitCard extends LitElement {
  static properties = { content: { attribute: false } };
  static styles = unsafeCSS(text);

  render() {
    const { verdict, title, claim, reality, background, sources } = this.content;
    return html`<article class="card">
      <p class="verdict">${verdict}</p>
      <h3>${title}</h3>
      <h4>Claim</h4>
      <blockquote>${claim}</blockquote>
      <h4>Reality</h4>
      ${reality.map((paragraph) => html`<p>${paragraph}</p>`)}
      <details>
        <summary>Background</summary>
        ${background.map((paragraph) => html`<p>${paragraph}</p>`)}
        <h4>Sources</h4>
        <ol>
          ${sources.map((source) => html`<li><a href=${source.url}>${source.title}</a></li>`)}
        </ol>
      </details>
    </article>`;
  }
}
customElements.define('lit-card', LitCard);

export default (content) => Object.assign(document.createElement('lit-card'), { content });
