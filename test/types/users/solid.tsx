/** @jsxImportSource solid-js */
import type { DebunkCard } from 'debunk-widgets';
import type {} from 'debunk-widgets/solid';

let card: DebunkCard | undefined;

export const right = (
  <debunk-provider base="/checks/" onClick={() => undefined}>
    <debunk-card
      ref={card}
      class="wide"
      lang="en"
      slot="aside"
      src="a.json"
      prop:case={{ title: 'The lake is full' }}
      variant="compact"
      headingLevel={3}
      attr:claim-review
      on:debunk-load={({ detail }) => detail.case.title}
      on:debunk-error={undefined}
    >
      <p>The lake is full.</p>
    </debunk-card>
    <narrative-list cases={[]} page-size="10" locked on:debunk-load={({ detail }) => detail.count} />
  </debunk-provider>
);

// @ts-expect-error -- there is no such variant
export const variant = <debunk-card variant="huge" />;
// @ts-expect-error -- this is the detail of a list
export const detail = <debunk-card on:debunk-load={({ detail }) => detail.count} />;
// @ts-expect-error -- there is no such property
export const property = <narrative-list case={{}} />;
// @ts-expect-error -- a number is meant
export const number = <narrative-list page-size="ten" />;
// @ts-expect-error -- a list is no card
export const other = <narrative-list ref={card} />;
