import { Option, type Command } from 'commander';
import { ORDERS, THEMES, VARIANTS } from '../model/display.js';
import { FLAVOURS, renderCase, type Flavour, type RenderOptions } from '../render/index.js';
import { finish } from './exit.js';
import { Reporter } from './findings.js';
import { langOption } from './lang-option.js';
import { oneOf, pickCases } from './pick.js';
import { shareImage } from './share-image.js';
import { absolute, headingLevel, readingOf, withReading, type ReadingOptions } from './reading-options.js';

type Options = ReadingOptions & Omit<RenderOptions, 'as'> & { as: Flavour | 'png' };

/** Forms that are whole documents: a stream can hold only one. */
const ONE: Options['as'][] = ['email', 'oembed', 'svg', 'png'];

/** Registers `debunk render`. */
export function renderCommand(program: Command): void {
  const command = program
    .command('render')
    .summary('print a case as HTML, mail, text, Markdown, JSON-LD, oEmbed or a share card')
    .description('Prints a case in the form that a channel takes. The verdict always comes with the claim.')
    .argument('<file>', 'a file in any format, - for standard input; file#id picks one case of several')
    .addOption(new Option('--as <form>', 'the form').choices([...FLAVOURS, 'png']).makeOptionMandatory())
    .addOption(langOption('the language of labels and dates, by default the case’s own'))
    .addOption(new Option('--variant <variant>', 'declarative, oembed: how much is shown').choices(VARIANTS))
    .addOption(new Option('--order <order>', 'declarative: what comes first').choices(ORDERS))
    .addOption(new Option('--theme <theme>', 'declarative: the theme').choices(THEMES))
    .option('--heading-level <level>', 'the level of the first heading, 1 to 6', headingLevel)
    .option('--src <url>', 'declarative, oembed: the address of the case’s JSON', absolute)
    .option('--script <url>', 'oembed: the address of the script', absolute)
    .option('--frame <url>', 'oembed: the address of the iframe page', absolute);
  withReading(command)
    .addHelpText(
      'after',
      `
Forms:
  declarative  the card as the browser draws it, before any script and without
  article      plain semantic HTML, for feeds and as fallback
  email        a table with inline styles, 600 px wide
  text, markdown
  json-ld      ClaimReview of schema.org
  oembed       an oEmbed answer
  svg, png     a share card, 1200 by 630; as PNG in the fonts of this machine, by the package sharp

Examples:
  debunk render cases.json#minsk-bases --as article
  debunk render case.json --as png > share.png
  debunk convert debunk.txt | debunk render - --as email > mail.html

Exit codes: 0 rendered, 1 the case could not be read, 2 called wrongly.`,
    )
    .action(async (input: string, options: Options) => {
      const reporter = new Reporter();
      const cases = await pickCases(input, { onFinding: reporter.report, ...readingOf(options) });
      if (cases.length > 1 && ONE.includes(options.as)) throw oneOf(input, cases, options.as);
      for (const entry of cases) {
        const { as, ...others } = options;
        if (as === 'png') process.stdout.write(await shareImage(await renderCase(entry, { ...others, as: 'svg' })));
        else process.stdout.write(`${(await renderCase(entry, { ...others, as })).trimEnd()}\n`);
      }
      finish(cases.length ? 'ok' : 'findings');
    });
}
