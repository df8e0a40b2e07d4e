// Takes the names out of the texts of languages in dist/modules, a quarter of their bytes: they are the English ones, in the
// same order, and src/i18n/translation.ts gives them back.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { card as englishCard } from '../dist/modules/i18n/en/card.js';
import { list as englishList } from '../dist/modules/i18n/en/list.js';
import { textsToTranslate } from '../dist/modules/i18n/translation.js';

const FOLDER = 'dist/modules/i18n';

const nameless = (texts, english) =>
  textsToTranslate(english).map(([name, text]) =>
    typeof text === 'object' ? nameless(texts[name], text) : texts[name],
  );

/** Writes a file again with another value of what it exports. */
function rewrite(file, name, value) {
  const pattern = new RegExp(`^export const ${name} = \\{$[^]*?^\\};$`, 'm');
  const text = readFileSync(file, 'utf8');
  if (!pattern.test(text)) throw new Error(`${file} has no texts called ${name}.`);
  writeFileSync(
    file,
    text.replace(pattern, () => `export const ${name} = ${JSON.stringify(value)};`),
  );
}

for (const { name: lang } of readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  if (lang === 'en') continue;
  const at = `${FOLDER}/${lang}`;
  const { card } = await import(`../${at}/card.js`);
  const { list } = await import(`../${at}/list.js`);
  const { reviewed, months, monthsAlone, dates, era } = card;
  rewrite(`${at}/card.js`, 'card', [{ reviewed, months, monthsAlone, dates, era }, nameless(card, englishCard)]);
  rewrite(`${at}/list.js`, 'list', nameless(list, englishList));
}
