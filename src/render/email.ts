/**
 * HTML for mail programs: tables and inline styles, 600 px wide, no external resources. Backgrounds and text colours
 * always come in pairs, so that a dark mode inverts both. Sides are physical: Outlook knows no logical ones.
 */
import type { Messages } from '../i18n/messages.js';
import type { Case } from '../model/case.js';
import { blocks, inlines, type InlineStyles } from '../content/article.js';
import { attributes } from '../content/html.js';
import { outline, type Part } from '../content/outline.js';
import { INK, PAPER, SOFT, TONE_COLOURS, WASH } from './tones.js';

const FONT = 'font-family:Arial,Helvetica,sans-serif';

const STYLES: InlineStyles = {
  plain: true,
  p: 'margin:0 0 12px',
  small: `margin:0 0 12px;font-size:13px;color:${SOFT}`,
  title: 'margin:12px 0;font-size:24px;line-height:30px;font-weight:bold',
  heading: `margin:20px 0 8px;font-size:13px;line-height:18px;font-weight:bold;color:${SOFT}`,
  list: 'margin:0 0 12px;padding:0 24px',
  item: 'margin:0 0 6px',
  link: 'color:#285e9f;text-decoration:underline',
};

/** A case as one table, for a newsletter's column. */
export function email(c: Case, m: Messages, level: number): string {
  const tone = TONE_COLOURS[c.status === 'retracted' ? 'none' : (c.verdict?.tone ?? 'none')];
  const side = m.dir === 'rtl' ? 'right' : 'left';
  const parts = outline(c, m);
  const content = parts
    .map((part, index) => {
      // The claim and its verdict share a box, so that an excerpt of the mail has both.
      if (part.type === 'quote') return box([parts[index - 1], part], level, tone, side);
      return parts[index + 1]?.type === 'quote' ? '' : block(part, level, tone);
    })
    .filter(Boolean)
    .join('\n');
  const outer = attributes({
    lang: m.lang,
    dir: m.dir,
    align: 'center',
    width: '600',
    bgcolor: PAPER,
    style: `width:100%;max-width:600px;background-color:${PAPER};color:${INK}`,
  });
  const style = `padding:20px 24px;border-top:4px solid ${tone};border-bottom:1px solid #d0d1d2;${FONT};font-size:16px;line-height:24px;color:${INK};text-align:${side}`;
  return table(outer, `<td${attributes({ align: side, bgcolor: PAPER, style })}>\n${content}\n</td>`);
}

function block(part: Part, level: number, tone: string): string {
  if (part.type === 'paragraph' && part.role === 'verdict')
    return `<p style="margin:0 0 12px">${band(inlines(part.children, STYLES), tone)}</p>`;
  return blocks([part], level, { ...STYLES, verdict: bandStyle(tone) });
}

/** The claim, below its heading, on a background of its own. */
function box(parts: (Part | undefined)[], level: number, tone: string, side: string): string {
  const style = `padding:12px 16px 1px;background-color:${WASH};color:${INK};border-${side}:4px solid ${tone};${FONT};font-size:17px;line-height:25px;text-align:${side}`;
  const content = parts.flatMap((part) => (part?.type === 'quote' ? part.children : (part ?? [])));
  const styles = {
    ...STYLES,
    heading: `margin:0 0 8px;font-size:13px;line-height:18px;font-weight:bold;color:${tone}`,
  };
  const cell = `<td${attributes({ align: side, bgcolor: WASH, style })}>\n${blocks(content, level, styles)}\n</td>`;
  return `${table(attributes({ width: '100%' }), cell)}\n<div style="font-size:12px;line-height:12px">&#160;</div>`;
}

/** The verdict on a background of its tone: inline, so that the headline says it first. */
function band(content: string, tone: string): string {
  return `<span${attributes({ style: bandStyle(tone) })}>${content}</span>`;
}

function bandStyle(tone: string): string {
  return `padding:3px 10px;background-color:${tone};color:#ffffff;font-size:15px;line-height:28px;font-weight:bold`;
}

function table(given: string, cell: string): string {
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0"${given}><tr>${cell}</tr></table>`;
}
