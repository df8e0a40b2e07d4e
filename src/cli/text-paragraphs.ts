/** Splits plain text into paragraphs and sentences. */
import { CUTS, labelOf } from './text-rules.js';

/** A paragraph, and the line in which it begins. */
export interface Paragraph {
  text: string;
  line: number;
}

/** Splits a text into paragraphs: at blank lines, and at every line unless lines are hard-wrapped. */
export function paragraphsOf(text: string): Paragraph[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n?|\n/);
  const wrapped = isWrapped(lines);
  const result: Paragraph[] = [];
  let open: Paragraph | undefined;
  for (const [index, raw] of lines.entries()) {
    // Markdown's marks are dropped.
    const line = raw
      .trim()
      .replace(/^#+\s+/, '')
      .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2');
    if (!line) {
      open = undefined;
      continue;
    }
    // A heading or a list item is a paragraph of its own.
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

/** Whether lines are hard-wrapped: most lines that another follows do not end a sentence. */
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

/** Whether a text is a single sentence, and not a long one. */
export const isHeadline = (text: string): boolean => text.length < 250 && sentencesOf(text).length === 1;

/** The beginning of a text, for messages. */
export const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text);
