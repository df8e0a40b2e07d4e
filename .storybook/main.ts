import { resolve } from 'node:path';
import type { StorybookConfig } from '@storybook/web-components-vite';
import { mergeConfig } from 'vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // By the first name Storybook knows the icon of the site; by the second its pages ask for it.
  staticDirs: [
    { from: '../demo/icon.svg', to: '/favicon.svg' },
    { from: '../demo/icon.svg', to: '/icon.svg' },
  ],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // The Playground reads as the command does; what the command has of Node, it has of the browser.
  viteFinal: (vite) =>
    mergeConfig(vite, {
      resolve: {
        alias: [{ find: /^\.\/node-(csv|schema)\.js$/, replacement: resolve('stories/playground/browser-$1.ts') }],
      },
    }),
};

export default config;
