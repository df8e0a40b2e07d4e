import { Component, Prop, h } from '@stencil/core';

@Component({ tag: 'stencil-card', styleUrl: '../../card.css', shadow: true })
export class StencilCard {
  @Prop() content: any;

  render() {
    const { verdict, title, claim, reality, background, sources } = this.content;
    return (
      <article class="card">
        <p class="verdict">{verdict}</p>
        <h3>{title}</h3>
        <h4>Claim</h4>
        <blockquote>{claim}</blockquote>
        <h4>Reality</h4>
        {reality.map((paragraph) => (
          <p>{paragraph}</p>
        ))}
        <details>
          <summary>Background</summary>
          {background.map((paragraph) => (
            <p>{paragraph}</p>
          ))}
          <h4>Sources</h4>
          <ol>
            {sources.map((source) => (
              <li>
                <a href={source.url}>{source.title}</a>
              </li>
            ))}
          </ol>
        </details>
      </article>
    );
  }
}
