/** Narratives: groups whose names are claims, which stand in quotation marks behind what they are. */
import { escapeHtml } from '../content/escape.js';
import { attributes, languageOf } from '../content/html.js';
import { colonAfter, type CaseName } from '../content/name.js';
import { nameStory } from '../content/story.js';
import type { Narrative } from '../model/case.js';
import { chart, FEWEST } from '../render/chart.js';
import { timelineOf } from '../search/timeline.js';
import { tally, type GroupKind } from './group-pages.js';
import { countryName, nameList } from './name-groups.js';
import { groupsOf, isFalseGroup, type SiteGroup } from './site-groups.js';
import { nameHtml } from './site-rows.js';
import { groupName, groupPage } from './site-sections.js';
import { lines } from './site-shell.js';
import type { SiteTexts } from './site-texts.js';

/** A narrative with the language that all its cases share. */
export interface SiteNarrative extends Narrative {
  lang?: string | undefined;
}

/** The number of narratives on a page, and of the outlets that the page of one names. */
const MOST = 100;
const OUTLETS = 20;

/** How narratives are shown. @param narratives By key. @param siteTitle The source of their charts. */
export function storyGroups(
  narratives: ReadonlyMap<string, SiteNarrative>,
  siteTitle: string,
  texts: SiteTexts,
): GroupKind {
  const { m, lm, sm } = texts;
  const said = (group: SiteGroup): CaseName => {
    const { name = group.value, lang } = narratives.get(group.value) ?? {};
    return nameStory({ name, lang, isFalse: isFalseGroup(group) }, m);
  };
  const name = (group: SiteGroup): string => {
    const tone = toneOf(group);
    return `<span class="tone ${tone}">${nameHtml(said(group), tone, narratives.get(group.value)?.lang)}</span>`;
  };
  const description = ({ value }: SiteGroup): string => {
    const { description: words, lang } = narratives.get(value) ?? {};
    return words ? `<p${attributes({ class: 'about', ...languageOf(lang) })}>${escapeHtml(words)}</p>` : '';
  };
  /** Its cases over time, in all and by country. The page's heading is its title; few cases would say nothing. */
  const way = (group: SiteGroup): string => {
    const rows = group.rows.map(({ when, countries, outlets }) => ({
      ...(when && { date: when }),
      ...{ countries, outlets, languages: [] },
    }));
    const timeline = timelineOf(rows, 'country');
    if (timeline.all.count < FEWEST) return '';
    const nameOf = (country: string): string => countryName(country, texts);
    const figure = chart({ timeline, by: 'country', publisher: siteTitle, nameOf }, m, lm);
    return `<div class="way tone ${toneOf(group)}">${figure}</div>`;
  };
  const names = (by: 'countries' | 'outlets', { rows }: SiteGroup, most: number): string => {
    const found = groupsOf(by, rows);
    if (!found.length) return '';
    const number = found.length > most ? ` (${lm.number(found.length)})` : '';
    return `<h2>${escapeHtml(sm[by] + number)}</h2>\n${nameList(by, found.slice(0, most), '../', texts)}`;
  };
  const item = (group: SiteGroup): string => {
    const href = groupPage('narratives', groupName('narratives', group.value));
    const heading = `<h2><a${attributes({ href })}>${name(group)}</a></h2>`;
    return lines([`<li>${heading}`, description(group), `<p>${tally(group, texts)}</p>`, '</li>']);
  };
  return {
    by: 'narratives',
    title: (group) => {
      const { label, text } = said(group);
      return `${label}${colonAfter(label)} ${text}`;
    },
    summary: ({ value }) => narratives.get(value)?.description ?? '',
    name,
    about: (group) =>
      lines([
        description(group),
        `<p class="small">${tally(group, texts)}</p>`,
        way(group),
        names('countries', group, Infinity),
        names('outlets', group, OUTLETS),
        `<h2>${escapeHtml(lm.cases(group.rows.length))}</h2>`,
      ]),
    level: 3,
    list: (groups) => `<ul class="rows" role="list">\n${groups.map(item).join('\n')}\n</ul>`,
    most: MOST,
    hasFeeds: true,
  };
}

const toneOf = (group: SiteGroup): 'false' | 'none' => (isFalseGroup(group) ? 'false' : 'none');
