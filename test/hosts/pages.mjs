// All hostile pages, in kinds. A page is named by its kind and its own name, `resets/all-unset`, and is made of:
// - `what`: what it does, for readers of docs/hosts.md;
// - `css`, `head` and `first` (a function that runs before all else in the page): what it does to us before we come;
// - `body`, `html` (attributes), `doctype`, `headers`, `script` (our tag): where these are not the usual ones, with `{card}`,
//   `{list}`, `{mention}`, `{verdict}`, `{script}`, `{digest}` and `{other}`, another origin, to be filled in; `framed`: a page
//   for a frame in it;
// - `then`: a function that runs in the page once it has loaded; `back`: the reader leaves the page and comes back;
// - `media`, `viewport`, `frame` (the elements are in a frame), `onPaper` (nothing can be pressed): how it is looked at;
// - what is expected where that is not the usual: `has`, the elements it has, of card and list;
//   `mention`, whether it has mention and verdict; `shows: 'fallback'`; `says`, what may be logged;
//   `lang`, the language read; `looks`, why pictures cannot be compared; `limit`, what is not cured: a sentence that says
//   why, and `wrong`, which fits all that may go wrong by it, in the words of a run;
// - `engines`: those that it is visited in, and `why` not in the others.
import { readdirSync } from 'node:fs';

const folder = new URL('pages/', import.meta.url);

/** The kinds: their titles, and their pages. */
export const KINDS = await Promise.all(
  readdirSync(folder)
    .sort()
    .map(async (file) => {
      const kind = file.replace('.mjs', '');
      const { title, pages } = await import(new URL(file, folder));
      const named = Object.entries(pages).map(([name, page]) => ({ ...page, name: `${kind}/${name}` }));
      return { title, pages: named };
    }),
);

export const PAGES = KINDS.flatMap(({ pages }) => pages);
