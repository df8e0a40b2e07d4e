/**
 * Colours that keep a contrast whatever a publisher picks, by arithmetic on relative colours. The luminance is that of WCAG 2:
 * it is linear in `srgb-linear`, and so is the way from a colour to black or white, so that none leaves sRGB.
 * Why and how: docs/decisions/0016-contrast-by-construction.md
 */
import { unsafeCSS, type CSSResult } from '@lit/reactive-element/css-tag.js';

const LUMINANCE = '(0.2126*r + 0.7152*g + 0.0722*b)';

/** The luminance at which black and white have the same contrast, 4.58. */
const MIDDLE = 0.179;

/** 1 where an expression is positive, else 0. */
const isPositive = (expression: string): string => `clamp(0, (${expression})*1e6, 1)`;

/** Black or white on a colour, whichever has more contrast: at least 4.58. */
export const on = (colour: string): CSSResult =>
  unsafeCSS(`color(from ${colour} srgb-linear ${`${isPositive(`${MIDDLE} - ${LUMINANCE}`)} `.repeat(3)})`);

/**
 * A wash for a ground: black or white, and so faint that a text of 5.8 on the ground keeps 4.5 on two layers of it. Where no
 * text can have 6, there is none.
 */
export function wash(colour: string): CSSResult {
  const end = isPositive(`${MIDDLE} - ${LUMINANCE}`);
  const most = `max(1.05/(${LUMINANCE} + 0.05), (${LUMINANCE} + 0.05)/0.05)`;
  return unsafeCSS(
    `color(from ${colour} srgb-linear ${`${end} `.repeat(3)}/ clamp(0, (${most} - 6)/60, 0.05 - 0.02*${end}))`,
  );
}

/**
 * A ground for `readable`: its luminance as the alpha of black, since a relative colour is made of one other alone. As a cube
 * root, since Firefox rounds the alpha of mixed colours to thousandths.
 */
export const ground = (colour: string): CSSResult =>
  unsafeCSS(`color(from ${colour} srgb-linear 0 0 0 / pow(${LUMINANCE}, 1/3))`);

/**
 * A colour as it is where it has enough contrast to the ground in `--_known`, else moved towards black or white until it has;
 * where that is not enough either, black or white. Invalid where the ground is not known.
 * @param least The contrast, from 1 to 21.
 */
export function readable(colour: string, least: number): CSSResult {
  const all = (make: (channel: string) => string): string => ['r', 'g', 'b'].map(make).join(' ');
  // Within sRGB and opaque, so that it is painted as it is reckoned.
  const painted = `rgb(from ${colour} ${all((name) => `clamp(0, ${name}, 255)`)} / 1)`;
  // Of both colours mixed half and half, the alpha tells the ground's luminance, and the channels by it the colour.
  const mixed = `color-mix(in srgb-linear, ${painted}, var(--_known))`;
  const y = `${LUMINANCE}*2*alpha`;
  const groundY = `pow(2*alpha - 1, 3)`;
  const end = isPositive(`${MIDDLE} - ${groundY}`);
  const wanted = `((${groundY} + 0.05)*(1/${least} + ${end}*(${least} - 1/${least})) - 0.05)`;
  // How far to go, from 0 to 1: as an alpha above a half towards white, below it towards black.
  const way = `clamp(0, (${wanted} - ${y})/(${end} - ${y}), 1)`;
  const told = `color(from ${mixed} srgb-linear ${all((name) => `calc(${name}*2*alpha)`)} / calc(0.5 + ${way}*(${end} - 0.5)))`;
  const moved = all((name) => `calc(${name}*(1 - max(2*alpha - 1, 1 - 2*alpha)) + max(0, 2*alpha - 1))`);
  return unsafeCSS(`color(from ${told} srgb-linear ${moved} / 1)`);
}
