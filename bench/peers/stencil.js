import './stencil/dist/components/stencil-card.js';

export default (content) => Object.assign(document.createElement('stencil-card'), { content });
