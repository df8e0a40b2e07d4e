import 'debunk-widgets/define.js';
import type { CaseInput } from 'debunk-widgets';
import { createSignal } from 'solid-js';

const lake: CaseInput = {
  title: 'The lake is full',
  verdict: { label: 'Made up', tone: 'false' },
  claim: { text: 'Soldiers drained the lake in one night.', claimant: 'A radio host' },
  reality: 'The gauge has stood at 4.1 m since January.',
};

export function App() {
  const [shown, setShown] = createSignal<string>();
  return (
    <>
      <debunk-card case={lake} variant="compact" on:debunk-load={({ detail }) => setShown(detail.case.title)}>
        <p>The lake is full.</p>
      </debunk-card>
      <p>
        Shown: <output>{shown()}</output>
      </p>
      <narrative-list src="/cases.json" />
    </>
  );
}
