import { define } from '../base/define.js';
import { DebunkVerdict } from './debunk-verdict.js';

define('debunk-verdict', DebunkVerdict);

declare global {
  interface HTMLElementTagNameMap {
    'debunk-verdict': DebunkVerdict;
  }
}
