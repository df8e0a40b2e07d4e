/**
 * Marks the links in a root that lead to a case of a built site with the address of the case.
 * @param cases The address of the folder of the site's cases, in which each page has its JSON beside it.
 * @returns Whether there are any that are not mentions yet.
 */
export function markCases(root: ParentNode, cases: string): boolean {
  let isAny = false;
  for (const link of root.querySelectorAll('a')) {
    const { href } = link;
    // `minsk.html`, but not the page for iframes, `minsk.frame.html`.
    const [, name] = /^([^/?#]+)(?<!\.frame)\.html(?![^?#])/.exec(href.slice(cases.length)) ?? [];
    if (!name || !href.startsWith(cases) || link.closest('debunk-mention')) continue;
    link.setAttribute('data-debunk-mention', `${cases}${name}.json`);
    isAny = true;
  }
  return isAny;
}
