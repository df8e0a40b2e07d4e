/** What the runner must know of an example that it cannot see. */

/** The mistake that the types must find: in which file, and what becomes what. */
const variantIn = (file) => [file, 'variant="compact"', 'variant="huge"'];

/**
 * By folder: `mistake`; `built`, the folder to be served, without which `npm start` serves; `isDrawn`, whether the server
 * has drawn the card; `data`, where its `cases.json` belongs, `public` by default.
 */
export const EXAMPLES = {
  'vite-vanilla': { mistake: ['src/main.ts', "variant = 'compact'", "variant = 'huge'"], built: 'dist' },
  'plain-html': { built: 'public' },
  'node-server': { mistake: ['server.mjs', "variant: 'compact'", "variant: 'huge'"], isDrawn: true },
  react: { mistake: variantIn('src/App.tsx'), built: 'dist' },
  vue: { mistake: variantIn('src/App.vue'), built: 'dist' },
  solid: { mistake: variantIn('src/App.tsx'), built: 'dist' },
  sveltekit: { mistake: variantIn('src/routes/+page.svelte'), data: 'static' },
  astro: { mistake: ['src/pages/index.astro', "variant: 'compact'", "variant: 'huge'"], built: 'dist', isDrawn: true },
  eleventy: { built: '_site', isDrawn: true },
  next: { mistake: variantIn('app/Live.tsx'), isDrawn: true },
  // Angular has no place for the attributes of custom elements; it types their events.
  angular: { mistake: ['src/main.ts', 'detail.case.title', 'detail.count'], built: 'dist' },
  nuxt: { mistake: variantIn('app/app.vue') },
};
