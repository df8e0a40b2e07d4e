declare module '*.css';

/** Vite gives a file's text. */
declare module '*?raw' {
  const text: string;
  export default text;
}

/** Vite and Storybook give its address. */
declare module '*.svg' {
  const url: string;
  export default url;
}
