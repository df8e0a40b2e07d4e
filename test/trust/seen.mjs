// What readers meet of a page in Chromium: what is seen, what is read out, what is printed, copied and dragged.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { htmlBlocks } from './words.mjs';

/**
 * Where a text, block by block, has the claim's word and no label before it in the same block: what stands there.
 * Interfaces set labels in capitals, so case does not count.
 */
export function bare(blocks, { claim, labels }) {
  return blocks.flatMap((block) => {
    const text = block.toLowerCase();
    const before = text.slice(0, Math.max(text.indexOf(claim.toLowerCase()), 0));
    return !text.includes(claim.toLowerCase()) || labels.some((label) => before.includes(label.toLowerCase()))
      ? []
      : [block.replace(/\s+/g, ' ').trim().slice(0, 120)];
  });
}

/** What of a page breaks the rule, as it is seen and as it is read out; nothing where it keeps it. */
export async function broken(page, words) {
  const { tree, misplaced } = await page.evaluate(seen, words);
  const spoken = await accessibilityTree(page);
  return unique([
    ...bare([await page.title()], words).map((text) => `title: ${text}`),
    ...bare(htmlBlocks(tree), words).map((text) => `seen: ${text}`),
    ...misplaced.map((text) => `placed before its label: ${text}`),
    ...bare(spoken.names, words).map((text) => `name of ${text}`),
    ...bare(htmlBlocks(spoken.tree), words).map((text) => `read out: ${text}`),
  ]);
}

/** Whether a page shows the word at all: where it does not, nothing is tested. */
export async function shows(page, word) {
  const { tree } = await page.evaluate(seen, { claim: word, labels: [] });
  return htmlBlocks(tree).some((block) => block.toLowerCase().includes(word.toLowerCase()));
}

/**
 * In the page: what is seen, in the shape of parse5's trees, shadow roots and slots as the page composes them. What is
 * there for screen readers only is left out. And where the claim's word is drawn above its label, or before it in a line.
 */
function seen({ claim, labels }) {
  const [ELEMENT, TEXT] = [1, 3];
  const ROLES = { heading: 'h2', button: 'button', link: 'a', article: 'article', listitem: 'li' };
  const parents = new Map();
  const texts = [];
  const isSeen = (element) => {
    if (!element.checkVisibility()) return getComputedStyle(element).display === 'contents';
    const { position, clipPath, display } = getComputedStyle(element);
    const { width, height } = element.getBoundingClientRect();
    const isClipped = position === 'absolute' && (clipPath !== 'none' || (width <= 1 && height <= 1));
    return display !== 'none' && !isClipped;
  };
  const childrenOf = (node) => {
    if (node.shadowRoot) return node.shadowRoot.childNodes;
    const assigned = node.localName === 'slot' ? node.assignedNodes({ flatten: true }) : [];
    return assigned.length ? assigned : node.childNodes;
  };
  const walk = (node, parent) => {
    parents.set(node, parent);
    if (node.nodeType === TEXT) {
      // What is hidden may hold what is not.
      if (parent && getComputedStyle(parent).visibility !== 'visible') return [];
      texts.push(node);
      return [{ nodeName: '#text', value: node.data }];
    }
    if (node.nodeType !== ELEMENT || /^(script|style|template|noscript)$/.test(node.localName)) return [];
    // A slot has no box of its own.
    if (node.localName !== 'slot' && !isSeen(node)) return [];
    const childNodes = [...childrenOf(node)].flatMap((child) => walk(child, node));
    return [{ nodeName: ROLES[node.getAttribute('role')] ?? node.localName, childNodes }];
  };
  const childNodes = walk(document.body, null);

  // Where each word is drawn.
  const find = (words) =>
    texts.flatMap((node) =>
      words.flatMap((word) => {
        const at = node.data.toLowerCase().indexOf(word.toLowerCase());
        if (at < 0) return [];
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + word.length);
        const [box] = range.getClientRects();
        return box?.width ? [{ node, box, order: texts.indexOf(node) * 1e6 + at }] : [];
      }),
    );
  const upwards = (node) => {
    const path = [];
    for (let each = node; each; each = parents.get(each)) path.push(each);
    return path;
  };
  const drawnLabels = find(labels).map((label) => ({ ...label, path: new Set(upwards(label.node)) }));
  const misplaced = find([claim]).flatMap((word) => {
    for (const box of upwards(word.node)) {
      const within = drawnLabels.filter(({ path, order }) => path.has(box) && order < word.order);
      if (!within.length) continue;
      const isRtl = box.nodeType === ELEMENT && getComputedStyle(box).direction === 'rtl';
      const isLatin = /^[a-z]/i.test(claim);
      const fine = within.some(({ box: label }) => {
        if (label.bottom <= word.box.top + 1) return true;
        if (label.top >= word.box.bottom) return false;
        // In one line; a line of the other script's direction may run either way.
        if (isRtl === isLatin) return true;
        return isRtl ? label.right >= word.box.right - 1 : label.left <= word.box.left + 1;
      });
      return fine ? [] : [word.node.data.trim().slice(0, 90)];
    }
    // No label at all: the text tells.
    return [];
  });
  return { tree: { nodeName: '#document', childNodes }, misplaced };
}

