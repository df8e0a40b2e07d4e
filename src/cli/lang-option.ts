import { InvalidArgumentError, Option } from 'commander';
import { languageFor, LANGUAGES } from '../i18n/languages.js';
import { language } from './reading-options.js';

/** The option `--lang`: a language of the interface. @param meaning Its purpose, for help. */
export function langOption(meaning: string): Option {
  return new Option('--lang <tag>', `${meaning}; one of ${LANGUAGES.join(', ')}`).argParser((given) => {
    const tag = language(given);
    if (languageFor(tag)) return tag;
    throw new InvalidArgumentError(`There are no labels in "${tag}". Choose one of ${LANGUAGES.join(', ')}.`);
  });
}
