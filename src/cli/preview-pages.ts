/** The pages of a preview, as text. */
import { escapeHtml } from '../content/escape.js';
import { shorten } from '../model/shorten.js';
import { attributes, languageOf } from '../content/html.js';
import { renderCase } from '../render/index.js';
import { count, type Finding } from './findings.js';
import type { PreviewCase } from './preview-cases.js';
import { siteCase } from './site-case.js';

/** The letters that search engines show of a title and of a description, more or less. */
const TITLE = 60;
const DESCRIPTION = 155;

/** The address of a case's page, or of a part of it. */
export const pathOf = (page: string, key: string): string => `/${page}?of=${encodeURIComponent(key)}`;

/** The list of all cases. */
export function listPage(cases: readonly PreviewCase[], faults: readonly Finding[]): string {
  const rows = cases.map(({ key, name, file, case: { lang }, findings, stale }) => {
    const notes = [file, findings.length && count(findings.length, 'remark'), stale && 'cannot be read now'];
    return `<li><a${attributes({ href: pathOf('case', key), ...languageOf(lang) })}>${escapeHtml(name)}</a>
<p>${escapeHtml(notes.filter(Boolean).join(' · '))}</p></li>`;
  });
  return page('Preview', [
    `<h1>${count(cases.length, 'case')}</h1>`,
    faults.length
      ? `<section aria-labelledby="faults"><h2 id="faults">Not read</h2>\n${remarks(faults)}</section>`
      : '',
    cases.length
      ? `<ul class="rows" role="list">\n${rows.join('\n')}\n</ul>`
      : '<p>There is no case yet. As soon as a file of one is saved, it is here.</p>',
  ]);
}

/** A case in every form that readers meet it in, and what there is to say of it. */
export async function casePage(shown: PreviewCase, before?: PreviewCase, after?: PreviewCase): Promise<string> {
  const { case: entry, name, key, file, findings, stale } = shown;
  const card = { as: 'declarative', stylesheet: '/card.css', headingLevel: 3 } as const;
  const beside = [
    before && `<a rel="prev" href="${pathOf('case', before.key)}">Previous case</a>`,
    after && `<a rel="next" href="${pathOf('case', after.key)}">Next case</a>`,
  ];
  return page(
    name,
    [
      `<nav aria-label="Cases"><a href="/">All cases</a> ${beside.filter(Boolean).join(' ')}</nav>`,
      `<h1${attributes(languageOf(entry.lang))}>${escapeHtml(name)}</h1>`,
      `<p class="file">${escapeHtml(file)}</p>`,
      '<div class="case">',
      '<section class="remarks" aria-labelledby="remarks" tabindex="0"><h2 id="remarks">Remarks</h2>',
      stale ? '<p><strong>The file cannot be read as it is now. This is the case as it was before.</strong></p>' : '',
      findings.length ? remarks(findings) : '<p>None.</p>',
      '</section>',
      '<div class="forms">',
      form('card', 'Card', await renderCase(entry, card)),
      form('compact', 'Compact card', await renderCase(entry, { ...card, variant: 'compact' })),
      form(
        'mail',
        'In a mail',
        `<iframe${attributes({ src: pathOf('mail', key), title: 'The case in a mail', sandbox: 'allow-same-origin allow-popups' })}></iframe>`,
      ),
      form(
        'share',
        'Share card',
        `<img${attributes({ src: pathOf('share.svg', key), alt: name, width: '1200', height: '630' })}>`,
      ),
      form('search', 'In a search engine', await searchResult(shown)),
      '</div></div>',
    ],
    file,
  );
}

/** A page in place of one that is not there, or not any more. */
export function missingPage(): string {
  return page('Not there', [
    '<h1>This case is not there any more</h1>',
    '<p>As soon as its file is back, it is here. <a href="/">All cases</a></p>',
  ]);
}

/** A case as a mail program gets it. */
export async function mailPage({ case: entry, name }: PreviewCase): Promise<string> {
  const mail = await renderCase(entry, { as: 'email' });
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(name)}</title><base target="_blank"></head>
<body style="margin:0;padding:16px;background:#fff">${mail}</body></html>`;
}

async function searchResult({ case: entry }: PreviewCase): Promise<string> {
  const { title, description } = await siteCase(entry, 'case', { url: 'https://site.example/', cases: '', png: false });
  const { host, pathname } = new URL(entry.url ?? 'https://site.example/case');
  const way = [host, ...decode(pathname).split('/')].filter(Boolean).join(' › ');
  return `<div${attributes({ class: 'result', ...languageOf(entry.lang) })}>
<p class="way"><bdi>${escapeHtml(way)}</bdi></p>
<p class="title">${escapeHtml(shorten(title, TITLE))}</p>
<p>${escapeHtml(shorten(description, DESCRIPTION))}</p>
</div>`;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const form = (id: string, title: string, content: string): string =>
  `<section${attributes({ class: `form ${id}`, 'aria-labelledby': id })}><h2 id="${id}">${title}</h2>\n<div class="box">${content}</div></section>`;

function remarks(findings: readonly Finding[]): string {
  const items = findings.map(({ severity, file, line, column, path, message }) => {
    const place = line ? `${file}:${line}:${column}` : file;
    return `<li class="${severity}"><p><strong>${severity}</strong> <code>${escapeHtml(path || place)}</code></p>
<p>${escapeHtml(message)}</p>${path ? `\n<p class="place">${escapeHtml(place)}</p>` : ''}</li>`;
  });
  return `<ul role="list">\n${items.join('\n')}\n</ul>\n`;
}

/** @param file The file whose changes the page shows; those of all by default. */
function page(title: string, content: string[], file?: string): string {
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<title>${escapeHtml(title)}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<link rel="icon" href="data:,">',
    '<link rel="stylesheet" href="/preview.css">',
    '<script type="module" src="/debunk.js"></script>',
    '<script type="module" src="/preview.js"></script>',
    '</head>',
    `<body${attributes({ 'data-file': file })}>`,
    '<p id="state" role="status"></p>',
    '<main>',
    ...content.filter(Boolean),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
