import { grouped } from '../count.js';
import type { ListMessages } from '../list-messages.js';

/** The forms for one, two, three to ten, eleven to ninety-nine, and hundreds. */
type Forms = readonly [one: string, two: string, few: string, many: string, other: string];

const CASES: Forms = ['حالة واحدة', 'حالتان', 'حالات', 'حالة', 'حالة'];
const GROUPS: Record<Parameters<ListMessages['groups']>[1], Forms> = {
  narrative: ['سردية واحدة', 'سرديتين', 'سرديات', 'سردية', 'سردية'],
  country: ['بلد واحد', 'بلدين', 'بلدان', 'بلدًا', 'بلد'],
  outlet: ['وسيلة إعلام واحدة', 'وسيلتي إعلام', 'وسائل إعلام', 'وسيلة إعلام', 'وسيلة إعلام'],
  language: ['لغة واحدة', 'لغتين', 'لغات', 'لغة', 'لغة'],
  year: ['سنة واحدة', 'سنتين', 'سنوات', 'سنة', 'سنة'],
};

let plurals: Intl.PluralRules | undefined;

function counted(count: number, [one, two, few, many, other]: Forms): string {
  const form = (plurals ??= new Intl.PluralRules('ar')).select(count);
  if (form === 'one') return one;
  if (form === 'two') return two;
  return `${grouped(count)} ${form === 'few' ? few : form === 'many' ? many : other}`;
}

const cases = (count: number): string => (count ? counted(count, CASES) : 'لا حالات');

export const list: ListMessages = {
  lang: 'ar',
  number: grouped,
  cases,
  groups: (count, by) => `في ${counted(count, GROUPS[by])}`,
  search: (count) => `ابحث في ${counted(count, ['حالة واحدة', 'حالتين', 'حالات', 'حالة', 'حالة'])}`,
  clearSearch: 'امسح البحث',
  sort: 'الترتيب',
  sorts: {
    most: 'الأكثر حالات أولًا',
    newest: 'الأحدث أولًا',
    oldest: 'الأقدم أولًا',
    relevance: 'الأكثر صلة',
    outlets: 'الأوسع انتشارًا',
  },
  facets: {
    country: 'البلد',
    language: 'اللغة',
    outlet: 'وسيلة الإعلام',
    keyword: 'الكلمة المفتاحية',
    verdict: 'الحكم',
    year: 'السنة',
  },
  findValue: (facet) => `ابحث في القائمة: ${list.facets[facet]}`,
  moreValues: (count) => `القيم الأخرى: ${grouped(count)}. اكتب لتجدها.`,
  remove: (value) => `أزل ${value}`,
  clearAll: 'امسح الكل',
  filters: 'المرشحات',
  showFound: (count) => `اعرض ${cases(count)}`,
  from: 'من',
  to: 'إلى',
  span: (first, latest) => (first === latest ? first : `من ${first} إلى ${latest}`),
  peak: (count, when) => `الذروة في ${when}: ${grouped(count)}`,
  others: 'حالات أخرى',
  andMore: (first, more) => `${first} و${grouped(more)} غيرها`,
  more: (count) => `اعرض ${grouped(count)} أخرى`,
  shown: (count, total) => `المعروض ${grouped(count)} من ${grouped(total)}`,
  corrected: 'هذه نتائج البحث عن',
  nothing: 'لم يُعثر على شيء.',
  didYouMean: 'هل تقصد',
  without: (word, count) => `ابحث بلا «${word}» (${cases(count)})`,
  linked: 'الحالة التي يشير إليها الرابط',
  close: 'أغلق',
  relax: { words: 'ابحث بلا كلمات', filters: 'ابحث بلا مرشحات' },
  partial: (count) => `شمل البحث حتى الآن ${counted(count, CASES)}. ويجري تحميل البقية.`,
  searched: (count) => `شمل البحث حتى الآن ${counted(count, CASES)}.`,
  searchMore: 'البحث في مزيد من الحالات',
  partialFailed: 'تعذر تحميل الحالات الأخرى.',
  loading: 'يجري تحميل التدقيقات.',
  slow: 'تحميل التدقيقات يستغرق وقتًا طويلًا.',
  loadingRows: 'يجري التحميل…',
  errors: {
    network: 'تعذر الوصول إلى التدقيقات.',
    timeout: 'لم تصل التدقيقات في الوقت المحدد.',
    http: 'تعذر جلب التدقيقات.',
    'too-large': 'الملف أكبر من أن يُعرض هنا.',
    integrity: 'هذه ليست التدقيقات المقصود عرضها هنا.',
    'not-json': 'تعذرت قراءة التدقيقات.',
    format: 'التدقيقات في صيغة لا يمكن قراءتها.',
    empty: 'لا توجد تدقيقات هنا بعد.',
    'not-found': 'هذا التدقيق غير موجود في القائمة.',
    internal: 'تعذر عرض التدقيقات.',
  },
  failed: (src) => `غير معروض: ${src}.`,
};
