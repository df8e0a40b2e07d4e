import type { Case } from '../model/case.js';

const ADDRESS = /^(?:url|href|logo|\w+Url)$/;
const LINKABLE = /^(?:https?|mailto):/i;

/** A case without any address that may not be linked to, should it come from elsewhere than `parseCases`. */
export function safeCase(entry: Case): Case {
  return safe(entry) as Case;
}

function safe(value: unknown): unknown {
  // Of a link that leads nowhere the words stay.
  if (Array.isArray(value))
    return value.flatMap((entry) => (isUnsafeLink(entry) ? safe(entry.children) : [safe(entry)]));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(
    ([name, inner]) => inner !== undefined && !(ADDRESS.test(name) && !LINKABLE.test(String(inner))),
  );
  return Object.fromEntries(entries.map(([name, inner]) => [name, safe(inner)]));
}

function isUnsafeLink(value: unknown): value is { children: unknown } {
  const { type, href } = (value ?? {}) as Record<string, unknown>;
  return type === 'link' && !LINKABLE.test(String(href));
}
