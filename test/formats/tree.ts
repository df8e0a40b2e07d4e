import { expect } from 'chai';
import type { Case, Collection } from '../../src/model/case.js';
import type { Result, WarningKind } from '../../src/model/result.js';
import { MAX_DEPTH, richTextToPlain, type RichText } from '../../src/model/rich-text.js';

/** The value of an outcome that must be good. */
export function read(result: Result<Collection>): Case[] {
  if (!result.ok) throw new Error(`${result.error.kind}: ${result.error.message}`);
  return result.value.cases;
}

/** The one case of an outcome. */
export function readOne(result: Result<Collection>): Case {
  const cases = read(result);
  expect(cases).to.have.length(1);
  return cases[0]!;
}

export function kinds(result: Result<Collection>): WarningKind[] {
  return ((result.ok ? result.warnings : result.error.warnings) ?? []).map(({ kind }) => kind);
}

export const plain = (text: RichText | undefined): string => richTextToPlain(text ?? []);

const FIELDS: Record<string, string[]> = {
  paragraph: ['type', 'children'],
  quote: ['type', 'children'],
  list: ['type', 'ordered', 'items'],
  link: ['type', 'href', 'children'],
  strong: ['type', 'children'],
  emphasis: ['type', 'children'],
};

/** Fails unless a tree is made of nothing but what `model/rich-text.ts` allows, with links that are safe to follow. */
export function expectAllowed(text: RichText | undefined): void {
  const visit = (node: unknown, depth: number): void => {
    expect(depth, 'depth').to.be.at.most(4 * MAX_DEPTH);
    if (typeof node === 'string') return;
    const { type, href, children, items } = node as {
      type: string;
      href?: string;
      children?: unknown[];
      items?: unknown[][];
    };
    expect(FIELDS).to.have.property(type);
    expect(Object.keys(node as object)).to.have.members(FIELDS[type] ?? []);
    if (type === 'link') expect(href).to.match(/^(?:https?:\/\/[^/]|mailto:)/);
    for (const child of children ?? items?.flat() ?? []) visit(child, depth + 1);
  };
  for (const block of text ?? []) {
    expect(['paragraph', 'quote', 'list']).to.include(block.type);
    visit(block, 0);
  }
}
