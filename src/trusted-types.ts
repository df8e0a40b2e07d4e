/** The package's one policy for Trusted Types: a page may let each name be taken only once. */

export interface Policy {
  createHTML: (html: string) => string;
  createScriptURL: (url: string) => string;
}

let policy: Policy | undefined;
let make = (): Policy => {
  const rules = { createHTML: String, createScriptURL: String };
  const { trustedTypes } = globalThis as { trustedTypes?: { createPolicy?: (name: string, rules: Policy) => Policy } };
  // Where a browser has none, an element of that id is in its place.
  return trustedTypes?.createPolicy?.('debunk-widgets', rules) ?? rules;
};

/** The policy, made when it is first needed; one that changes nothing where the browser has no Trusted Types. */
export function trusted(): Policy {
  return (policy ??= make());
}

/** Has the policy made elsewhere: by the loader, which has a copy of this module and may have made it already. */
export function makePolicyBy(given: () => Policy): void {
  make = given;
}
