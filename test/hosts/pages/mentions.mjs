// Pages of the other kinds, with a mention and a verdict in the places of card and list.
import { pages as builtIns } from './built-ins.mjs';
import { pages as containers } from './containers.mjs';
import { pages as documents } from './documents.mjs';
import { pages as media } from './media.mjs';
import { pages as policies } from './policies.mjs';
import { pages as resets } from './resets.mjs';
import { pages as scripts } from './scripts.mjs';
import { pages as text } from './text.mjs';
export const title = 'Mention and verdict';

const CHOSEN = [
  [
    builtIns,
    'prototype-js prototype-js-old mootools object-prototype-functions zone define-wrapped ' +
      'roots-forced-open no-adopted-sheets no-intersection-observer no-new-functions iterators-replaced strings-replaced',
  ],
  [containers, 'flex-row table-cell scroller dialog popover details clipped contain-strict zoom scaled turned'],
  [documents, 'quirks shadow-declarative shadow-nested shadow-reset'],
  [media, 'dark forced-colours reduced-motion phone narrowest'],
  [policies, 'strict nonce strict-dynamic-types all-strict integrity-policy no-styles'],
  [resets, 'all-unset all-initial display-block transitions own-names classic-reset blog-theme overflow-hidden'],
  [scripts, 'all with-query twice other-origin late'],
  [text, 'root-62 small capitals no-wrap vertical right-to-left arabic struck no-selection'],
];

const BODY = '<body><main>{card}{list}</main></body>';

export const pages = Object.fromEntries(
  CHOSEN.flatMap(([pages, names]) =>
    names.split(' ').map((name) => {
      const { body = BODY, ...page } = pages[name];
      const filled = body
        .replace('{card}', '<p>{verdict} In spring, {mention}, as every year.</p>')
        .replace('{list}', '<p>And more of the same.</p>');
      return [name, { ...page, limit: undefined, body: filled, has: '', mention: true }];
    }),
  ),
);
