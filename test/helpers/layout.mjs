// What a reader cannot read of a page because of its layout, in functions for `page.evaluate`.

/**
 * In the page: what is cut, what covers something else, what sticks out of its box and what scrolls sideways, each with its
 * text. Fixed and floating boxes may cover what is under them. Rows that are not drawn off screen are drawn.
 */
export function layoutFaults() {
  const faults = new Set();
  const excerpt = (text) => `“${text.replace(/\s+/g, ' ').trim().slice(0, 60)}”`;
  const found = (what, text, element) =>
    faults.add(`${what}: ${excerpt(text)} in ${element.localName}.${element.getAttribute('class') ?? ''}`);

  const drawn = new CSSStyleSheet();
  drawn.replaceSync('* { content-visibility: visible !important }');
  const elements = [];
  const texts = [];
  const walk = (node) => {
    if (node.nodeType === document.TEXT_NODE && node.data.trim()) texts.push(node);
    if (node.nodeType === document.ELEMENT_NODE) elements.push(node);
    if (node.shadowRoot) {
      node.shadowRoot.adoptedStyleSheets.push(drawn);
      walk(node.shadowRoot);
    }
    for (const child of node.childNodes) walk(child);
  };
  walk(document.body);

  const styles = new Map();
  const styleOf = (element) => {
    if (!styles.has(element)) styles.set(element, getComputedStyle(element));
    return styles.get(element);
  };
  /** The boxes around a node as it is drawn, the nearest first. */
  const around = (node) => {
    const path = [];
    const up = (each) => each.assignedSlot ?? each.parentElement ?? each.getRootNode().host;
    for (let each = up(node); each; each = up(each)) path.push(each);
    return path;
  };
  const isHidden = (path) =>
    !path.find((each) => styleOf(each).display !== 'contents')?.checkVisibility({ visibilityProperty: true }) ||
    path.some((each) => styleOf(each).clipPath !== 'none');
  const floats = (element) => /fixed|sticky/.test(styleOf(element).position) || element.matches(':popover-open');

  /** A box without what its borders and paddings take. */
  const inside = (element) => {
    const { left, top } = element.getBoundingClientRect();
    const style = styleOf(element);
    const px = (name) => parseFloat(style[name]);
    const x = left + element.clientLeft + px('paddingLeft');
    const y = top + element.clientTop + px('paddingTop');
    const width = element.clientWidth - px('paddingLeft') - px('paddingRight');
    const height = element.clientHeight - px('paddingTop') - px('paddingBottom');
    return { left: x, right: x + width, top: y, bottom: y + height };
  };
  /** The letters of a line: boxes of lines are higher, and reach into each other. */
  const letters = ({ left, right, top, bottom }) => {
    const margin = (bottom - top) * 0.25;
    return { left, right, top: top + margin, bottom: bottom - margin };
  };

  const boxes = [];
  /** Keeps a box to compare it with others, or what of it is not scrolled away. */
  const add = (node, box, path, text) => {
    const scrollers = path.filter((each) => /auto|scroll/.test(styleOf(each).overflowY));
    const clips = scrollers.map((each) => each.getBoundingClientRect());
    const top = Math.max(box.top, ...clips.map((clip) => clip.top));
    const bottom = Math.min(box.bottom, ...clips.map((clip) => clip.bottom));
    const { left, right } = box;
    const layer = [node, ...path].find((each) => each.nodeType === document.ELEMENT_NODE && floats(each));
    if (top < bottom) boxes.push({ node, box: { left, right, top, bottom }, path, layer, text });
  };
  const pageWidth = document.documentElement.clientWidth;
  for (const node of texts) {
    const path = around(node);
    if (isHidden(path)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      if (!rect.width) continue;
      const box = letters(rect);
      const sticksOut = (other) => box.left < other.left - 1 || box.right > other.right + 1;
      const block = path.find((each) => !/inline$|contents/.test(styleOf(each).display));
      const cutting = path.slice(0, path.findIndex(floats) + 1 || path.length).find((each) => {
        const { overflowX, overflowY } = styleOf(each);
        const clip = each.getBoundingClientRect();
        return (
          (/hidden|clip/.test(overflowX) && sticksOut(clip)) ||
          (/hidden|clip/.test(overflowY) && (box.top < clip.top - 1 || box.bottom > clip.bottom + 1))
        );
      });
      if (cutting) found('cut', node.data, cutting);
      else if (sticksOut({ left: 0, right: pageWidth })) found('out of the page', node.data, path[0]);
      else if (block && sticksOut(block.getBoundingClientRect())) found('out of its box', node.data, block);
      add(node, box, path, node.data);
    }
  }

  const context = document.createElement('canvas').getContext('2d');
  for (const element of elements) {
    const path = around(element);
    if (isHidden([element, ...path])) continue;
    const { overflowX, font } = styleOf(element);
    if (/^(button|input|select)$/.test(element.localName)) {
      const { left, right } = element.getBoundingClientRect();
      if (left < -1 || right > pageWidth + 1) found('out of the page', element.textContent, element);
    }
    if (/auto|scroll/.test(overflowX) && element.scrollWidth > element.clientWidth + 1)
      found('scrolls sideways', element.textContent, element);
    if (!/^(input|select|svg)$/.test(element.localName)) continue;
    const box = element.localName === 'svg' ? element.getBoundingClientRect() : inside(element);
    const text = element.value || element.placeholder || '';
    const shown = element.localName === 'select' ? element.selectedOptions[0]?.text : text;
    context.font = font;
    if (
      shown &&
      !/checkbox|color|date|radio/.test(element.type) &&
      context.measureText(shown).width > box.right - box.left + 1
    )
      found('cut in its field', shown, element);
    add(element, box, path, `<${element.localName}>`);
  }

  boxes.sort((a, b) => a.box.top - b.box.top);
  boxes.forEach((one, index) => {
    for (const other of boxes.slice(index + 1)) {
      if (other.box.top >= one.box.bottom - 1) break;
      if (one.node === other.node || one.layer !== other.layer) continue;
      if (one.path.includes(other.node) || other.path.includes(one.node)) continue;
      if (Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left) > 1)
        found(`overlaps ${excerpt(other.text)}`, one.text, one.path[0]);
    }
  });

  const { scrollWidth } = document.documentElement;
  if (scrollWidth > pageWidth) faults.add(`the page scrolls sideways: ${scrollWidth} px wide`);
  return [...faults];
}
