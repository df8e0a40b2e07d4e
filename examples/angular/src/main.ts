import 'debunk-widgets/define.js';
import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import type { CaseInput } from 'debunk-widgets';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <debunk-card [case]="lake" variant="compact" (debunk-load)="shown.set($event.detail.case.title)">
      <p>The lake is full.</p>
    </debunk-card>
    <p>
      Shown: <output>{{ shown() }}</output>
    </p>
    <narrative-list src="/cases.json" />
  `,
})
class App {
  readonly lake: CaseInput = {
    title: 'The lake is full',
    verdict: { label: 'Made up', tone: 'false' },
    claim: { text: 'Soldiers drained the lake in one night.', claimant: 'A radio host' },
    reality: 'The gauge has stood at 4.1 m since January.',
  };
  readonly shown = signal<string | undefined>(undefined);
}

void bootstrapApplication(App);
