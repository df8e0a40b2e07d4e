/** What the runner must know of an example that it cannot see. */

/** The mistake that the types must find: in which file, and what becomes what. */
const variantIn = (file) => [file, 'variant="compact"', 'variant="huge"'];

/**
 * By folder: `mistake`; `built`, the folder to be served, without which `npm start` serves; `isDrawn`, whether the server
 * has drawn the card; `data`, where its `cases.json` belongs, `public` by default. Those that take longest come first.
 */
export const EXAMPLES = {
  next: { mistake: variantIn('app/Live.tsx'), isDrawn: true },
  // Angular has no place for the attributes of custom elements; it types their events.
  angular: { mistake: ['src/main.ts', 'detail.case.title', 'detail.count'], built: 'dist' },
  nuxt: { mistake: variantIn('app/app.vue') },
  astro: { mistake: ['src/pages/index.astro', "variant: 'compact'", "variant: 'huge'"], built: 'dist', isDrawn: true },
  sveltekit: { mistake: variantIn('src/routes/+page.svelte'), data: 'static' },
  vue: { mistake: variantIn('src/App.vue'), built: 'dist' },
  react: { mistake: variantIn('src/App.tsx'), built: 'dist' },
  'node-server': { mistake: ['server.mjs', "variant: 'compact'", "variant: 'huge'"], isDrawn: true },
  'vite-vanilla': { mistake: ['src/main.ts', "variant = 'compact'", "variant = 'huge'"], built: 'dist' },
  parcel: { mistake: ['src/main.ts', "variant = 'compact'", "variant = 'huge'"], built: 'dist', data: '.' },
  solid: { mistake: variantIn('src/App.tsx'), built: 'dist' },
  eleventy: { built: '_site', isDrawn: true },
  'plain-html': { built: 'public' },
};
