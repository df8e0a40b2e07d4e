// Cases for the tests of rendering, read as a server reads them: HTML is parsed by parse5.
import { parseFragment } from 'parse5';
import { parseCases } from '../../dist/modules/formats/parse-cases.js';

/** An `HtmlParser` for servers: parse5's tree, looked at as the DOM's. */
export function parseHtml(html) {
  const look = (node) => ({
    nodeName: node.nodeName,
    nodeValue: node.value ?? null,
    get childNodes() {
      return (node.childNodes ?? []).map(look);
    },
    getAttribute: (name) => node.attrs?.find((attribute) => attribute.name === name)?.value ?? null,
  });
  return look(parseFragment(html));
}

/** Reads one case; throws where there is none. */
export function readCase(input, baseUrl = 'https://facts.example/cases/one.json') {
  const read = parseCases(input, { baseUrl, parseHtml });
  if (!read.ok) throw new Error(read.error.message);
  return read.value.cases[0];
}
