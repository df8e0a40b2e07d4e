/** Words that identify the paragraphs of a plain text. */

/** The kind of a paragraph in a debunk. */
export type Section =
  | 'title'
  | 'claim'
  | 'narrative'
  | 'verdict'
  | 'explanation'
  | 'technique'
  | 'grainOfTruth'
  | 'reality'
  | 'background'
  | 'sources'
  | 'related'
  | 'claimant'
  | 'claimDate'
  | 'outlets'
  | 'published'
  | 'updated'
  | 'publisher'
  | 'url'
  | 'keywords'
  | 'countries';

/** Headings and labels, in English, German, French, Spanish, Russian, Ukrainian and Arabic. */
const HEADINGS: [Section, RegExp][] = [
  ['title', /^(title|headline|titel|überschrift|titre|título|titular|заголовок|العنوان)$/],
  [
    'claim',
    /^((the |false |main |original )?(claims?|statement|summary|allegation|disinformation|disinfo|fake|myth)( under check| made| in short)?|what (was|is|they) (said|claimed|claim|say|saying)|behauptung|die behauptung|affirmation|l['’]affirmation|afirmación|bulo|утверждение|фейк|твердження|الادعاء|الزعم)$/,
  ],
  [
    'narrative',
    /^((the |recurring |wider |broader )?(narrative|story|storyline|pattern)|das narrativ|narrativ|le récit|récit|narrativa|нарратив|наратив|السردية)$/,
  ],
  [
    'verdict',
    /^((our |the )?(verdict|rating|conclusion|ruling|finding|assessment)|urteil|bewertung|fazit|verdict|conclusion|veredicto|вердикт|оценка|вирок|висновок|الحكم|النتيجة)$/,
  ],
  ['explanation', /^(why|explanation|why (it is|this is|it['’]s) (false|misleading|wrong)|begründung)$/],
  ['technique', /^(how it misleads|technique|the technique|manipulation|manipulation technique)$/],
  ['grainOfTruth', /^(what is true in it|what['’]s true|(the )?grain of truth|kernel of truth)$/],
  [
    'reality',
    /^((the |our )?(reality|facts?|truth|response|disproof|debunk|debunking|rebuttal|correction|analysis|fact[- ]check)|what is true|what (really|actually) happened|(die )?(fakten|wahrheit|realität|richtigstellung)|(la )?(réalité|vérité)|(les )?faits|(la )?(realidad|verdad)|(los )?hechos|реальность|факты|правда|опровержение|реальність|факти|спростування|الحقيقة|الواقع)$/,
  ],
  [
    'background',
    /^((the )?(background|context|more context|the context|background information)|why it matters|hintergrund|contexte|contexto|antecedentes|контекст|предыстория|справка|передісторія|довідка|الخلفية|السياق)$/,
  ],
  [
    'sources',
    /^((our |the )?(sources?|references|evidence|links)|quellen|références|fuentes|источники|джерела|المصادر)$/,
  ],
  [
    'related',
    /^(read more|see also|related|related (cases|narratives|articles|fact-?checks)|further reading|more|mehr dazu|lesen sie auch|à lire aussi|lire aussi|más información|читайте также|читайте також|اقرأ أيضا)$/,
  ],
  ['claimant', /^(claimant|speaker|said by|who said (it|this)|source of the claim|author of the claim|claimed by)$/],
  ['claimDate', /^(claim date|date of (the )?(claim|publication of the claim)|said on|when)$/],
  [
    'outlets',
    /^(outlets?|media|where it appeared|appeared (in|on)|reported in|spread by|publications?|publication\/media)$/,
  ],
  ['published', /^(date|published|publication date|published on|date published|datum)$/],
  ['updated', /^(updated|last updated|last changed|modified)$/],
  ['publisher', /^(publisher|fact-?checker|checked by|organi[sz]ation)$/],
  ['url', /^(url|address|link|permalink|web address)$/],
  ['keywords', /^(keywords?|tags?|topics?)$/],
  ['countries', /^(countr(y|ies)|countries and\/or regions discussed( in the disinformation)?|regions?)$/],
];

/** Openings that identify a paragraph. */
const OPENINGS: [Section, RegExp][] = [
  [
    'related',
    /^(read|see|learn|find out|find|discover) (more|also|further|our|other|similar|earlier|previous)\b|^(more|further|related) (on|about|reading|cases|disinformation|narratives)\b|^for more\b|^mehr (über|zu)\b|^lire aussi|^lea (también|más)|^читайте|^اقر[أا]/,
  ],
  [
    'narrative',
    /^(this|it|the (claim|message|article|story|statement))( \w+){0,3} (is|are|was|belongs to|forms|continues|repeats|echoes|fits|follows)\b.{0,90}\b(narratives?|trope|talking point|storyline|conspiracy theory|disinformation campaign)\b|^(a |an |another |yet another )?(recurring|recurrent|common|familiar|well-known|typical|old|standard|long-standing)\b.{0,80}\b(narratives?|trope|talking point|storyline|conspiracy theory)\b|^(pro-kremlin|disinformation|conspiracy|propaganda)\b.{0,60}\bnarratives?\b|^(dies|das) ist .{0,60}narrativ|^(это|це) .{0,60}(нарратив|наратив)/,
  ],
  [
    'reality',
    /^(in (reality|truth|actuality|actual fact|fact)\b|actually,|the (truth|reality|facts?) (is|are)\b|the facts:|contrary to\b|(this|the) (claim|statement|allegation|story|assertion)s? (is|are|was|were) (\w+ )?(false|untrue|not true|incorrect|wrong|baseless|unfounded|misleading|fabricated|fake)\b|this is (false|untrue|not true|incorrect|wrong|fake)\b|in wirklichkeit|tatsächlich|en réalité|en realidad|в действительности|на самом деле|насправді|في الواقع|في الحقيقة)/,
  ],
  [
    'reality',
    /^(false|untrue|not true|fake|misleading|wrong|incorrect|unproven|falsch|faux|falso|неправда|фейк)[.:!,–—]\s/,
  ],
  ['background', /^(background|context|by way of background|for context)\s*[:,–—-]/],
];

/** Openings that split a paragraph: the claim never continues after them. */
export const CUTS =
  /(?<=[.!?…]["”»’)]?)\s+(?=(?:In reality|In truth|In actual fact|The truth is|In Wirklichkeit|En réalité|En realidad)\b)/;

/** Labels that apply to their own line only: the next paragraph is something else. */
export const LINES: Section[] = [
  'title',
  'verdict',
  'claimant',
  'claimDate',
  'published',
  'updated',
  'publisher',
  'url',
  'outlets',
  'keywords',
  'countries',
];

/** Parses a heading, such as `Background`, or a label, such as `Verdict: False`; undefined for anything else. */
export function labelOf(line: string): { section: Section; rest: string } | undefined {
  // `Fact check:` before a text labels a headline; alone on its line, it is the heading of the reality.
  const [, label = line, rest = ''] = /^([^:：]{2,70})[:：]\s*(.*)$/s.exec(line) ?? [];
  const section = rest && /^(fact[- ]?check|faktencheck|debunk(ed)?)$/i.test(label) ? 'title' : headingOf(label);
  return section && { section, rest };
}

function headingOf(heading: string): Section | undefined {
  const text = heading
    .trim()
    .replace(/[.*_]+$/, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
  return HEADINGS.find(([, rule]) => rule.test(text))?.[0];
}

/** Identifies a paragraph by its opening. */
export const openingOf = (text: string): Section | undefined =>
  OPENINGS.find(([, rule]) => rule.test(text.toLowerCase().replace(/^["“„«‘']+/, '')))?.[0];
