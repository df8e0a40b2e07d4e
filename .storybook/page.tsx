/** What is around each page of the documentation. */
import { DocsContainer, type DocsContainerProps, type DocsContextProps } from '@storybook/addon-docs/blocks';
import { useEffect, useState, type JSX, type PropsWithChildren } from 'react';
import { GLOBALS_UPDATED } from 'storybook/internal/core-events';
import './page.css';
import { PAGE, type Scheme } from './theme.js';

interface Globals {
  theme: Scheme;
}

/** Storybook gives it, and leaves it out of the type. */
type Context = DocsContextProps & { store: { userGlobals: { get: () => Globals } } };

/** A page in the theme that the toolbar chooses. */
export function Page({ context, children }: PropsWithChildren<DocsContainerProps>): JSX.Element {
  const [theme, setTheme] = useState(() => (context as Context).store.userGlobals.get().theme);
  useEffect(() => {
    const follow = ({ globals }: { globals: Globals }): void => setTheme(globals.theme);
    context.channel.on(GLOBALS_UPDATED, follow);
    return () => context.channel.off(GLOBALS_UPDATED, follow);
  }, [context]);
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return (
    <DocsContainer context={context} theme={PAGE[theme]}>
      <main>{children}</main>
    </DocsContainer>
  );
}
