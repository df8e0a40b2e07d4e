/** The parts of a site beside its cases, and where they are. */

import { fileNameFor } from './file-name.js';

/** By what a site groups its cases: each group has a page of its own. */
export const GROUPS = ['narratives', 'outlets', 'countries'] as const;
export type Grouped = (typeof GROUPS)[number];

/** What the header of every page leads to, if there is any of it. */
export const SECTIONS = [...GROUPS, 'corrections'] as const;
export type Section = (typeof SECTIONS)[number];

/** The page of a section, relative to the root. @param number For a long one, the number of its part. */
export const sectionPage = (section: Section, number = 1): string => `${section}${partOf(number)}.html`;

/** The page of a group, relative to the root. @param name The name of its files. @param number As above. */
export const groupPage = (by: Grouped, name: string, number = 1): string => `${by}/${name}${partOf(number)}.html`;

/** The name of a group's files. @param value The id or name of a narrative, an outlet, or a country by name or code. */
export function groupName(by: Grouped, value: string): string {
  const isCode = by === 'countries' && /^[A-Z]{2}$/.test(value);
  return fileNameFor(isCode ? value.toLowerCase() : value);
}

/** The feed of a narrative, relative to the root. */
export const narrativeFeed = (name: string): string => `narratives/${name}.xml`;

// No name of a file has a dot in it.
const partOf = (number: number): string => (number === 1 ? '' : `.${String(number)}`);