/** What Chromium gives to screen readers: each name by itself, and all of it in reading order, in the shape of parse5. */
export async function accessibilityTree(page) {
  const session = await page.createCDPSession();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const all = new Map(nodes.map((node) => [node.nodeId, node]));
  const ROLES = { heading: 'h2', button: 'button', link: 'a', article: 'article', listitem: 'li', option: 'option' };
  const names = [];
  const walk = (node) => {
    const role = node.role?.value;
    if (role === 'InlineTextBox') return [];
    const name = node.name?.value ?? '';
    if (role === 'StaticText') return [{ nodeName: '#text', value: name }];
    if (!node.ignored && name) names.push(`${role} “${name}”`);
    if (!node.ignored && node.description?.value) names.push(`description of ${role} “${node.description.value}”`);
    const childNodes = (node.childIds ?? []).flatMap((id) => (all.has(id) ? walk(all.get(id)) : []));
    // Nodes that say nothing themselves keep their texts apart, as reading does.
    return node.ignored ? childNodes : [{ nodeName: ROLES[role] ?? 'span', childNodes }];
  };
  return { names, tree: { nodeName: '#document', childNodes: walk(nodes[0]) } };
}

/** Opens everything that is folded: what a page folds by itself, then each closed button once, then some rows in it. */
export async function openAll(page, most = 3) {
  const press = (limit) =>
    page.evaluate(async (count) => {
      const rootsIn = (root) => [
        root,
        ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? rootsIn(shadowRoot) : [])),
      ];
      const all = (selector) => rootsIn(document).flatMap((root) => [...root.querySelectorAll(selector)]);
      const closed = all('[aria-expanded=false]').slice(0, count);
      for (const each of closed) {
        each.click();
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
      for (const details of all('details')) details.open = true;
      return closed.length;
    }, limit);
  await press(most * 10);
  await press(most);
}

/**
 * The texts of a PDF by page, line by line from the top, each from where reading begins, without the spaces: letters that
 * are set apart come as words of their own.
 * @param rtlWords The words to look for in a text from the right: Arabic comes from a PDF in the shapes of its letters,
 * and some letters that do not join are swapped with their neighbours. Where all letters of a word are, the word is.
 */
export async function pdfPages(bytes, rtlWords) {
  const file = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: true, verbosity: 0 }).promise;
  const pages = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const { items } = await (await file.getPage(number)).getTextContent();
    const lines = [];
    for (const { str, transform } of items) {
      if (!str?.trim()) continue;
      const [x, y] = transform.slice(4);
      const line = lines.find((each) => Math.abs(each.y - y) < 4);
      if (line) line.items.push({ x, str });
      else lines.push({ y, items: [{ x, str }] });
    }
    lines.sort((a, b) => b.y - a.y);
    const texts = lines.map(({ items: parts }) => {
      parts.sort((a, b) => a.x - b.x);
      const text = parts.map(({ str }) => str.replace(/\s/g, '')).join('');
      return rtlWords ? restored([...text].reverse().join('').normalize('NFKC'), rtlWords) : text;
    });
    pages.push(texts.join('\n'));
  }
  await file.loadingTask.destroy();
  return pages;
}

/** A text in which the letters of each word stand in their order again. */
function restored(text, words) {
  const sorted = (letters) => [...letters].sort().join('');
  return words.reduce((line, word) => {
    const letters = word.replace(/\s/g, '');
    for (let at = 0; at + letters.length <= line.length; at += 1) {
      const end = at + letters.length;
      if (sorted(line.slice(at, end)) === sorted(letters)) return line.slice(0, at) + letters + line.slice(end);
    }
    return line;
  }, text);
}

/** The labels as `pdfPages` gives them. */
const withoutSpaces = ({ claim, labels }) => ({
  claim: claim.replace(/\s/g, ''),
  labels: labels.map((label) => label.replace(/\s/g, '')),
});

