/** The first chunk that the loader brings: the card, and what all other elements are made of. */
import { begun, type Fetcher } from './data/load.js';
import { registerCard } from './elements/debunk-card/register.js';
import { setLoad, type Load } from './on-demand.js';
import { setOwnScript, type OwnScript } from './state/own-script.js';
import { makePolicyBy, type Policy } from './trusted-types.js';

/** What the loader hands over. */
export interface Handover {
  /** The function that loads checked code. */
  load: Load;
  /** The requests for cases that run already, by address without fragment; each gives its response. */
  begun: ReadonlyMap<string, Fetcher>;
  /** Gives the policy for Trusted Types. */
  trusted: () => Policy;
  /** The loader's own script tag. */
  own: OwnScript | undefined;
}

/** Takes what the loader hands over, and only then registers the card, which asks for its case at once. */
export function start(given: Handover): void {
  setLoad(given.load);
  makePolicyBy(given.trusted);
  setOwnScript(given.own);
  given.begun.forEach((ask, url) => begun.set(url, ask));
  registerCard();
}

const placeholders = (): Promise<unknown> => import('./elements/debunk-card/placeholders.define.js');

/** The code of what few pages have, by the kind of element, as the loader names them. */
export const more: Readonly<Record<string, () => Promise<unknown>>> = {
  'debunk-provider': () => import('./elements/debunk-provider/debunk-provider.define.js'),
  'debunk-mention': () => import('./elements/debunk-mention/debunk-mention.define.js'),
  'debunk-verdict': () => import('./elements/debunk-verdict/debunk-verdict.define.js'),
  'data-debunk-card': placeholders,
  'data-debunk-mention': placeholders,
};
