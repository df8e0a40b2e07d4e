// Writes posts in the editors of WordPress, in Chromium, with keyboard and clipboard.

const BLOCK = '[data-type="debunk-widgets/card"]';

/** A browser window of a user who has logged in. */
export async function logIn(browser, origin, user) {
  const context = await browser.createBrowserContext();
  await context.overridePermissions(origin, ['clipboard-read', 'clipboard-sanitized-write']);
  const page = await context.newPage();
  await page.setViewport({ width: 1200, height: 900 });
  page.on('dialog', (dialog) => dialog.accept());
  await page.goto(`${origin}/wp-login.php`);
  // Not typed: the page moves the focus to the first field 200 ms after it has loaded.
  for (const field of ['#user_login', '#user_pass'])
    await page.$eval(field, (input, value) => (input.value = value), user);
  await Promise.all([page.waitForNavigation(), page.click('#wp-submit')]);
  if (!page.url().includes('/wp-admin/')) throw new Error(`${user} could not log in: ${page.url()}`);
  return page;
}

async function paste(page, text) {
  await page.evaluate((given) => navigator.clipboard.writeText(given), text);
  await page.keyboard.down('Control');
  await page.keyboard.press('KeyV', { commands: ['Paste'] });
  await page.keyboard.up('Control');
}

/** What is pasted between two paragraphs of the block editor. */
const inParagraph = (text) => (page) => paste(page, text);

/** The plugin's block, chosen by its name, with an address pasted into it. */
const inOwnBlock = (address) => async (page) => {
  await page.keyboard.type('/fact-check');
  await page.waitForSelector('.components-autocomplete__result');
  await page.keyboard.press('Enter');
  await (await page.waitForSelector(`${BLOCK} input`)).click();
  await paste(page, address);
  await page.keyboard.press('Enter');
  await page.waitForSelector(`${BLOCK} debunk-card:state(ready)`);
  await page.focus(BLOCK);
};

const blockEditor = (write) => async (page, origin, before, after) => {
  await page.goto(`${origin}/wp-admin/post-new.php`);
  await (await page.waitForSelector('h1.wp-block-post-title')).click();
  await page.keyboard.type('A post');
  await page.keyboard.press('Enter');
  await page.keyboard.type(before);
  await page.keyboard.press('Enter');
  const blocks = () => page.evaluate(() => window.wp.data.select('core/block-editor').getBlocks().length);
  await write(page);
  await page.waitForFunction(() => window.wp.data.select('core/editor').getEditedPostContent().includes('moon-cheese'));
  const written = await blocks();
  await page.keyboard.press('Enter');
  await page.keyboard.type(after);
  if ((await blocks()) <= written) throw new Error('The last paragraph is not one of its own.');
  return page.evaluate(async () => {
    const { dispatch, select } = window.wp.data;
    dispatch('core/editor').editPost({ status: 'publish' });
    await dispatch('core/editor').savePost();
    return select('core/editor').getPermalink();
  });
};

const classicEditor = (view, text) => async (page, origin, before, after) => {
  await page.goto(`${origin}/wp-admin/post-new.php?classic=1`);
  await page.type('#title', 'A post');
  // It opens in the view that the user had last; the visual one takes the text over once it is there.
  const isAtRest = () =>
    document.querySelector('#wp-content-wrap.html-active') ?? window.tinymce?.get('content')?.initialized;
  await page.waitForFunction(isAtRest);
  const isVisual = view === 'visual';
  await page.click(isVisual ? '#content-tmce' : '#content-html');
  await page.waitForFunction(isAtRest);
  const within = isVisual ? await (await page.$('#content_ifr')).contentFrame() : page;
  const field = await within.waitForSelector(isVisual ? 'body' : '#content', { visible: true });
  await field.click();
  // Not its text: an address gives way to its preview.
  const has = (part) =>
    within.waitForFunction((it, wanted) => (it.value ?? it.innerHTML).includes(wanted), {}, field, part);
  const nextParagraph = async () => {
    await page.keyboard.press('Enter');
    if (!isVisual) await page.keyboard.press('Enter');
  };
  await page.keyboard.type(before);
  await has(before);
  await nextParagraph();
  await nextParagraph();
  await page.keyboard.type(after);
  await has(after);
  // Into the empty paragraph between the two.
  for (let line = 0; line < (isVisual ? 1 : 2); line++) await page.keyboard.press('ArrowUp');
  await paste(page, text);
  await has('moon-cheese');
  const id = await page.$eval('#post_ID', (input) => input.value);
  await Promise.all([page.waitForNavigation(), page.click('#publish')]);
  return `${origin}/?p=${id}`;
};

/** The ways to write a post: each takes page, origin and the paragraphs around, and gives the address of the post. */
export const WAYS = {
  'a paste into the block editor': (text) => blockEditor(inParagraph(text)),
  'the block of the plugin': (address) => blockEditor(inOwnBlock(address)),
  'a paste into the visual view of the classic editor': (text) => classicEditor('visual', text),
  'a paste into the text view of the classic editor': (text) => classicEditor('text', text),
};
