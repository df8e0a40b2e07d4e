/** The cases of a preview: read again where a file changes, kept as they were where a file is half written. */
import type { Case } from '../model/case.js';
import type { Finding, Position } from './findings.js';
import { headlineOf } from './headline.js';
import type { Input } from './input.js';
import { findInputs, InputError } from './inputs.js';
import { readCases, type ReadCasesOptions } from './read-cases.js';
import { adviceOn } from './reader-advice.js';
import { stampAt } from './write-files.js';

/** A case to look at. */
export interface PreviewCase {
  /** Its file and its number there, which name its page. */
  key: string;
  file: string;
  case: Case;
  /** The verdict and the headline, in one line. */
  name: string;
  /** What there is to say of it. */
  findings: Finding[];
  /** Whether its file cannot be read any more: this is the case as it was before. */
  stale: boolean;
}

interface ReadFile {
  stamp: string | undefined;
  cases: PreviewCase[];
  /** What there is to say of a file without a case. */
  faults: Finding[];
}

/** The cases in files and folders. */
export class PreviewCases {
  #files = new Map<string, ReadFile>();
  #missing: Finding[] = [];

  constructor(
    private readonly inputs: readonly string[],
    private readonly reading: ReadCasesOptions,
  ) {}

  get all(): PreviewCase[] {
    return [...this.#files.values()].flatMap(({ cases }) => cases);
  }

  /** What could not be read. */
  get faults(): Finding[] {
    return [...this.#missing, ...[...this.#files.values()].flatMap(({ faults }) => faults)];
  }

  /** Reads what has changed. @returns The files that were added, changed or removed. */
  async refresh(): Promise<string[]> {
    const missing: Finding[] = [];
    const found = new Map<string, ReadFile>();
    const changed: string[] = [];
    for await (const input of findInputs(this.inputs, (error) => missing.push(faultOf(error)))) {
      const known = this.#files.get(input.name);
      // Taken before the file is read: what is written meanwhile is read again.
      const stamp = stampAt(input.name);
      if (known && known.stamp === stamp) found.set(input.name, known);
      else {
        found.set(input.name, await this.#read(input, stamp, known));
        changed.push(input.name);
      }
    }
    for (const file of this.#files.keys()) if (!found.has(file)) changed.push(file);
    this.#files = found;
    this.#missing = missing;
    return changed;
  }

  async #read(input: Input, stamp: string | undefined, before: ReadFile | undefined): Promise<ReadFile> {
    const findings: Finding[] = [];
    const cases: PreviewCase[] = [];
    const places: Position[] = [];
    const options = { ...this.reading, checkFields: true, onFinding: (finding: Finding) => findings.push(finding) };
    for await (const { case: entry, ...read } of readCases([input.name], options)) {
      const place = read.place();
      const advice = [...adviceOn(entry)].map((one): Finding => ({
        severity: 'warning',
        kind: 'advice',
        ...place,
        ...one,
      }));
      const key = `${input.name}#${cases.length}`;
      const name = await headlineOf(entry);
      cases.push({ key, file: input.name, case: entry, name, findings: advice, stale: false });
      places.push(place);
    }
    if (!cases.length && before?.cases.length) {
      return { stamp, faults: [], cases: before.cases.map((one) => ({ ...one, findings, stale: true })) };
    }
    // In a folder, most pages hold no review, and need not.
    if (!cases.length) return { stamp, cases, faults: input.found && input.kind === 'html' ? [] : findings };
    for (const finding of findings.toReversed())
      cases[Math.max(0, ownerOf(finding, places))]?.findings.unshift(finding);
    return { stamp, cases, faults: [] };
  }
}

/** The last case that begins at or before a finding. */
function ownerOf({ line, column }: Position, places: readonly Position[]): number {
  return places.findLastIndex((place) => place.line < line || (place.line === line && place.column <= column));
}

function faultOf({ file, message }: InputError): Finding {
  return { severity: 'error', kind: 'read', file, line: 0, column: 0, path: '', message };
}
