import { define } from '../base/define.js';
import { DebunkProvider } from './debunk-provider.js';

define('debunk-provider', DebunkProvider);

declare global {
  interface HTMLElementTagNameMap {
    'debunk-provider': DebunkProvider;
  }
}
