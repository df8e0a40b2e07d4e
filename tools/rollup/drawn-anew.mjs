// Stands in for @lit-labs/ssr-client where a page gets all in one file, which is no place for what few pages need: there
// a server-rendered card is drawn anew, looking the same.
export const hydrate = () => {
  throw 'drawn anew';
};
