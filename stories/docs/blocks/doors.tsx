import type { JSX } from 'react';
import { Link } from './link.js';

interface Door {
  who: string;
  text: string;
  /** Names of pages, where they are, and what is there. */
  pages: [name: string, path: string, text: string][];
}

/** The ways into the site, one for each kind of reader. */
export function Doors({ doors }: { doors: Door[] }): JSX.Element {
  return (
    <div className="doors">
      {doors.map(({ who, text, pages }) => (
        <section key={who}>
          <h3>{who}</h3>
          <p>{text}</p>
          <ul>
            {pages.map(([name, path, about]) => (
              <li key={name}>
                <Link href={`?path=/${path}`}>{name}</Link>: {about}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
