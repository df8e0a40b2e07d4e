/** The public tokens, and the values that the themes give them. */
import manifest from '../../dist/custom-elements.json' with { type: 'json' };
import broadsheet from '../../src/themes/broadsheet.css?raw';
import highContrast from '../../src/themes/high-contrast.css?raw';
import localNews from '../../src/themes/local-news.css?raw';
import magazine from '../../src/themes/magazine.css?raw';
import publicBroadcaster from '../../src/themes/public-broadcaster.css?raw';
import tabloid from '../../src/themes/tabloid.css?raw';

/** A token as the manifest has it. */
export interface Token {
  name: string;
  description: string;
  default?: string;
}

/** Values by the names of tokens; what is not given has its default. */
export type Values = Readonly<Record<string, string>>;

const { modules } = manifest as unknown as {
  modules: { declarations: { tagName?: string; cssProperties?: Token[] }[] }[];
};

export const TOKENS: readonly Token[] =
  modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName === 'debunk-card')?.cssProperties ??
  [];

const valuesOf = (css: string): Values =>
  Object.fromEntries(
    [...css.matchAll(/^\s*(--debunk-[\w-]+):\s*([^;]+);/gm)].map(([, name = '', value = '']) => [
      name,
      value.replace(/\s+/g, ' ').trim(),
    ]),
  );

/** The themes by name. */
export const THEMES: Readonly<Record<string, Values>> = {
  broadsheet: valuesOf(broadsheet),
  tabloid: valuesOf(tabloid),
  'public-broadcaster': valuesOf(publicBroadcaster),
  magazine: valuesOf(magazine),
  'local-news': valuesOf(localNews),
  'high-contrast': valuesOf(highContrast),
};

/** The colours of a value, in light and in dark: `light-dark(#fff, #000)`. Undefined for all other values. */
export function pairOf(value = ''): { light: string; dark: string } | undefined {
  const [, light, dark] = /^light-dark\((#[\da-f]{3,6}), (#[\da-f]{3,6})\)$/i.exec(value) ?? [];
  return light && dark ? { light: long(light), dark: long(dark) } : undefined;
}

/** `#aabbcc` of `#abc`: a field for colours knows no other form. */
const long = (hex: string): string => (hex.length === 4 ? hex.replace(/[\da-f]/gi, '$&$&') : hex);

/** Whether a token is a colour: themes give it one in light and one in dark. */
export const isColour = ({ name }: Token): boolean => !!pairOf(THEMES['broadsheet']?.[name]);

/** The style sheet that gives these values to every element of a page. */
export function cssOf(values: Values): string {
  const lines = TOKENS.flatMap(({ name }) => (values[name] ? `  ${name}: ${values[name].trim()};` : []));
  return lines.length ? `:root {\n${lines.join('\n')}\n}` : '/* No token is set: all have their defaults. */';
}
