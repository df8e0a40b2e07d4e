/** Files of a site that do not depend on single cases. */
import { escapeHtml } from '../content/escape.js';
import { attributes } from '../content/html.js';

const CORS = { 'Access-Control-Allow-Origin': '*', 'X-Content-Type-Options': 'nosniff' };
const HEADERS = Object.entries(CORS);

/** Headers that let other sites read the cases, for the usual hosts. GitHub Pages and jsDelivr send them by default. */
export const HOST_FILES: Record<string, string> = {
  // Netlify, Cloudflare Pages
  _headers: `/*\n${HEADERS.map(([name, value]) => `  ${name}: ${value}`).join('\n')}\n`,
  // Apache
  '.htaccess': [
    'AddType application/json .json',
    'AddType image/svg+xml .svg',
    '<Files "feed.xml">',
    '  ForceType application/rss+xml',
    '</Files>',
    '<IfModule mod_headers.c>',
    ...HEADERS.map(([name, value]) => `  Header set ${name} "${value}"`),
    '</IfModule>',
    '',
  ].join('\n'),
  // Vercel
  'vercel.json': `${JSON.stringify({ headers: [{ source: '/(.*)', headers: HEADERS.map(([key, value]) => ({ key, value })) }] }, null, 2)}\n`,
  // nginx: to be included in the server block
  'nginx-headers.conf': `${HEADERS.map(([name, value]) => `add_header ${name} "${value}" always;`).join('\n')}\n`,
};

/** These headers, and where to find the page for missing ones on servers that do not look for it by themselves. */
export function hostFiles(site: string): Record<string, string> {
  const missing = `${new URL(site).pathname}404.html`;
  return {
    ...HOST_FILES,
    '.htaccess': `${HOST_FILES['.htaccess'] ?? ''}ErrorDocument 404 ${missing}\n`,
    'nginx-headers.conf': `${HOST_FILES['nginx-headers.conf'] ?? ''}error_page 404 ${missing};\n`,
  };
}

/** The most addresses that the sitemap protocol allows in one file. */
const MOST = 50_000;

/** Sitemaps (https://www.sitemaps.org/protocol.html) by file name; for many pages, several and an index of them. */
export function sitemaps(
  site: string,
  pages: readonly { url: string; changed?: string | undefined }[],
): Record<string, string> {
  const xml = (tag: string, inner: string[]): string =>
    [
      '<?xml version="1.0" encoding="utf-8"?>',
      `<${tag}${attributes({ xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' })}>`,
      ...inner,
      `</${tag}>`,
      '',
    ].join('\n');
  const maps: string[] = [];
  for (let start = 0; start < pages.length || !start; start += MOST) {
    const urls = pages.slice(start, start + MOST).map(({ url, changed }) => {
      const lastmod = changed && `<lastmod>${escapeHtml(changed)}</lastmod>`;
      return `<url><loc>${escapeHtml(url)}</loc>${lastmod ?? ''}</url>`;
    });
    maps.push(xml('urlset', urls));
  }
  const [only] = maps;
  if (maps.length === 1 && only) return { 'sitemap.xml': only };
  const name = (index: number): string => `sitemap-${String(index + 1)}.xml`;
  const index = maps.map((_, number) => `<sitemap><loc>${escapeHtml(site + name(number))}</loc></sitemap>`);
  return {
    'sitemap.xml': xml('sitemapindex', index),
    ...Object.fromEntries(maps.map((map, number) => [name(number), map])),
  };
}

/** Lets search engines read everything. */
export const robots = (site: string): string => `User-agent: *\nAllow: /\n\nSitemap: ${site}sitemap.xml\n`;
