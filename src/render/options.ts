/** The options of `renderCase` and `renderList`. */
import type { Order, Theme, Variant } from '../model/display.js';

/** The forms that a case is rendered in. */
export const FLAVOURS = ['declarative', 'article', 'email', 'text', 'markdown', 'json-ld', 'oembed', 'svg'] as const;
export type Flavour = (typeof FLAVOURS)[number];

/** The forms that a list of cases is rendered in. */
export const LIST_FLAVOURS = ['article', 'text', 'markdown'] as const;
export type ListFlavour = (typeof LIST_FLAVOURS)[number];

/** The options for a case and for a list. */
export interface CommonOptions {
  /** The language of the interface, a BCP 47 tag; the case's by default, English if there are no texts in it. */
  lang?: string | undefined;
  /** The level of the first heading, 1 to 6; 2 by default. */
  headingLevel?: number | undefined;
}

/** The options for a case. */
export interface RenderOptions extends CommonOptions {
  as: Flavour;
  /** `declarative`: how much is shown, as the card's attribute; `oembed`: how much the page of `frame` shows. */
  variant?: Variant | undefined;
  /** `declarative`: which comes first, as the card's attribute. */
  order?: Order | undefined;
  /** `declarative`: as the card's attribute. */
  theme?: Theme | undefined;
  /** `declarative`: as the card's attribute. */
  list?: string | undefined;
  /** `declarative`: as the card's attribute. */
  actions?: string | undefined;
  /** `declarative`: the nonce of its `<style>`, for a page whose content security policy requires one. */
  nonce?: string | undefined;
  /**
   * `declarative`: the address of `cardStyles`, for pages with several cards and for several pages: the cards name it
   * instead of carrying their styles along.
   */
  stylesheet?: string | undefined;
  /** `declarative`, `oembed`: the address of the case's JSON, as the card's attribute. */
  src?: string | undefined;
  /** `oembed`: the address of the package's script. Without it the embedded HTML is the article alone. */
  script?: string | undefined;
  /** `oembed`: the digests of that script, as in `<script integrity>`. */
  integrity?: string | undefined;
  /**
   * The address of a page with nothing but the card. `declarative`: as the card's attribute; `oembed`: the embedded HTML is
   * then an `<iframe>` of it.
   */
  frame?: string | undefined;
  /** `oembed`: the width in px that the consumer allows; 600 by default. */
  maxWidth?: number | undefined;
  /** `oembed`: the height in px that the consumer allows. */
  maxHeight?: number | undefined;
}

/** The options for a list of cases. */
export interface RenderListOptions extends CommonOptions {
  as: ListFlavour;
}
