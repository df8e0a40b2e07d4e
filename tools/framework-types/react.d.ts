/** The elements in React's JSX. Types only: `debunk-widgets/define.js` registers the elements. */
import type { ClassAttributes, HTMLAttributes } from 'react';
import type { Elements } from './elements.js';

/** React 19 gives `ondebunk-load` to `addEventListener` as `debunk-load`. */
type Listeners<Events> = {
  [Type in keyof Events & string as `on${Type}`]?: ((event: Events[Type]) => void) | undefined;
};

type Props<Of extends Elements[keyof Elements]> = ClassAttributes<Of['element']> &
  HTMLAttributes<Of['element']> &
  Of['properties'] &
  Of['attributes'] &
  Listeners<Of['events']>;

type All = { [Tag in keyof Elements]: Props<Elements[Tag]> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends All {}
  }
}