/** The pages of a PDF on which the claim comes before any label: what stands there. */
export function pagesWithout(pages, words) {
  const spaceless = withoutSpaces(words);
  return pages.flatMap((text, index) => bare([text], spaceless).map((found) => `page ${index + 1}: ${found}`));
}

/** The pages of a PDF that have the claim and no label at all. */
export function pagesWithoutAny(pages, words) {
  const { claim, labels } = withoutSpaces(words);
  return pages.flatMap((text, index) =>
    text.includes(claim) && !labels.some((label) => text.toLowerCase().includes(label.toLowerCase()))
      ? [`page ${index + 1}: ${text.slice(0, 120)}`]
      : [],
  );
}

/**
 * Put in front of a page's scripts: whatever cases reach the elements or are parsed, their claims, titles and narratives
 * begin with the claim's word, and their verdicts with the verdict's.
 */
export function markData(claim, verdict) {
  const put = (word, text) => (text.startsWith(word) ? text : `${word} ${text}`);
  const rich = (value) => {
    if (typeof value === 'string') return put(claim, value);
    if (value?.html)
      return { ...value, html: value.html.includes(claim) ? value.html : `<p>${claim}</p>${value.html}` };
    return value;
  };
  const rated = (value) => {
    if (typeof value === 'string') return put(verdict, value);
    return value && { ...value, label: put(verdict, value.label ?? '') };
  };
  const isClaimReview = (node) => /ClaimReview/.test(String(node['@type']));
  const mark = (node, stories) => {
    if (Array.isArray(node)) return node.map((each) => mark(each, stories));
    if (!node || typeof node !== 'object' || Object.getPrototypeOf(node) !== Object.prototype) return node;
    const marked = {};
    for (const [key, value] of Object.entries(node)) {
      const isText = typeof value === 'string';
      if (key === 'sources' || key === 'appearances' || key === 'publisher') marked[key] = value;
      else if (isText && (key === 'title' || key === 'claimReviewed')) marked[key] = put(claim, value);
      else if (isText && isClaimReview(node) && (key === 'headline' || key === 'name')) marked[key] = put(claim, value);
      else if (isText && key === 'text' && node.claimReview) marked[key] = put(claim, value);
      else if (isText && key === 'textualRating') marked[key] = put(verdict, value);
      else if (key === 'claim') marked[key] = isText ? rich(value) : value && { ...value, text: rich(value.text) };
      else if (key === 'narrative' && isText) marked[key] = stories.has(value) ? value : put(claim, value);
      else if (key === 'narrative' && value?.name) marked[key] = { ...value, name: put(claim, value.name) };
      else if (key === 'narratives')
        marked[key] = value.map((each) => ({ ...each, name: put(claim, each.name ?? '') }));
      else if (key === 'verdict' || key === 'verdictBefore') marked[key] = rated(value);
      else if (key === 'reviewRating' && value) {
        marked[key] = { ...value, alternateName: put(verdict, String(value.alternateName ?? '')) };
      } else marked[key] = mark(value, stories);
    }
    return marked;
  };
  const markAll = (value) => mark(value, new Set((value?.narratives ?? []).map(({ id }) => id).filter(Boolean)));

  const { parse } = JSON;
  JSON.parse = (text, ...rest) => {
    const value = parse(text, ...rest);
    const isCases = /^\s*\{"title":|"(claim|claimReviewed|claims|cases|verdict|reality)"\s*:/.test(String(text));
    // The files of a prepared collection are made of cases that are marked already; a schema holds none.
    return isCases && value.format !== 'debunk-collection' && !value.$schema ? markAll(value) : value;
  };
  const define = customElements.define;
  customElements.define = function defineMarked(name, type, options) {
    define.call(this, name, type, options);
    for (const property of ['case', 'cases']) {
      let owner = type.prototype;
      while (owner && !Object.getOwnPropertyDescriptor(owner, property)) owner = Object.getPrototypeOf(owner);
      const { get, set } = (owner && Object.getOwnPropertyDescriptor(owner, property)) ?? {};
      if (!set) continue;
      // Lit compares with what was given before: the same must stay the same.
      const known = new WeakMap();
      Object.defineProperty(type.prototype, property, {
        configurable: true,
        get,
        set(value) {
          const isData = value && typeof value === 'object';
          if (isData && !known.has(value)) known.set(value, markAll(value));
          set.call(this, isData ? known.get(value) : value);
        },
      });
    }
  };
}

const unique = (texts) => [...new Set(texts)];
