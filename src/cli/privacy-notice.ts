import { VERSION } from '../version.js';

/**
 * What a data-protection officer asks about the widgets, in Markdown. test/cli/kit.test.mjs holds the browser to it.
 * @param url Where the publisher hosts the scripts.
 */
export function privacyNotice(url: string): string {
  const { host } = new URL(url);
  return `# What debunk-widgets ${VERSION} does with readers’ data

For the data-protection officer of ${host}. It stores nothing, and asks only for its scripts and the fact-checks themselves.

## Requests

| What | When | To whom | With it goes |
| --- | --- | --- | --- |
| \`debunk.js\` | with the page | ${host} | what goes with each script of the page |
| \`chunks/….js\` | when a card or list comes near the screen, and when a reader uses it | ${host} | what goes with each script of the page |
| the cases, as JSON | when a card or list comes near the screen; for large lists also while a reader searches | the address in \`src\` | no cookies; of the page’s address the browser sends what the page’s Referrer-Policy allows |

No others: no fonts, pictures, analytics, beacons or third parties. As with any request, a server that is asked learns the
reader’s IP address and browser. If the cases lie on ${host} too, nobody else is asked.

With the iframe form, the page in the frame is asked for as well, from the site that it belongs to.

## Storage

None: no cookies, no local or session storage, no IndexedDB, no caches of its own, no service worker.

## What else there is to know

- It reads the language, the text colour and the width of the page around it. None of this leaves the page.
- A reader’s search stays in the page. Only where your editors set \`url-state\` on a list does it stand in the page’s address, and
  so in what your server and your analytics keep.
- Links are followed only when a reader clicks them. How much of the page’s address goes along, your Referrer-Policy says.
- A reader’s copying is written to the clipboard of that reader’s device, and nowhere else.
- Scripts of your own page can hear events such as \`debunk-load\` and \`debunk-copy\`. If you count with them, that is your
  processing.

## The test

In the sources of debunk-widgets, \`npm test -- --only kit\` makes such a folder, opens a page with a card and a list from it in a
browser, reads, opens, searches and copies, and fails at any other request, cookie or stored word.
`;
}
