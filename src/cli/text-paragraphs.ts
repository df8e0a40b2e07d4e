/** The paragraphs and sentences of a plain text. */
import { CUTS, labelOf } from './text-rules.js';

/** A paragraph, and the line that it begins in. */
export interface Paragraph {
  text: string;
  line: number;
}

/** The paragraphs of a text: separated by blank lines, or each a line where lines are not broken to a width. */
export function paragraphsOf(text: string): Paragraph[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n?|\n/);
  const wrapped = isWrapped(lines);
  const result: Paragraph[] = [];
  let open: Paragraph | undefined;
  for (const [index, raw] of lines.entries()) {
    // Markdown's marks are for the eye.
    const line = raw
      .trim()
      .replace(/^#+\s+/, '')
      .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2');
    if (!line) {
      open = undefined;
      continue;
    }
    // What is a heading or a list item stands for itself.
    const alone = !wrapped || labelOf(line) !== undefined || /^([-*•]|\d+[.)])\s/.test(line);
    if (open && !alone) open.text += ` ${line}`;
    else {
      const paragraph = { text: line, line: index + 1 };
      result.push(paragraph);
      open = labelOf(line)?.rest === '' ? undefined : paragraph;
    }
  }
  return result.flatMap((paragraph) =>
    paragraph.text.split(CUTS).map((piece): Paragraph => ({ text: piece.trim(), line: paragraph.line })),
  );
}

/** Whether lines were broken to a width: most that another line follows end without ending a sentence. */
function isWrapped(lines: string[]): boolean {
  const followed = lines.filter(
    (line, index) => line.trim() && lines[index + 1]?.trim() && labelOf(line.trim()) === undefined,
  );
  const broken = followed.filter(
    (line) => line.trim().length > 40 && line.trim().length < 110 && !/[.!?:…]["”»’)]?$/.test(line.trim()),
  );
  return followed.length > 0 && broken.length * 2 > followed.length;
}

/** The sentences of a text. */
export const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?…]["”»’)]?)\s+(?=\p{Lu})/u);

/** One sentence, not a long one. */
export const isHeadline = (text: string): boolean => text.length < 250 && sentencesOf(text).length === 1;

/** The beginning of a text, for messages. */
export const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text);
