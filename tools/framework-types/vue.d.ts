/** The elements in Vue's templates. Types only: `debunk-widgets/define.js` registers the elements. */
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { Elements } from './elements.js';

/** A template writes attributes, as `heading-level="3"`, which Vue's checker takes for the property's name. */
type Written<Properties> = {
  [Name in keyof Properties]: number extends Properties[Name] ? Properties[Name] | `${number}` : Properties[Name];
};

type Component<Of extends Elements[keyof Elements]> = new () => Of['element'] & {
  $props: HTMLAttributes & Written<Of['properties']> & PublicProps;
  $emit: EmitFn<{ [Type in keyof Of['events']]: (event: Of['events'][Type]) => void }>;
};

type All = { [Tag in keyof Elements]: Component<Elements[Tag]> };

declare module 'vue' {
  interface GlobalComponents extends All {}
}
