/** What the manifest says of an element, as parts of its page. */
import { Heading } from '@storybook/addon-docs/blocks';
import type { JSX, ReactNode } from 'react';
import { elementOf, type Element, type Named } from './manifest.js';
import { Prose, Rows } from './rows.js';

/** What an element is. */
export function About({ tag }: { tag: string }): JSX.Element {
  const texts = elementOf(tag).description.split('\n\n');
  return (
    <>
      {texts.map((text) => (
        <p key={text}>
          <Prose>{text}</Prose>
        </p>
      ))}
    </>
  );
}

const code = ({ name }: Named): ReactNode => <code>{name}</code>;

/** The tables of an element, in the order of its page. */
const TABLES: {
  title: string;
  head: [string, string];
  of: (element: Element) => readonly Named[] | undefined;
  name?: (entry: Named) => ReactNode;
  more?: (entry: Named) => ReactNode;
}[] = [
  { title: 'Attributes', head: ['attribute', 'what it does'], of: ({ attributes }) => attributes, more: defaultOf },
  {
    title: 'Properties and methods',
    head: ['name', 'what it is'],
    of: ({ members }) => members?.filter((member) => !member.attribute && !member.static),
    more: ({ type }) =>
      type ? (
        <>
          Type: <code>{type.text}</code>.
        </>
      ) : (
        'A method.'
      ),
  },
  {
    title: 'Events',
    head: ['event', 'when, and its detail'],
    of: ({ events }) => events,
    more: ({ type }) =>
      type && (
        <>
          Class: <code>{type.text}</code>.
        </>
      ),
  },
  {
    title: 'Slots',
    head: ['slot', 'what it is'],
    of: ({ slots }) => slots,
    name: ({ name }) => (name ? <code>{name}</code> : '(none)'),
  },
  {
    title: 'States',
    head: ['state', 'when'],
    of: ({ cssStates }) => cssStates,
    name: ({ name }) => <code>:state({name})</code>,
  },
  { title: 'Keyboard', head: ['key', 'what it does'], of: ({ keyboard }) => keyboard, name: keys },
  { title: 'Parts', head: ['part', 'what it is'], of: ({ cssParts }) => cssParts },
  { title: 'Tokens', head: ['token', 'what it is'], of: ({ cssProperties }) => cssProperties, more: defaultOf },
];

/** The default, where the description does not say it. */
function defaultOf({ default: value, description = '' }: Named): ReactNode {
  return (
    value &&
    !description.includes('default') && (
      <>
        Default: <code>{value}</code>.
      </>
    )
  );
}

function keys({ name }: Named): ReactNode {
  return name.split(', ').map((key, index) => (
    <span key={key}>
      {index > 0 && ' or '}
      <kbd>{key}</kbd>
    </span>
  ));
}

/** One table of an element. @param title Its heading on the element's page. */
export function Table({ tag, title }: { tag: string; title: string }): JSX.Element {
  const table = TABLES.find((each) => each.title === title);
  if (!table) throw new Error(`No table is called ${title}.`);
  const { of, head, name = code, more } = table;
  const rows = (of(elementOf(tag)) ?? []).map((entry) => [
    name(entry),
    <>
      <Prose>{entry.description ?? ''}</Prose> {more?.(entry)}
    </>,
  ]);
  return <Rows caption={`${title} of ${tag}`} head={head} rows={rows} />;
}

/** All tables that an element has, each with its heading. */
export function Reference({ tag }: { tag: string }): JSX.Element {
  const tables = TABLES.filter(({ of }) => of(elementOf(tag))?.length);
  return (
    <>
      {tables.map(({ title }) => (
        <section key={title}>
          <Heading>{title}</Heading>
          <Table tag={tag} title={title} />
        </section>
      ))}
    </>
  );
}
