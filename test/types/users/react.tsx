/** @jsxImportSource react */
import type { DebunkCard } from 'debunk-widgets';
import { createRef } from 'react';
import type {} from 'debunk-widgets/react';

const ref = createRef<DebunkCard>();

export const right = (
  <debunk-provider base="/checks/" onClick={() => undefined}>
    <debunk-card
      ref={ref}
      className="wide"
      lang="en"
      slot="aside"
      key="a"
      src="a.json"
      case={{ title: 'The lake is full' }}
      variant="compact"
      headingLevel={3}
      claim-review
      ondebunk-load={({ detail }) => detail.case.title}
      ondebunk-error={undefined}
    >
      <p>The lake is full.</p>
    </debunk-card>
    <debunk-verdict tone="false" label="Made up" by="Facts" href="/lake" />
    <narrative-list cases={[]} page-size="10" locked ondebunk-load={({ detail }) => detail.count} />
  </debunk-provider>
);

export const chart = (
  <narrative-chart src="a.json" narrative="lakes" by="outlet" ondebunk-load={({ detail }) => detail.count} />
);

// @ts-expect-error -- there is no such variant
export const variant = <debunk-card variant="huge" />;
// @ts-expect-error -- this is the detail of a list
export const detail = <debunk-card ondebunk-load={({ detail }) => detail.count} />;
// @ts-expect-error -- there is no such property
export const property = <narrative-list case={{}} />;
// @ts-expect-error -- a number is meant
export const number = <narrative-list page-size="ten" />;
// @ts-expect-error -- a list is no card
export const other = <narrative-list ref={ref} />;
