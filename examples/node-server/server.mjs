import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { parseCases, renderCase } from 'debunk-widgets/render';

const json = await readFile('public/cases.json', 'utf8');
const read = parseCases(JSON.parse(json));
const [lake] = read.ok ? read.value.cases : [];
if (!lake) throw new Error('There is no case.');

// The card is there before any script; the script takes it over.
const card = await renderCase(lake, { as: 'declarative', variant: 'compact' });

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>debunk-widgets on a server</title>
    <script>
      document.addEventListener('debunk-load', ({ target, detail }) => {
        if (target.matches('debunk-card')) document.querySelector('output').textContent = detail.case.title;
      });
    </script>
    <script type="module" src="/debunk.js"></script>
  </head>
  <body>
    ${card}
    <p>Shown: <output></output></p>
    <narrative-list src="/cases.json"></narrative-list>
  </body>
</html>`;

const SCRIPTS = /^\/(debunk|chunks\/[\w.-]+)\.js$/;

createServer(async ({ url = '/' }, response) => {
  if (url === '/') response.setHeader('content-type', 'text/html').end(page);
  else if (url === '/cases.json') response.setHeader('content-type', 'application/json').end(json);
  else if (SCRIPTS.test(url))
    response.setHeader('content-type', 'text/javascript').end(await readFile(`node_modules/debunk-widgets/dist${url}`));
  else response.writeHead(404).end();
}).listen(Number(process.env.PORT ?? 3000));
