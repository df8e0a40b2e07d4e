import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import claimReview from '../demo/formats/claim-review.json' with { type: 'json' };
import collection from '../demo/formats/collection.json' with { type: 'json' };
import google from '../demo/formats/google.json' with { type: 'json' };
import graph from '../demo/formats/graph.json' with { type: 'json' };
import hydra from '../demo/formats/hydra.json' with { type: 'json' };
import '../src/elements/debunk-card/debunk-card.define.js';
import { full } from './cases.js';

/** What each format looks like, and the card that is made of it. */
const meta = {
  title: 'Stories/Formats',
  args: { document: full },
  argTypes: { document: { control: 'object' } },
  render: ({ document }) => html`
    <style>
      .beside {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
        gap: 2rem;
      }
      .beside pre {
        margin: 0;
        font-size: 0.75rem;
        white-space: break-spaces;
        overflow-wrap: anywhere;
      }
    </style>
    <div class="beside">
      <debunk-card .case=${document} loading="eager"></debunk-card>
      <pre>${JSON.stringify(document, null, 2)}</pre>
    </div>
  `,
} satisfies Meta<{ document: unknown }>;
export default meta;
type Story = StoryObj<{ document: unknown }>;

/** debunk-widgets’ own JSON: one case. */
export const OwnJson: Story = {};

/** A collection of our own: what stands beside `cases` is inherited by each. The first case is shown. */
export const Collection: Story = { args: { document: collection } };

/** schema.org’s ClaimReview as a page carries it. */
export const ClaimReview: Story = { args: { document: claimReview } };

/** ClaimReview in a `@graph`, put together from objects that name each other by `@id`. */
export const Graph: Story = { args: { document: graph } };

/** ClaimReview in a collection of API Platform, with relative references. */
export const Hydra: Story = { args: { document: hydra } };

/** An answer of Google’s Fact Check Tools: several fact-checkers on one claim. */
export const GoogleFactCheck: Story = { args: { document: google } };
