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
| \`chunks/….js\` | when an element comes near the screen, or with the page if it has \`loading="eager"\`; and when a reader uses an element | ${host} | what goes with each script of the page |
| the cases, as JSON | when a card, list, chart or verdict comes near the screen, or with the page if it has \`loading="eager"\`; when a reader’s pointer or focus rests on a mention; when a reader opens a case of a list, other cases of a narrative or a translation; for large lists also while a reader searches | the addresses in \`src\` and \`list\`; for a translation perhaps the site of the case’s page | no cookies; of the page’s address the browser sends what the page’s Referrer-Policy allows |

There are no other requests: no fonts, pictures, analytics or beacons, and nobody else is contacted. As with any request, the
server that receives it learns the reader’s IP address and browser. If the cases are on ${host} too, no other server receives any.

If you embed a case as an iframe, the browser also requests the page in the frame, from the site that this page belongs to.

## Storage

None: no cookies, no local or session storage, no IndexedDB, no caches of its own, no service worker.

## What else there is to know

- It reads the language, the text colour and the width of the page around it. None of this leaves the page.
- What a reader searches for stays in the page. Only if your editors set \`url-state\` on a list does it appear in the page’s
  address, and so in the logs of your server and in your analytics.
- Links are followed only when a reader clicks them. Your Referrer-Policy decides how much of the page’s address is sent along.
- What a reader copies goes to the clipboard of that reader’s device, and nowhere else.
- Scripts of your own page can hear events such as \`debunk-load\` and \`debunk-copy\`. If you count with them, that is your
  processing.

## The test

In the sources of debunk-widgets, \`npm test -- --only kit\` makes such a folder, opens a page with a card and a list from it in a
browser, reads, opens, searches and copies, and fails at any other request, cookie or stored word.
`;
}
