/** The name of a narrative in one line: what it is comes before what it claims. */
import type { Messages } from '../i18n/messages.js';
import { quote } from '../model/language.js';
import type { CaseName } from './name.js';

/** A narrative to name. */
export interface Story {
  name: string;
  /** The language of the name, BCP 47. */
  lang?: string | undefined;
  /** Whether most of its cases are false or misleading. */
  isFalse: boolean;
}

/** Names a narrative: its name is a claim, and in quotation marks. */
export function nameStory({ name, lang, isFalse }: Story, m: Messages): CaseName {
  return { label: isFalse ? m.falseStory : m.story, ownLabel: false, text: quote(name, lang ?? m.lang), quoted: true };
}
