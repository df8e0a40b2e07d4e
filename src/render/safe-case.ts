import type { Case } from '../model/case.js';

/** The fields that hold addresses; a test holds them to the published schema. */
const ADDRESS = /(^u|U)rl$|^href$|^logo$/;
const LINKABLE = /^(?:https?|mailto):/i;

/** A case without addresses that may not be linked to, in case it does not come from `parseCases`. */
export function safeCase(entry: Case): Case {
  // Nearly all cases are safe: checking is cheaper than copying.
  return isSafe(entry) ? entry : (safe(entry) as Case);
}

function isSafe(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isSafe);
  const fields = value as Record<string, unknown>;
  for (const name in fields) {
    const inner = fields[name];
    if (!isSafeField(name, inner) || !isSafe(inner)) return false;
  }
  return true;
}

function isSafeField(name: string, value: unknown): boolean {
  return value === undefined || !ADDRESS.test(name) || (typeof value === 'string' && LINKABLE.test(value));
}

function safe(value: unknown): unknown {
  // Of an unsafe link the words stay.
  if (Array.isArray(value))
    return value.flatMap((entry) => (isUnsafeLink(entry) ? safe(entry.children) : [safe(entry)]));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([name, inner]) => isSafeField(name, inner));
  return Object.fromEntries(entries.map(([name, inner]) => [name, safe(inner)]));
}

function isUnsafeLink(value: unknown): value is { children: unknown } {
  const { type, href } = (value ?? {}) as Record<string, unknown>;
  return type === 'link' && !LINKABLE.test(String(href));
}
