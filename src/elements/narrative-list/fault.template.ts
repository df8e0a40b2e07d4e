import type { CaseError } from '../../model/result.js';
import type { Markup } from '../base/markup.js';
import { canRetry } from '../base/pending.js';
import { status } from '../base/status.template.js';
import type { Drawing } from './drawing.js';

/** An error, with a retry button if that may help. */
export function fault(error: CaseError, { reader, m, lm }: Drawing, before = ''): Markup {
  const retry = canRetry(error) ? () => reader.retry() : undefined;
  return status(m, before + lm.errors[error.kind], error, retry);
}
