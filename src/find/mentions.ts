import { AFTER, FRAME, NOT_OPTION_BEFORE, PREDICATE, SUBJECT } from './bare-label.ts';
import { isCounted } from './counted.ts';
import { NAMING_NOUN, OPTION_NOUN } from './markers.ts';

/** How a text names an item of a list. */
export interface Mention {
  /** As written, without brackets; empty where an ordinal says it. */
  readonly label: string;
  /** `the second approach` is 2, `the last one` -1. */
  readonly ordinal?: number;
  readonly style: 'noun' | '#' | '()' | ')' | 'bare' | 'ordinal';
  readonly start: number;
  readonly end: number;
  /** Mentions that are strung together have one number. */
  readonly group: number;
  /** What joins it to the one before, in its group. */
  readonly join?: Join;
}

export type Join = '+' | 'and' | 'or' | 'to' | 'than';

/** The labels of a debate. */
export interface Vocabulary {
  /** In lower case. */
  readonly labels: ReadonlySet<string>;
  /** Capitals that are labels as they stand. */
  readonly capitals: ReadonlySet<string>;
}

const LABEL = '\\d{1,2}[a-zA-Z]?|[a-zA-Z]\\d{1,2}[a-z]?|[a-zA-Z]{1,2}|[ivxIVX]{2,4}';

