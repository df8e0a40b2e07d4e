import { count, findingLine, type Finding } from './findings.js';

/** The number of findings of one sort in a file that are shown individually. */
const MOST = 5;

/** Shows the first findings of each sort in a file, and counts the others. */
export class RepeatedFindings {
  #file = '';
  readonly #sorts = new Map<string, number>();

  /** The lines for a finding, after the remaining counts of the previous file. */
  lines(finding: Finding): string[] {
    const before = finding.file === this.#file ? [] : this.rest();
    this.#file = finding.file;
    const sort = `${finding.severity} ${finding.kind} ${finding.path.replace(/\d+/g, '…')}`.trim();
    const times = (this.#sorts.get(sort) ?? 0) + 1;
    this.#sorts.set(sort, times);
    return times > MOST ? before : [...before, findingLine(finding, process.stdout)];
  }

  rest(): string[] {
    const lines = [...this.#sorts]
      .filter(([, times]) => times > MOST)
      .map(([sort, times]) => `${this.#file}: ${count(times - MOST, 'more', 'more')} like: ${sort} (--json tells all)`);
    this.#sorts.clear();
    return lines;
  }
}
