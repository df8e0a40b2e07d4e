/** The elements in Solid's JSX. Types only: `debunk-widgets/define.js` registers the elements. */
import type { JSX } from 'solid-js';
import type { Elements } from './elements.js';

type Prefixed<Prefix extends string, Given> = { [Name in keyof Given & string as `${Prefix}:${Name}`]?: Given[Name] };

type Listeners<Events> = { [Type in keyof Events]: ((event: Events[Type]) => void) | undefined };

type Props<Of extends Elements[keyof Elements]> = JSX.HTMLAttributes<Of['element']> &
  Of['properties'] &
  Of['attributes'] &
  Prefixed<'prop', Of['properties']> &
  Prefixed<'attr', Of['attributes']> &
  Prefixed<'on', Listeners<Of['events']>>;

type All = { [Tag in keyof Elements]: Props<Elements[Tag]> };

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends All {}
  }
}
