/** RSS 2.0 (https://www.rssboard.org/rss-specification) and JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
import { escapeHtml } from '../content/escape.js';

/** The metadata of a feed. */
export interface FeedHead {
  title: string;
  /** The addresses of the site, the RSS feed and the JSON feed. */
  home: string;
  rss: string;
  json: string;
  lang?: string | undefined;
}

/** A case in a feed. */
export interface FeedItem {
  /** The verdict and the headline. */
  title: string;
  url: string;
  /** Unique and permanent. */
  id: string;
  html: string;
  /** Without mark-up. */
  summary: string;
  published?: Date | undefined;
  updated?: Date | undefined;
  author?: string | undefined;
  lang?: string | undefined;
  image: string;
}

// Characters that XML 1.0 forbids: control characters, lone surrogates and two noncharacters.
const NOT_XML = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

const xml = (text: string): string => escapeHtml(text.replace(NOT_XML, ''));

const element = (name: string, text: string | undefined): string[] => (text ? [`<${name}>${xml(text)}</${name}>`] : []);

/** An RSS feed. It has no build time, so the same items give the same text. */
export function rssFeed({ title, home, rss, lang }: FeedHead, items: readonly FeedItem[]): string {
  const latest = latestOf(items);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    '<channel>',
    ...element('title', title),
    ...element('link', home),
    ...element('description', title),
    ...element('language', lang),
    ...element('lastBuildDate', latest?.toUTCString()),
    `<atom:link href="${xml(rss)}" rel="self" type="application/rss+xml"/>`,
    ...items.flatMap((item) => [
      '<item>',
      ...element('title', item.title),
      ...element('link', item.url),
      `<guid isPermaLink="false">${xml(item.id)}</guid>`,
      ...element('pubDate', (item.published ?? item.updated)?.toUTCString()),
      ...element('dc:creator', item.author),
      ...element('description', item.summary),
      ...element('content:encoded', item.html),
      '</item>',
    ]),
    '</channel>',
    '</rss>',
    '',
  ].join('\n');
}

/** A JSON feed of the same items. */
export function jsonFeed({ title, home, json, lang }: FeedHead, items: readonly FeedItem[]): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: home,
    feed_url: json,
    language: lang,
    items: items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      content_html: item.html,
      summary: item.summary,
      image: item.image,
      date_published: item.published?.toISOString(),
      date_modified: item.updated?.toISOString(),
      authors: item.author ? [{ name: item.author }] : undefined,
      language: item.lang,
    })),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}

function latestOf(items: readonly FeedItem[]): Date | undefined {
  const times = items
    .flatMap(({ updated, published }) => [updated, published])
    .flatMap((date) => date?.getTime() ?? []);
  return times.length ? new Date(Math.max(...times)) : undefined;
}