const NOUN = new RegExp(
  `\\b(?:${NAMING_NOUN})s?[ -](?:(?:no|number|nr)\\.? ?)?[#"']?\\(?(${LABEL})(?![\\w]|\\.\\d|'t)`,
  'gi',
);
const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
/** `number five`, `option two`. */
const WORDED = new RegExp(
  `\\b(?:number|option|choice|alternative|proposal) (${NUMBERS.join('|')})(?=\\W*$|[.,;:!?)]| (?:is|was|would|has|and|or|for|because|if|but|as|in|to|on|please)\\b)`,
  'gi',
);
const HASH = new RegExp(`(?<![\\w#&/=])#\\s?(${LABEL})(?![\\w]|\\.\\d|-\\w)`, 'g');
const BRACKETS = new RegExp(`(?<![\\w\\])}])\\((${LABEL})\\)(?![\\w(])`, 'g');
const HALF = /(?<![\w(.&#/])(\d{1,2}[a-z]?|[a-zA-Z]|[ivx]{2,4})\)(?=[\s,.;:?!]|$)/g;
const CAPITAL = /(?<![\w'.#&/\\$@*(<[{-])([A-HJ-Z][A-Z]?)(?![\w'*(/\\]|-\w|\.\w|\.\s+[A-Z]|\+\+| [A-Z]\.)/g;
/** A small letter at the end of what is said: `no objection to b.` */
const SMALL =
  /(?<![\w'.#&/\\$@*(<[{-])([b-hj-z])(?=[.,;:!?](?:\s|$)|$| (?:because|but|if|since|over|as|too|though)\b)/g;
/** `The last one` is mostly one of other things. */
const ORDINAL = new RegExp(
  `\\b(?:the|your) (first|second|third|fourth|fifth|last)(?: of (?:these|those|the) [a-z]+)? ?(?!choice)(?<!\\blast (?=one))(${OPTION_NOUN}|one|suggestion)\\b`,
  'gi',
);
const ORDINALS = ['last', 'first', 'second', 'third', 'fourth', 'fifth'];

const JOINING: readonly (readonly [RegExp, Join])[] = [
  [/^\s*(?:\+|&|\bplus\b|\btogether with\b|\bcombined with\b)\s*$/i, '+'],
  [/^\s*(?:-{1,2}|–|to|through|thru|until|\.\.\.?)\s*$/i, 'to'],
  [/^\s*(?:,|\/|(?:,\s*)?(?:and|as well as|and also))\s*$/i, 'and'],
  [/^\s*(?:(?:,\s*)?(?:or|nor|vs\.?|versus)|and\/or)\s*$/i, 'or'],
  [/^\s*(?:is )?(?:over|to|above|before|than|rather than|instead of|more than|not)\s*$/i, 'than'],
];

/** Characters of a text that are looked at. */
const MOST = 6000;

/** The places where a text names labels of the vocabulary, or an item by its place in the list. */
export function mentionsIn(whole: string, { labels, capitals }: Vocabulary): Mention[] {
  const text = whole.slice(0, MOST);
  const seeds: Omit<Mention, 'group'>[] = [];
  const add = (match: RegExpMatchArray, label: string, style: Mention['style'], ordinal?: number): void => {
    const start = match.index ?? 0;
    // `Option (3)`
    const isOpen = /\([^)]*$/.test(match[0]) && text[start + match[0].length] === ')';
    const end = start + match[0].length + (isOpen ? 1 : 0);
    if (seeds.some((seed) => start < seed.end && seed.start < end)) return;
    seeds.push({ label, style, start, end, ...(ordinal === undefined ? {} : { ordinal }) });
  };
  const isLabel = (label: string): boolean => labels.has(label.toLowerCase());
  for (const match of text.matchAll(NOUN)) {
    const label = match[1] ?? '';
    // `a` and `i` in small letters are words: `option a` is a label, `choice a developer makes` is none.
    if (
      /^(?:a|i|is|as|to|in|on|or|of|at|so|do|if|by|be|we|an|it|no)$/.test(label) &&
      !/["')(,.;:?!]/.test(text[match.index + match[0].length] ?? '.')
    )
      if (
        !(
          label === 'a' &&
          capitals.size === 0 &&
          /^ (?:is|and|or|would|has|because|with|if)\b/.test(text.slice(match.index + match[0].length))
        )
      )
        continue;
    if (isLabel(label)) add(match, label, 'noun');
  }
  for (const match of text.matchAll(WORDED)) {
    const label = String(NUMBERS.indexOf((match[1] ?? '').toLowerCase()) + 1);
    if (isLabel(label)) add(match, label, 'noun');
  }
  for (const match of text.matchAll(HASH)) {
    if (
      isLabel(match[1] ?? '') &&
      !NOT_OPTION_BEFORE.test(text.slice(Math.max(0, match.index - 20), match.index))
    )
      add(match, match[1] ?? '', '#');
  }
  for (const match of text.matchAll(BRACKETS)) {
    // `Ada Reed (3):` counts patches.
    if (text[match.index + match[0].length] === ':' && /\p{Lu}\p{Ll}+ $/u.test(text.slice(0, match.index)))
      continue;
    if (
      isLabel(match[1] ?? '') &&
      !NOT_OPTION_BEFORE.test(text.slice(Math.max(0, match.index - 20), match.index))
    )
      add(match, match[1] ?? '', '()');
  }
  for (const match of text.matchAll(HALF)) {
    const before = text.slice(Math.max(0, match.index - 200), match.index);
    if (before.lastIndexOf('(') > before.lastIndexOf(')')) continue;
    if (isLabel(match[1] ?? '')) add(match, match[1] ?? '', ')');
  }
  for (const match of text.matchAll(ORDINAL)) add(match, '', 'ordinal', ordinalOf(match[1] ?? ''));
  for (const match of text.matchAll(CAPITAL))
    if (isCapital(text, match, capitals)) add(match, match[1] ?? '', 'bare');
  for (const match of text.matchAll(/(?<![\w.#&/$(-])(ii|iii|iv|vi|vii|viii)(?![\w)]|\.\w|-[a-z])/g))
    if (isLabel(match[1] ?? '')) add(match, match[1] ?? '', 'bare');
  for (const match of text.matchAll(/(?<![\w.#&/$€-])(\d{1,2}[a-dA-D]?)(?![\w%]|\.\d|:\d|\/\d|-[a-z])/g))
    if (isLabel(match[1] ?? '') && isBareNumber(text, match)) add(match, match[1] ?? '', 'bare');
  for (const match of text.matchAll(SMALL))
    if (isLabel(match[1] ?? '') && FRAME.test(text.slice(Math.max(0, match.index - 60), match.index)))
      add(match, match[1] ?? '', 'bare');
  // A letter with a number is a name wherever it stands.
  for (const match of text.matchAll(/(?<![\w.#&/$-])([A-Za-z]\d{1,2}[a-z]?)(?![\w]|\.\w|-\w|\()/g))
    if (isLabel(match[1] ?? '')) add(match, match[1] ?? '', 'bare');
  return grouped(
    text,
    chained(
      text,
      seeds.sort((a, b) => a.start - b.start),
      labels,
      capitals,
    ),
  );
}

function ordinalOf(word: string): number {
  const at = ORDINALS.indexOf(word.toLowerCase());
  return at === 0 ? -1 : at;
}

function isCapital(text: string, match: RegExpExecArray, capitals: ReadonlySet<string>): boolean {
  const label = match[1] ?? '';
  if (!capitals.has(label)) return false;
  const before = text.slice(Math.max(0, match.index - 40), match.index);
  const after = text.slice(match.index + label.length);
  if (NOT_OPTION_BEFORE.test(before)) return false;
  if (
    /^ (?:code|library|libraries|compilers?|API|standard|functions?|programs?|preprocessor|source|files?|extension|struct|level)\b/.test(
      after,
    )
  )
    return false;
  if (/\b(?:GNU|in|plain|from) $/.test(before) && label === 'C' && !/\b(?:option|than) $/.test(before))
    return false;
  // At the start of a sentence `A` is mostly an article; amid one an article is small.
  if (label === 'A')
    return (
      (/[\p{Ll}\d,]["'(]? $/u.test(before) && !/^ [\p{Lu}"']/u.test(after)) ||
      /^ (?:alone|itself|hardly|also|still|really|I|we|would|ought)\b/.test(after) ||
      (FRAME.test(before) && AFTER.test(after)) ||
      PREDICATE.test(after) ||
      /^\s*(?:[,.;:!?)+>/=]|$|(?:over|because|but|if|since|for|too|then|with|than|on)\b)/.test(after)
    );
  if (/^\.\s+\S/.test(after)) return false;
  return true;
}

function isBareNumber(text: string, match: RegExpExecArray): boolean {
  const label = match[1] ?? '';
  if (/[a-z]$/i.test(label)) return true;
  const before = text.slice(Math.max(0, match.index - 60), match.index);
  const after = text.slice(match.index + label.length);
  if (NOT_OPTION_BEFORE.test(before)) return false;
  if (/^\+\d\b(?![.:/%])/.test(after) && /\b(?:is|on|with|for|of) $/i.test(before)) return true;
  if (FRAME.test(before) && AFTER.test(after))
    return (
      !/\b(?:for|do|in|over|than|like|keep|between) $/i.test(before) ||
      !/^ (?:or|to|in|at) (?:\d+ )?(?:more|less|minutes|years|days)\b/.test(after)
    );
  if (
    /\b(?:with|of|about|under|without|on|to|for|against|in)\s$/i.test(before) &&
    /^\s*(?:[.;:!?)]|$|,(?! \d)|(?:is|isn't|was|would|wouldn't|because|but|if|since|seems|looks|you|we|I|it|they|one|there|please|too|either|then|as|on the other hand|alone|though|however|from)\b)/.test(
      after,
    )
  )
    return true;
  if (/\b(?:[Nn]umber|[Nn]o\.|[Nn]r\.?|\p{Lu}\w+'s) $/u.test(before) && AFTER.test(after)) return true;
  if (
    /^(?: (?:and|or|nor) |-)\d{1,2} (?:are|were|both|would|do|don't|have|can|cannot|store|share|need)\b/.test(
      after,
    )
  )
    return true;
  if (before.trim() === '' && /^(?: (?:[a-z']+|I|I'd)\b|\s*[-+]\s*\d|[.!]?$| please\b)/.test(after))
    return !isCounted(after);
  if (
    /\b(?:circumstances|not even|especially|particularly|namely|champion|definitely) $/i.test(before) &&
    AFTER.test(after)
  )
    return true;
  return SUBJECT.test(before) && PREDICATE.test(after) && !/^\s*(?:[,>=]\s*)?$/.test(after);
}

/** Adds what is strung to a mention: `#2 and 3`, `options 1, 2 or 4`, `1-3`. */
function chained(
  text: string,
  seeds: readonly Omit<Mention, 'group'>[],
  labels: ReadonlySet<string>,
  capitals: ReadonlySet<string>,
): Omit<Mention, 'group'>[] {
  const found: Omit<Mention, 'group'>[] = [];
  const taken = (start: number): boolean =>
    [...seeds, ...found].some((one) => one.start <= start && start < one.end);
  for (const seed of seeds) {
    found.push(seed);
    if (seed.style === 'ordinal') continue;
    let at = seed.end;
    for (;;) {
      const next = CHAIN.exec(text.slice(at, at + 60));
      if (next === null) break;
      const label = next[2] ?? '';
      const start = at + next[0].length - (next[2]?.length ?? 0);
      const lone = /^[a-zA-Z]/.test(label);
      if (!labels.has(label.toLowerCase()) || taken(start)) break;
      if (label === 'I' && /^(?: [a-z]|')/.test(text.slice(start + 1))) break;
      if (lone && !capitals.has(label) && /^[a-z]+$/.test(label) && !/[#(]$/.test(text.slice(0, start))) {
        if (
          !(
            seed.style === 'noun' &&
            /^(?:[ ,.;:?!)]|$)/.test(text.slice(start + label.length)) &&
            label !== 'a'
          )
        )
          break;
      }
      if (label === 'A' && /^ [a-z]/.test(text.slice(start + 1)) && !PREDICATE.test(text.slice(start + 1)))
        break;
      if (/^\d+$/.test(label) && isCounted(text.slice(start + label.length))) break;
      const close = text[start + label.length] === ')' ? 1 : 0;
      const end = start + label.length + close;
      found.push({ label, style: seed.style, start, end });
      at = end;
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const CHAIN = new RegExp(
  `^(\\s*(?:,\\s*(?:and|or|then)?|/|\\+|&|-{1,2}|–|\\band\\b|\\bor\\b|\\bnor\\b|\\bvs\\.?|\\bto\\b|\\bthrough\\b|\\bover\\b|\\bplus\\b|\\bthan\\b|\\brather than\\b|\\binstead of\\b)\\s*(?:with |also |on )?(?:(?:${OPTION_NOUN})s? )?[#(]?)(${LABEL})(?![\\w]|\\.\\d|-\\w|')`,
  'i',
);

/** Numbers the strings of mentions and says what joins them; `1 to 3` gains what lies between. */
function grouped(text: string, mentions: readonly Omit<Mention, 'group'>[]): Mention[] {
  const found: Mention[] = [];
  let group = 0;
  for (const mention of mentions) {
    const before = found.at(-1);
    const between =
      before === undefined
        ? ''
        : text
            .slice(before.end, mention.start)
            .replace(new RegExp(`\\b(?:the |with )?(?:${OPTION_NOUN})s? ?#?\\(?$`, 'i'), '')
            .replace(/[#(]$/, '');
    const isWay =
      before !== undefined &&
      /^\)?\s*to\b/.test(between) &&
      /\bfrom \S{0,2}$/i.test(text.slice(0, before.start));
    const join = before === undefined ? undefined : JOINING.find(([pattern]) => pattern.test(between))?.[1];
    if (join === undefined || isWay) group++;
    if (join === 'to' && before !== undefined && !isWay)
      for (const label of labelsBetween(before.label, mention.label))
        found.push({ ...mention, label, group, join: 'and' });
    found.push({
      ...mention,
      group,
      ...(join === undefined || isWay ? {} : { join: join === 'to' ? 'and' : join }),
    });
  }
  return found;
}

function labelsBetween(from: string, to: string): string[] {
  if (/^\d+$/.test(from) && /^\d+$/.test(to)) {
    const span = Number(to) - Number(from);
    if (span < 2 || span > 8) return [];
    return Array.from({ length: span - 1 }, (_, at) => String(Number(from) + at + 1));
  }
  if (/^[a-zA-Z]$/.test(from) && /^[a-zA-Z]$/.test(to)) {
    const span = to.charCodeAt(0) - from.charCodeAt(0);
    if (span < 2 || span > 8) return [];
    return Array.from({ length: span - 1 }, (_, at) => String.fromCharCode(from.charCodeAt(0) + at + 1));
  }
  return [];
}
