import { AnchorMdx, DocsContext } from '@storybook/addon-docs/blocks';
import { useContext, type ComponentProps, type JSX, type MouseEvent } from 'react';
import { NAVIGATE_URL } from 'storybook/internal/core-events';

/**
 * A link; to another page of this site as `?path=/docs/formats--docs`. That one turns the page inside the frame, and is a
 * whole address wherever the site lies, for a tab of its own.
 */
export function Link({ href = '', children, ...rest }: ComponentProps<'a'>): JSX.Element {
  const { channel } = useContext(DocsContext);
  if (!href.startsWith('?'))
    return (
      <AnchorMdx {...rest} href={href} target="">
        {children}
      </AnchorMdx>
    );
  const turn = (event: MouseEvent): void => {
    if (event.button || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || window.parent === window)
      return;
    event.preventDefault();
    channel.emit(NAVIGATE_URL, href);
  };
  return (
    <a {...rest} href={`./${href}`} onClick={turn}>
      {children}
    </a>
  );
}
