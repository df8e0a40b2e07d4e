export default defineNuxtConfig({
  vue: { compilerOptions: { isCustomElement: (tag) => /^(debunk|narrative)-/.test(tag) } },
  typescript: { tsConfig: { compilerOptions: { types: ['debunk-widgets/vue'] } } },
});
