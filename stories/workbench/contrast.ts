/** The contrast of texts as they are drawn: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */

type Rgb = [number, number, number];

/** A text, by what it belongs to. */
export interface TextContrast {
  /** Such as `debunk-card title`. */
  name: string;
  /** From 1 to 21: the lowest of all texts of this name. */
  ratio: number;
}

const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
const context = canvas.getContext('2d', { willReadFrequently: true });

/** What comes of painting these colours one over the other. */
function paint(colours: readonly string[]): Rgb {
  if (!context) return [0, 0, 0];
  for (const colour of colours) {
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)) as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Rgb, other: Rgb): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/**
 * Measures the texts that are drawn in an element, shadow trees and slots included: each colour over all grounds under it.
 * @param box An element with an opaque ground.
 * @returns The lowest contrast of each part of each of our elements, in the order of the page.
 */
export function measure(box: Element): TextContrast[] {
  const found = new Map<string, number>();
  const walk = (node: Node, grounds: string[], name: string): void => {
    const say = (of: string, colour: string, under: readonly string[]): void => {
      if (of) found.set(of, Math.min(found.get(of) ?? 21, contrast(paint([...under, colour]), paint(under))));
    };
    if (node instanceof Text && node.data.trim() && node.parentElement) {
      say(name, getComputedStyle(node.parentElement).color, grounds);
    }
    if (!(node instanceof Element)) return;
    const style = getComputedStyle(node);
    if (style.display === 'none' || style.visibility !== 'visible' || style.clipPath !== 'none') return;
    const under = [...grounds, ...groundsOf(style)];
    const inner = nameOf(node, name);
    // Of a select only the chosen option is drawn, in the colour of the whole.
    if (node instanceof HTMLSelectElement) {
      say(inner, style.color, under);
      return;
    }
    childrenOf(node).forEach((child) => {
      walk(child, under, inner);
    });
  };
  walk(box, [], '');
  return [...found].map(([name, ratio]) => ({ name, ratio }));
}

/** The children of an element as the page composes them. */
function childrenOf(element: Element): readonly Node[] {
  if (element.shadowRoot) return [...element.shadowRoot.childNodes];
  if (element instanceof HTMLSlotElement) {
    const assigned = element.assignedNodes();
    if (assigned.length) return assigned;
  }
  return [...element.childNodes];
}

/** The ground of an element, and the colour of a pattern on it. */
function groundsOf({ backgroundColor, backgroundImage }: CSSStyleDeclaration): string[] {
  const colours = backgroundImage.match(/(?:oklab|oklch|lab|lch|color|rgba?)\([^()]*\)/g) ?? [];
  const pattern = colours.find((colour) => !/^rgba\(0, 0, 0, 0\)$/.test(colour));
  return [backgroundColor, ...(pattern ? [pattern] : [])];
}

/** What a text in an element is called: by the outermost of our elements, and the innermost part. */
function nameOf(element: Element, around: string): string {
  if (!around) return /^(debunk-(?!provider)|narrative-)/.test(element.localName) ? element.localName : '';
  const part = element.getAttribute('part')?.split(' ')[0];
  return part ? `${around.split(' ')[0] ?? ''} ${part}` : around;
}
