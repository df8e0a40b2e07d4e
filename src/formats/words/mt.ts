import type { VerdictWords } from '../verdict-words.js';

export const words: VerdictWords = {
  not: ['mhux ', 'mhix ', 'mhijiex ', 'mhuwiex ', 'xejn '],
  none: ['satira', 'satirik', 'parodija', 'opinjoni', 'bla verdett', 'mingħajr verdett'],
  misleading: [
    ...['qarrieq', 'tqarraq', 'iqarraq', 'barra mill-kuntest', 'barra minn kuntest', 'bla kuntest', 'mingħajr kuntest'],
    ...['nieqes il-kuntest', 'nuqqas ta’ kuntest', 'kuntest', 'manipul', 'mgħawweġ', 'imgħawweġ', 'distort'],
    ...['eżaġerat', 'impreċiż', 'mhux preċiż', 'ineżatt', 'mhux eżatt', 'propaganda', 'mhux komplut'],
  ],
  mixed: [
    ...['parzjal', 'in parti', 'nofs verità', 'nofs veru', 'nofsu', 'imħallat', 'mħallat', 'taħlit', 'kontraddit'],
    ...['veru iżda', 'veru imma', 'mhux kollu', 'mhux għal kollox', 'mhux kompletament'],
  ],
  unproven: [
    ...['bla prov', 'mingħajr prov', 'l-ebda prova', 'ebda prova', 'm’hemmx prov', 'bla evidenza', 'mingħajr evidenza'],
    ...['ebda evidenza', 'm’hemmx evidenza', 'mhux ippruvat', 'mhux ippruvata', 'mhux pruvat', 'mhux verifik'],
    ...['mhux ivverifik', 'mhux vverifik', 'mhux ikkonferm', 'mhux kkonferm', 'mhux konferm', 'bla bażi', 'bla sies'],
    ...['infondat', 'insuffiċjent'],
  ],
  false: [
    ...['falz', 'foloz', 'gidba', 'gideb', 'giddieb', 'ħażin', 'żbaljat', 'skorrett', 'mhux minnu', 'fake', 'hoax'],
    ...['diżinform', 'miżinform', 'ivvintat', 'vvintat', 'fabbrikat', 'iffabbrikat', 'iffalsifik', 'alterat'],
    ...['deepfake', 'iġġenerat mill-ia ', 'iġġenerata mill-ia ', 'intelliġenza artifiċjali', 'miċħud', 'konfutat'],
    ...['leġġenda', 'frodi', 'qerq', 'truffa', 'konfoffa', 'kumplott', 'xniegħa', 'xnigħat'],
  ],
  true: [
    ...['veru ', 'vera ', 'verità', 'minnu ', 'korrett', 'preċiż', 'eżatt', 'ikkonfermat', 'kkonfermat', 'awtentik'],
    ...['reali '],
  ],
};
