// `node tools/translating.mjs`: writes docs/translating.md, for those who add or correct a language, from the comments on the
// types of the texts and the files of the languages. A test says when it is out of date.
import { readdirSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import ts from 'typescript';
import { namesOf } from '../.storybook/language-names.ts';
import { ENGLISH_CARD, ENGLISH_LIST, ENGLISH_SITE } from './english-texts.mjs';

const FILE = 'docs/translating.md';
const FOLDERS = 'src/i18n';

const ABOUT = `# Translating

Made from the source by \`npm run translating\`: change the comments in \`src/i18n/messages.ts\`, \`src/i18n/list-messages.ts\`
and \`src/i18n/site-messages.ts\` instead.

A language is a folder in \`src/i18n\`, named by its BCP 47 tag, with three files of plain texts: \`card.ts\` (card, mention, verdict,
mails and feeds), \`list.ts\` (what a list adds) and \`site.ts\` (what built sites add). Readers load what their page needs. To add a
language, copy a folder, translate, and add a line to \`src/i18n/languages.ts\`; to correct one, change its texts. \`npm test -- --only i18n\`
names what is missing, too long, or not in the language’s script.

- What stands in braces is filled in: \`{count}\` is a number as the language writes it, \`{cases}\` the text \`cases\` for that number.
- Where words depend on a number, a text has a form for each of the language’s
  [plural categories](https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html).
- Use the words of the language’s fact-checkers, one word for each of claim, fact-check, verdict and narrative; the language’s own quotation
  marks; sentences that an editor would print. Keep to about the length of the English text: buttons are small.
- The words of verdicts that fact-checkers of the language use are in \`src/formats/words\`.

Without a change to the package, \`registerMessages(tag, { card: {…}, list: {…} })\` adds a language to a page, or changes texts of one.

`;

/** The comment on each text of an interface, by its name. */
function commentsOf(file, name) {
  const source = ts.createSourceFile(file, ts.sys.readFile(file), ts.ScriptTarget.Latest, true);
  const type = source.statements.find((node) => ts.isInterfaceDeclaration(node) && node.name.text === name);
  return new Map(
    type.members.map((member) => [
      member.name.getText(source),
      ts.getTextOfJSDocComment(ts.getJSDocCommentsAndTags(member)[0]?.comment)?.replace(/\s+/g, ' ') ?? '',
    ]),
  );
}

const cell = (text) => text.replaceAll('|', '\\|');

/** The rows of a half: each text, or group of texts, with its English and what it is. */
function rows(texts, comments) {
  return Object.entries(texts).map(([name, text]) => {
    const english =
      typeof text === 'string'
        ? text
        : Object.entries(text)
            .map(([key, value]) => `\`${key}\`: ${value}`)
            .join('<br>');
    return `| \`${name}\` | ${cell(english)} | ${cell(comments.get(name) ?? '')} |\n`;
  });
}

/** The languages in their folders. @returns `lang` and `reviewed`, who has signed, or false, by tag. */
export async function languages() {
  const folders = readdirSync(FOLDERS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return Promise.all(
    folders
      .map(({ name }) => name)
      .filter((lang) => lang !== 'en')
      .sort()
      .map(async (lang) => {
        const { card } = await import(`../${FOLDERS}/${lang}/card.ts`);
        return { lang, reviewed: card.reviewed };
      }),
  );
}

/** The page, as it is to be. */
export async function translating() {
  const table = (await languages()).map(({ lang, reviewed }) => {
    const { english, own } = namesOf(lang);
    return `| \`${lang}\` | ${english} | ${own} | ${reviewed === false ? 'not yet' : reviewed} |\n`;
  });
  const half = (title, texts, file, name) =>
    `## ${title}\n\n| Text | English | What it is |\n| --- | --- | --- |\n${rows(texts, commentsOf(file, name)).join('')}\n`;
  const page = [
    ABOUT,
    `## Languages\n\nA language is reviewed once a native speaker has read all its texts in place and signed \`reviewed\` in \`card.ts\`.\nUntil then it is the work of people and programs who know it as a foreign language.\n\n| Tag | Language | | Reviewed by |\n| --- | --- | --- | --- |\n${table.join('')}\n`,
    half('Texts of a card', ENGLISH_CARD, `${FOLDERS}/messages.ts`, 'Messages'),
    half('Texts that a list adds', ENGLISH_LIST, `${FOLDERS}/list-messages.ts`, 'ListMessages'),
    half('Texts that a built site adds', ENGLISH_SITE, `${FOLDERS}/site-messages.ts`, 'SiteMessages'),
  ].join('');
  return format(page, { ...(await resolveConfig(FILE)), parser: 'markdown' });
}

if (import.meta.main) writeFileSync(FILE, await translating());
