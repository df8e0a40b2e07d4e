/** The elements in Svelte's templates. Types only: `debunk-widgets/define.js` registers the elements. */
import type { HTMLAttributes } from 'svelte/elements';
import type { Elements } from './elements.js';

type Listeners<Events> = {
  [Type in keyof Events & string as `on${Type}`]?: ((event: Events[Type]) => void) | null | undefined;
};

type Props<Of extends Elements[keyof Elements]> = HTMLAttributes<Of['element']> &
  Of['properties'] &
  Of['attributes'] &
  Listeners<Of['events']>;

type All = { [Tag in keyof Elements]: Props<Elements[Tag]> };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends All {}
}
