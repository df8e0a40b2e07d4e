// Elements with data, in a page.

/** Gives an element its data, and waits until it is drawn. */
export async function fill(page, name, properties) {
  await page.waitForFunction((tag) => !tag.includes('-') || customElements.get(tag), {}, name);
  await page.evaluate((tag, given) => Object.assign(document.querySelector(`${tag}:empty`), given), name, properties);
  await drawn(page);
}

/** Waits until no element of a page is loading. */
export async function drawn(page) {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('debunk-card, narrative-list, narrative-chart')].every(
      (each) =>
        each.shadowRoot?.querySelector('[part~=card], [part~=list], [part~=chart], [part~=status]') &&
        !each.matches(':state(loading)'),
    ),
  );
  await new Promise((resolve) => setTimeout(resolve, 300));
}
