// Propaganda Diary, mapped to our JSON.
import { corpus } from '../formats/reader.mjs';

const claimOf = (row) => row.Disinfo_cases_en ?? row['Disinfo_cases _ua'];

/**
 * @param file `dataEng` or `dataUkr`.
 * @returns All rows as they came, those of them that make a case, the claim of one, and the document.
 */
export async function propagandaDiary(file, lang) {
  const all = JSON.parse(await corpus(`propaganda-diary/${file}.json`));
  const rows = all.filter((row) => claimOf(row).trim() || row.Fakes.trim());
  const names = [...new Set(rows.map((row) => row.Narrative))];
  const document = {
    lang,
    publisher: { name: 'VoxCheck' },
    narratives: names.map((name, index) => ({ id: String(index), name })),
    cases: all.map((row) => ({
      title: row.Fakes,
      narrative: String(names.indexOf(row.Narrative)),
      claim: { text: claimOf(row), date: row.Date },
      countries: row.Countries.split(/\s*,\s*/),
      appearances: [{ outlet: row.Media, url: row.Link }],
      reality: { html: row.Debunking },
    })),
  };
  return { all, rows, claimOf, document };
}
