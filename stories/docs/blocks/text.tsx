/** Pages that are written elsewhere, in Markdown. */
import { CodeOrSourceMdx, HeadersMdx, Markdown } from '@storybook/addon-docs/blocks';
import { Children, type ComponentProps, type JSX, type PropsWithChildren } from 'react';
import { Link } from './link.js';
import { Scrolling } from './rows.js';

/** Where this site has a file of the sources. */
const PAGES: Record<string, string> = {
  'CHANGELOG.md': 'changelog',
  'docs/collections.md': 'collections',
  'docs/command.md': 'command',
  'docs/formats.md': 'formats',
  'docs/frameworks.md': 'frameworks-and-cms',
  'docs/themes.md': 'themes-tokens-and-parts',
  'docs/translating.md': 'languages',
};

/**
 * Markdown of a file.
 * @param folder Where the file is, for its links: they lead to pages of this site, and of another file
 *   the path is said.
 */
export function Text({ folder = '', children }: { folder?: string; children: string }): JSX.Element {
  const ToFile = ({ href = '', children: label }: ComponentProps<'a'>): JSX.Element => {
    if (/^(https?:|#)/.test(href)) return <Link href={href}>{label}</Link>;
    const path = new URL(href, `file:///${folder}`).pathname.slice(1);
    const page = PAGES[path];
    if (page) return <Link href={`?path=/docs/${page}--docs`}>{label}</Link>;
    if (Children.toArray(label).every((part) => part === path)) return <code>{path}</code>;
    return (
      <>
        {label} (<code>{path}</code>)
      </>
    );
  };
  return (
    <Markdown options={{ overrides: { ...HeadersMdx, code: CodeOrSourceMdx, a: ToFile, table: WideTable } }}>
      {children}
    </Markdown>
  );
}

const WideTable = (props: PropsWithChildren): JSX.Element => (
  <Scrolling name="Table">
    <table {...props} />
  </Scrolling>
);

/** Code, with a button that copies it. */
export function Code({ language, children }: { language: string; children: string }): JSX.Element {
  return <CodeOrSourceMdx className={`language-${language}`}>{children}</CodeOrSourceMdx>;
}

/** What stands below a heading of a text, up to the next one of its level. @param heading As it stands there: `## So`. */
export function below(heading: string, text: string): string {
  const [, rest] = `\n${text}`.split(`\n${heading}\n`);
  if (rest === undefined) throw new Error(`There is no heading “${heading}”.`);
  const [mark = ''] = heading.split(' ', 1);
  return rest.split(`\n${mark} `, 1)[0]?.trim() ?? '';
}

/** The first block of code of a Markdown text. */
export function codeIn(markdown: string): string {
  return /^```\w*\n(.*?)\n```$/ms.exec(markdown)?.[1] ?? '';
}
