import { grouped } from '../count.js';
import { dateInWords } from '../date.js';
import type { Messages } from '../messages.js';

const MONTHS = 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'.split(' ');

const PLACES: Record<Intl.LDMLPluralRule, (count: number) => string> = {
  zero: () => 'لا مواضع معروفة لظهوره',
  one: () => 'أين ظهر',
  two: () => 'أين ظهر (موضعان)',
  few: (count) => `أين ظهر (${grouped(count)} مواضع)`,
  many: (count) => `أين ظهر (${grouped(count)} موضعًا)`,
  other: (count) => `أين ظهر (${grouped(count)} موضع)`,
};

let plurals: Intl.PluralRules | undefined;

export const card: Messages = {
  lang: 'ar',
  dir: 'rtl',
  date: (iso) => dateInWords(iso, MONTHS),

  verdict: 'الحكم',
  tones: {
    false: 'خطأ',
    misleading: 'مضلل',
    unproven: 'بلا دليل',
    mixed: 'صحيح جزئيًا',
    true: 'صحيح',
    none: 'ادعاء قيد المراجعة',
  },
  was: 'كان:',
  claim: 'الادعاء',
  saidBy: 'قاله:',
  appearances: (count) => PLACES[(plurals ??= new Intl.PluralRules('ar')).select(count)](count),
  notEndorsing: 'الظهور في هذه القائمة لا يعني تأييد الادعاء.',
  roles: { originated: 'أول من نشره', repeated: 'ردده', reported: 'نقل خبره' },
  archived: 'نسخة مؤرشفة',
  original: 'الأصل:',
  technique: 'كيف يضلل',
  grainOfTruth: 'ما الصحيح فيه',
  falseStory: 'قصة زائفة متكررة',
  story: 'قصة متكررة',
  aboutStory: 'عن هذه القصة',
  moreOfStory: (count) => (count ? `المزيد من هذه القصة (${grouped(count)})` : 'المزيد من هذه القصة'),
  reality: 'الحقيقة',
  background: 'الخلفية',
  sources: 'المصادر',
  related: 'مواد ذات صلة',
  reviews: 'ما خلص إليه المدققون',
  translations: 'بلغات أخرى',
  published: 'نُشر في',
  updated: 'حُدّث في',
  corrected: 'صُحّح',
  retracted: 'مسحوب',
  retractedNote: 'سحب الناشر هذا التدقيق، ولم يعد معتمدًا.',
  methodology: 'المنهجية',
  corrections: 'التصحيحات',
  complaints: 'الشكاوى',
  funding: 'التمويل',
  readMore: 'اقرأ التدقيق كاملًا',

  factCheck: 'التدقيق',
  factCheckAvailable: 'يتوفر تدقيق',
  noPreviews: 'بلا معاينات في هذه الصفحة',
  close: 'إغلاق',

  copyLink: 'نسخ الرابط',
  copyText: 'نسخ النص',
  share: 'مشاركة',
  copied: { copyLink: 'نُسخ الرابط.', copyText: 'نُسخ النص.' },
  notCopied: 'لم يسمح المتصفح بالنسخ.',

  loading: 'يجري تحميل التدقيق.',
  slow: 'تحميل التدقيق يستغرق وقتًا طويلًا.',
  errors: {
    network: 'تعذر الوصول إلى التدقيق.',
    timeout: 'لم يصل التدقيق في الوقت المحدد.',
    http: 'تعذر جلب التدقيق.',
    'too-large': 'التدقيق أكبر من أن يُعرض هنا.',
    integrity: 'هذا ليس التدقيق المقصود عرضه هنا.',
    'not-json': 'تعذرت قراءة التدقيق.',
    format: 'التدقيق في صيغة لا يمكن قراءتها.',
    empty: 'لا يوجد تدقيق هنا.',
    'not-found': 'هذا التدقيق غير موجود في الملف.',
    internal: 'تعذر عرض التدقيق.',
  },
  retry: 'أعد المحاولة',
};
