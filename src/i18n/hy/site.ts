import type { SiteMessages } from '../site-messages.js';

export const site: SiteMessages = {
  search: 'Որոնել',
  narratives: 'Նարատիվներ',
  outlets: 'Լրատվամիջոցներ',
  countries: 'Երկրներ',
  pages: 'Էջեր',
  newest: 'Նոր ստուգումներ',
  notFound: 'Էջը չի գտնվել',
  previousCorrection: 'Նախորդ ուղղումը',
  nextCorrection: 'Հաջորդ ուղղումը',
};
