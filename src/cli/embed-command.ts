import { InvalidArgumentError, Option, type Command } from 'commander';
import { pickCase } from '../data/load-cases.js';
import { loadDocument } from '../data/load.js';
import { parseCases } from '../formats/parse-cases.js';
import type { Case } from '../model/case.js';
import { ORDERS, THEMES, VARIANTS } from '../model/display.js';
import { finish, UsageError } from './exit.js';
import { paint, Reporter } from './findings.js';
import { langOption } from './lang-option.js';
import { integrityOf, packageFile, pinned, siteScripts } from './package-files.js';
import { parseHtml } from '../render/parse-html.js';
import { oneOf, pickCases } from './pick.js';
import { cardChunk, OUTCOMES, PLACES, PURPOSES, snippet, SNIPPETS, type SnippetForm } from '../content/snippets.js';
import { absolute } from './reading-options.js';
import { snippetParts, type Scripts } from './snippet-parts.js';

interface Options {
  as?: SnippetForm;
  case?: string;
  frame?: string;
  oembed?: string;
  script?: string;
  importMap?: boolean;
  variant?: string;
  order?: string;
  theme?: string;
  lang?: string;
  json?: boolean;
}

/** Registers `debunk embed`. */
export function embedCommand(program: Command): void {
  program
    .command('embed')
    .summary('print what to paste into a page to show a case')
    .description(
      'Prints the snippet that shows a case, in each form that pages and content systems take. The case itself stands in it ' +
        'as plain HTML, so that it is read also where no script runs. The script is pinned to this version, with its digest.',
    )
    .argument('[url]', 'the address of the case’s JSON; #id picks one case of several', absoluteWithHash)
    .addOption(new Option('--as <form>', 'print this form only').choices(SNIPPETS))
    .option('--case <file>', 'read the case from a file, where it is not published yet')
    .option('--frame <url>', 'the address of the iframe page; by default as `debunk build` names it', absolute)
    .option('--oembed <url>', 'the address of the oEmbed answer; by default as `debunk build` names it', absolute)
    .option('--script <url>', 'the address of the script, where you serve this version yourself', absolute)
    .addOption(new Option('--variant <variant>', 'how much is shown').choices(VARIANTS))
    .addOption(new Option('--order <order>', 'what comes first').choices(ORDERS))
    .addOption(new Option('--theme <theme>', 'the theme').choices(THEMES))
    .addOption(langOption('the language of the labels'))
    .option(
      '--import-map',
      'print only an import map with the digests of all scripts, for pages that you build yourself',
    )
    .option('--json', 'print all forms as a JSON object, for machines')
    .addHelpText(
      'after',
      `
Forms:
${SNIPPETS.map((form) => `  ${form.padEnd(10)} ${PURPOSES[form]}`).join('\n')}

What readers get, by where it is pasted:
${outcomes()}

Text is the case, or a link to it, without the card. The columns after CommonMark are WordPress: its block of HTML (for the
address the block Embed, for the shortcode the block Shortcode), and the text view of its classic editor. There authors have
scripts, frames and unknown elements taken away. The shortcode needs the plugin. Other Markdown, such as Python-Markdown,
treats snippets as the classic editor does.

Examples:
  debunk embed https://factchecker.example/cases/minsk-bases.json
  debunk embed https://factchecker.example/cases.json#minsk-bases --as line --variant compact
  debunk embed https://factchecker.example/cases/new.json --case new.json --as iframe
  debunk embed --import-map

Exit codes: 0 printed, 1 the case could not be read, 2 called wrongly.`,
    )
    .action(async (url: string | undefined, options: Options) => {
      if (options.importMap) {
        process.stdout.write(`${importMap(options.script)}\n`);
        return finish('ok');
      }
      if (url === undefined) throw new UsageError('An address is missing: debunk embed <url>');
      const entry = options.case ? await fromFile(options.case, url) : await fromWeb(url);
      if (!entry) return finish('findings');
      const { variant, order, theme, lang, frame, oembed } = options;
      const parts = await snippetParts(entry, url, scriptsOf(options.script), {
        frame,
        oembed,
        card: { variant, order, theme, lang },
      });
      const forms = options.as ? [options.as] : SNIPPETS;
      const snippets = forms.map((form) => [form, snippet(form, parts)] as const);
      if (options.json) process.stdout.write(`${JSON.stringify(Object.fromEntries(snippets), null, 2)}\n`);
      else if (options.as) process.stdout.write(`${snippets[0]?.[1] ?? ''}\n`);
      else {
        const told = snippets.map(
          ([form, text = '']) => `${paint('bold', `${form}: ${PURPOSES[form]}`, process.stdout)}\n\n${text}\n`,
        );
        process.stdout.write(told.join('\n'));
      }
      finish('ok');
    });
}

/** The table of what becomes of each form. */
function outcomes(): string {
  const row = (name: string, cells: readonly string[]): string =>
    `  ${name.padEnd(10)}${cells.map((cell, at) => ` ${cell.padEnd(PLACES[at]?.length ?? 0)}`).join(' ')}`.trimEnd();
  return [row('', PLACES), ...Object.entries(OUTCOMES).map(([form, cells]) => row(form, cells))].join('\n');
}

/** The address of a file of the package: beside the script that a page loads. */
function beside(script: string | undefined, name: string): string {
  return script ? new URL(name, script).href : pinned(name);
}

/** An import map by which browsers check every script of this version, however it is loaded. */
function importMap(script: string | undefined): string {
  const names = siteScripts().filter((name) => name.endsWith('.js'));
  const integrity = Object.fromEntries(names.map((name) => [beside(script, name), integrityOf(name)]));
  return `<script type="importmap">\n${JSON.stringify({ integrity }, null, 2)}\n</script>`;
}

function scriptsOf(script: string | undefined): Scripts {
  const chunk = cardChunk(packageFile('debunk.js').toString());
  return {
    script: script ?? pinned('debunk.js'),
    integrity: integrityOf('debunk.js'),
    chunk: beside(script, chunk.name),
    chunkIntegrity: chunk.integrity,
    frameScript: beside(script, 'debunk-frame.js'),
    frameIntegrity: integrityOf('debunk-frame.js'),
  };
}

async function fromFile(file: string, baseUrl: string): Promise<Case | undefined> {
  const cases = await pickCases(file, { onFinding: new Reporter().report, baseUrl });
  if (cases.length > 1) throw oneOf(file, cases, 'a snippet');
  return cases[0];
}

async function fromWeb(url: string): Promise<Case | undefined> {
  const document = await loadDocument(url);
  const read = document.ok ? parseCases(document.value, { baseUrl: url, parseHtml }) : document;
  const picked = read.ok ? pickCase(read.value, url) : read;
  if (picked.ok) return picked.value;
  const advice = document.ok ? '' : ' Where it is not published yet, give its file: --case case.json';
  process.stderr.write(`debunk: ${url}: ${picked.error.message}.${advice}\n`);
  return undefined;
}

function absoluteWithHash(given: string): string {
  if (/^https?:\/\//i.test(given)) return absolute(given);
  throw new InvalidArgumentError('Expected an address in full, such as https://factchecker.example/cases/minsk.json.');
}
