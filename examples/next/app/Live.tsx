'use client';
import 'debunk-widgets/define.js';
import type { CaseInput, DebunkCard } from 'debunk-widgets';
import { useCallback, useState } from 'react';

const lake: CaseInput = {
  title: 'The lake is full',
  verdict: { label: 'Made up', tone: 'false' },
  claim: { text: 'Soldiers drained the lake in one night.', claimant: 'A radio host' },
  reality: 'The gauge has stood at 4.1 m since January.',
};

export function Live() {
  const [shown, setShown] = useState<string>();
  // As React takes over what the server has rendered, it gives elements neither objects nor listeners: the ref does.
  const take = useCallback((card: DebunkCard | null) => {
    if (!card) return;
    card.addEventListener('debunk-load', ({ detail }) => setShown(detail.case.title));
    card.case = lake;
  }, []);
  return (
    <>
      <debunk-card ref={take} variant="compact">
        <p>The lake is full.</p>
      </debunk-card>
      <p>
        Shown: <output>{shown}</output>
      </p>
      <narrative-list src="/cases.json" />
    </>
  );
}
