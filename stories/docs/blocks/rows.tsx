import type { JSX, PropsWithChildren, ReactNode } from 'react';

/** A text of a doc comment, with what stands between backticks as code. */
export function Prose({ children: text }: { children: string }): JSX.Element {
  return <>{text.split('`').map((part, index) => (index % 2 ? <code key={index}>{part}</code> : part))}</>;
}

/** A table whose first column names its rows. @param caption What screen readers call it. */
export function Rows({ caption, head, rows }: { caption: string; head: string[]; rows: ReactNode[][] }): JSX.Element {
  return (
    <table className="rows" aria-label={caption}>
      <thead>
        <tr>
          {head.map((label) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells], row) => (
          <tr key={row}>
            <th scope="row">{name}</th>
            {cells.map((cell, column) => (
              <td key={column}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What is too wide for a phone, such as a table of many columns: it scrolls by itself. */
export function Scrolling({ name, children }: PropsWithChildren<{ name: string }>): JSX.Element {
  return (
    <div className="wide" role="group" aria-label={name} tabIndex={0}>
      {children}
    </div>
  );
}
