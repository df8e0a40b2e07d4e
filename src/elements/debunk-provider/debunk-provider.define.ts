import { define } from '../base/define.js';
import { DebunkProvider } from './debunk-provider.js';

DebunkProvider.mentionCode = async () => {
  await import('../debunk-mention/debunk-mention.define.js');
  return import('../debunk-card/placeholders.define.js');
};
define('debunk-provider', DebunkProvider);

declare global {
  interface HTMLElementTagNameMap {
    'debunk-provider': DebunkProvider;
  }
}
