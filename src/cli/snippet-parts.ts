/** What the snippets of a case are made of, with the addresses as `debunk build` names them. */
import type { Case } from '../model/case.js';
import { renderCase } from '../render/index.js';
import type { SnippetParts } from '../content/snippets.js';
import { headlineOf } from './headline.js';

/** The addresses and digests of the scripts that snippets load. */
export type Scripts = Pick<
  SnippetParts,
  'script' | 'integrity' | 'chunk' | 'chunkIntegrity' | 'frameScript' | 'frameIntegrity'
>;

/**
 * The parts of a case's snippets.
 * @param src The address of the case's JSON, absolute.
 * @param options Addresses that `debunk build` names otherwise, and the attributes of the card.
 */
export async function snippetParts(
  entry: Case,
  src: string,
  scripts: Scripts,
  { frame, oembed, card = {} }: Pick<SnippetParts, 'frame' | 'oembed' | 'card'> = {},
): Promise<SnippetParts> {
  const { lang } = card;
  const sibling = (ending: string): string => src.replace(/#.*$/s, '').replace(/(\.json)?(\?.*)?$/s, ending);
  return {
    src,
    fallback: await renderCase(entry, { as: 'article', lang }),
    title: await headlineOf(entry, lang),
    link: entry.url ?? sibling('.html'),
    page: sibling('.html'),
    ...scripts,
    frame: frame ?? sibling('.frame.html'),
    oembed: oembed ?? sibling('.oembed.json'),
    card,
  };
}
