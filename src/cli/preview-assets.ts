/** The script and the styles of a preview's pages. */

/** Shows each change at once, gives a mail its height, and says when the preview has ended. */
export const PREVIEW_JS = `const { file } = document.body.dataset;
const events = new EventSource('/events');
let lost = false;
events.onmessage = ({ data }) => {
  if (!file || JSON.parse(data).includes(file)) location.reload();
};
events.onerror = () => {
  lost = true;
  document.getElementById('state').textContent = 'The preview has ended. Start it again to go on.';
};
events.onopen = () => {
  if (lost) location.reload();
};
for (const frame of document.querySelectorAll('iframe')) {
  const fit = () => {
    frame.style.blockSize = frame.contentDocument.documentElement.offsetHeight + 'px';
  };
  frame.addEventListener('load', fit);
  addEventListener('resize', fit);
  if (frame.contentDocument?.readyState === 'complete') fit();
}
`;

/** The styles of the pages; a card brings its own. */
export const PREVIEW_CSS = `:root {
  color-scheme: light dark;
  color: light-dark(#16181d, #eceae4);
  background: light-dark(#f6f5f2, #101216);
  font: 100%/1.5 ui-sans-serif, system-ui, sans-serif;
}
body {
  max-inline-size: 78rem;
  margin: 0 auto;
  padding: 1rem;
  overflow-wrap: anywhere;
}
a {
  color: light-dark(#1a4fa0, #9dc1ff);
  text-underline-offset: 0.15em;
}
nav {
  display: flex;
  flex-wrap: wrap;
  gap: 0.5rem 1.5rem;
}
nav a {
  padding-block: 0.25rem;
}
h1 {
  margin: 0.5rem 0 0;
  font-size: 1.5rem;
  line-height: 1.3;
}
h2 {
  margin: 0 0 0.5rem;
  font-size: 1rem;
}
p {
  margin: 0;
}
ul[role='list'] {
  margin: 0;
  padding: 0;
  list-style: none;
}
.file,
.place,
.rows p {
  color: light-dark(#55585f, #b5b2aa);
  font-size: 0.875rem;
}
ul.rows {
  margin-block-start: 1rem;
}
.rows li {
  padding-block: 0.75rem;
  border-block-start: 1px solid light-dark(#ccc, #444);
}
.rows a {
  font-weight: 600;
}
.case,
.forms {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 1.5rem;
}
.case {
  margin-block-start: 1.5rem;
}
.box {
  padding: 1rem;
  border: 1px solid light-dark(#d5d3cd, #3a3d44);
  background: light-dark(#fff, #16181d);
}
.card .box,
.compact .box {
  font-family: Georgia, 'Times New Roman', serif;
}
.mail .box {
  padding: 0;
  background: #fff;
  color-scheme: light;
}
iframe {
  display: block;
  inline-size: 100%;
  block-size: 40rem;
  border: 0;
}
img {
  display: block;
  inline-size: 100%;
  max-inline-size: 40rem;
  block-size: auto;
}
.result {
  max-inline-size: 40rem;
  font-family: Arial, Helvetica, sans-serif;
}
.result .way {
  font-size: 0.875rem;
}
.result .title {
  color: light-dark(#1a0dab, #99c3ff);
  font-size: 1.25rem;
  line-height: 1.3;
}
.remarks li,
[aria-labelledby='faults'] li {
  margin-block-end: 0.75rem;
  padding-inline-start: 0.75rem;
  border-inline-start: 4px solid light-dark(#864f00, #f2b84b);
}
.remarks li.error,
[aria-labelledby='faults'] li.error {
  border-color: light-dark(#ac1a1c, #ff8a7a);
}
#state:not(:empty) {
  padding: 0.5rem 1rem;
  border: 2px solid currentColor;
}
@media (min-width: 64rem) {
  .case {
    grid-template-columns: minmax(0, 1fr) 20rem;
  }
  .remarks {
    order: 1;
    position: sticky;
    inset-block-start: 1rem;
    align-self: start;
    max-block-size: calc(100vh - 2rem);
    overflow: auto;
  }
}
`;
