import type { VerdictWords } from '../verdict-words.js';

/** Words between bars, which take less room than quotation marks and commas. */
const list = (text: string): string[] => text.split('|');

export const words: VerdictWords = {
  not: list('not |no |isnt |arent |wasnt |never '),
  none: list('satir|parod|no verdict|not rated|unrated|corrected |correction |flip |flop '),
  misleading: list(
    'mislead|misrep|mispl|miscap|misattrib|misus|miscontext|manipul|distort|exagger|overst|overblown|understat|' +
      'decontext|context|impost|inaccu|imprecis|cherry|propagand|decepti|edited |cropped |truncat|twist|spins |' +
      'spin ',
  ),
  mixed: list(
    'half|mix|partly|partial|in part|part true|part false|contradict|debatable|but |not entire|not quite|' +
      'not complet|not whol|not exact|some truth|nuance|two pinocch',
  ),
  unproven: list(
    'unproven |unproved |unprovable |unverif|unconf|unsubst|unsupp|unfound|unten|unchec|unclear|baseless|' +
      'groundless|no evid|not evid|no proof|not proven |not proved |not verif|not confirm|not support|not enough|' +
      'enough evid|insuffic|lack of evid|lacks evid|little evid|without evid|inconclus|speculat|too early|' +
      'no basis',
  ),
  false: list(
    'fals|fake|hoax|pants|wrong|untrue|incorr|lie |lies |altered|scam|fabric|made up|invented|myth|disinfo|' +
      'misinfo|misconcept|debunk|refut|doctored|deepfake|deep fake|ai gen|ai creat|ai made|ai edit|artificial|' +
      'photoshop|four pinocch|three pinocch|bottomless pinocch|conspirac|rumor|rumour|fraud|bogus|fictio|nonsens|' +
      'false context|not real|not authentic|no truth|inauthentic|counterfeit|urban legend',
  ),
  true: list('true |correct |correctly |accurate|legit|authentic|genuine|real |confirmed |verified |proven |geppetto'),
};
