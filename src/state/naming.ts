import { namesIn } from '../i18n/names.js';
import { whenIdle } from './idle.js';

/**
 * Calls back once names of languages and countries cost nothing, unless the element has gone. The first name in a page takes
 * some 10 to 50 ms: it is made while the page is idle, in a task of its own.
 */
export function whenNamed(host: Element, lang: string, then: () => void): void {
  whenIdle(() => {
    if (!host.isConnected) return;
    namesIn(lang)('language', lang);
    whenIdle(() => host.isConnected && then());
  });
}
