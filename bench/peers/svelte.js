import './Card.svelte';

export default (content) => Object.assign(document.createElement('svelte-card'), { content });
