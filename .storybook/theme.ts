/** The name, the logo and the colours of the site, light and dark. */
import { create } from 'storybook/theming/create';
import icon from '../demo/icon.svg';

export type Scheme = 'light' | 'dark';

const common = {
  // Storybook takes HTML here. The address of the picture is its own text.
  brandTitle: `<img src="${icon.replaceAll('"', "'")}" alt="" width="24" height="24" style="vertical-align: middle; margin-inline-end: 0.6em"><b>debunk-widgets</b>`,
  brandUrl: './',
  fontBase: 'system-ui, sans-serif',
  fontCode: 'ui-monospace, monospace',
  appBorderRadius: 4,
  inputBorderRadius: 4,
};

const LIGHT = {
  base: 'light',
  colorPrimary: '#8c1d18',
  colorSecondary: '#8c1d18',
  appBg: '#f6f4f1',
  appContentBg: '#ffffff',
  appPreviewBg: '#ffffff',
  appBorderColor: '#d9d5ce',
  textColor: '#16181d',
  textMutedColor: '#55585f',
  barTextColor: '#55585f',
  barBg: '#ffffff',
} as const;

const DARK = {
  base: 'dark',
  colorPrimary: '#ff9d92',
  colorSecondary: '#b3423a',
  appBg: '#0f1014',
  appContentBg: '#16181d',
  appPreviewBg: '#16181d',
  appBorderColor: '#34373f',
  textColor: '#f1f2f4',
  textMutedColor: '#b4b8c0',
  barTextColor: '#b4b8c0',
  barBg: '#16181d',
} as const;

/** Of the frame: the sidebar and the bars. */
export const FRAME = { light: create({ ...common, ...LIGHT }), dark: create({ ...common, ...DARK }) };

/** Of the pages in it. On dark ground a link is paler than the ground of a chosen entry in the sidebar. */
export const PAGE = { light: FRAME.light, dark: create({ ...common, ...DARK, colorSecondary: '#ff9d92' }) };

/** What the reader's system is set to. */
export const preferred = (): Scheme => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
