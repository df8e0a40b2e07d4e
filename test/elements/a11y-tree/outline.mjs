// The accessibility tree of a page as an indented outline, and what it should be, in the files of this folder.
import { readFileSync } from 'node:fs';

/** The outline that a file of this folder has. */
export const expected = (name) => readFileSync(new URL(`${name}.txt`, import.meta.url), 'utf8').trim();

/** What Chromium gives a screen reader of a page. @param inside The role of the first node to draw; all by default. */
export async function outlineOf(page, inside) {
  const root = await page.accessibility.snapshot({ interestingOnly: false });
  return print(draw(inside ? find(root, inside) : root));
}

/** The first node of a tree with a role. */
function find(node, role) {
  if (node.role === role) return node;
  for (const child of node.children ?? []) {
    const found = find(child, role);
    if (found) return found;
  }
  return undefined;
}

// They group or draw, and say nothing.
const SILENT = ['none', 'generic', 'strong', 'ListMarker', 'InlineTextBox'];
// What is said of them is their name.
const LEAVES = ['heading', 'link', 'button', 'image'];
const NAMES = { DisclosureTriangle: 'summary', group: 'details', sectionfooter: 'footer' };

/** One line for each thing that is said; texts that follow each other are one. */
function draw(node, depth = 0) {
  const { role, level, expanded, children = [] } = node;
  const name = plain(node.name);
  if (role === 'StaticText') return [{ depth, text: name }];
  const inner = (by) => children.flatMap((child) => draw(child, depth + by));
  const kept = role === 'DisclosureTriangle' ? inner(1).filter(({ line }) => line) : inner(1);
  if (SILENT.includes(role)) return inner(0);
  const said = [
    NAMES[role] ?? role,
    role === 'heading' && level,
    name && `“${name}”`,
    expanded !== undefined && (expanded ? 'open' : 'closed'),
  ];
  return [{ depth, line: said.filter(Boolean).join(' ') }, ...(LEAVES.includes(role) ? [] : kept)];
}

/** Labels are set in capitals: what is said is the same. */
function plain(text = '') {
  return text.replace(/\b[A-Z]{2}[A-Z -]+\b/g, (capitals) => capitals[0] + capitals.slice(1).toLowerCase());
}

function print(parts) {
  const lines = [];
  for (const { depth, text, line } of parts) {
    const last = lines.at(-1);
    if (line) lines.push({ depth, line });
    else if (last?.text && last.depth === depth) last.text += ` ${text}`;
    else lines.push({ depth, text });
  }
  const clean = (text) => text.replace(/\s+/g, ' ').replace(' :', ':').trim();
  return lines
    .map(({ depth, line, text }) => '  '.repeat(depth) + (line ?? clean(text)))
    .filter((line) => line.trim())
    .join('\n');
}
