'use client';
import 'debunk-widgets/define.js';
import type { CaseInput, DebunkCard } from 'debunk-widgets';
import { useState } from 'react';

const lake: CaseInput = {
  title: 'The lake is full',
  verdict: { label: 'Made up', tone: 'false' },
  claim: { text: 'Soldiers drained the lake in one night.', claimant: 'A radio host' },
  reality: 'The gauge has stood at 4.1 m since January.',
};

// Not `case={lake}`: React sets no objects as it takes over what a server has rendered.
function give(card: DebunkCard | null) {
  if (card) card.case = lake;
}

export function Live() {
  const [shown, setShown] = useState<string>();
  return (
    <>
      <debunk-card ref={give} variant="compact" ondebunk-load={({ detail }) => setShown(detail.case.title)}>
        <p>The lake is full.</p>
      </debunk-card>
      <p>
        Shown: <output>{shown}</output>
      </p>
      <narrative-list src="/cases.json" />
    </>
  );
}
