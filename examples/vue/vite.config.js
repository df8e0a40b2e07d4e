import vue from '@vitejs/plugin-vue';

const isCustomElement = (tag) => /^(debunk|narrative)-/.test(tag);

export default { plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] };
