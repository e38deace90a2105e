import {
  AFTER,
  FRAME,
  LABEL,
  NOT_OPTION_BEFORE,
  PREDICATE,
  SUBJECT,
  WITH,
  WITHOUT_NOUN,
} from './bare-label.ts';
import { isCounted } from './counted.ts';
import { NAMING_NOUN } from './markers.ts';
import type { Mention } from './mention.ts';
import { ordinalsIn } from './ordinals.ts';
import { chained, grouped } from './strung.ts';

/** The labels of a debate. */
export interface Vocabulary {
  /** In lower case. */
  readonly labels: ReadonlySet<string>;
  /** Capitals that are labels as they stand. */
  readonly capitals: ReadonlySet<string>;
}

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
const SQUARES = /(?<![\w\])}])\[([a-wyzA-WYZ]|[ivx]{2,5})\](?![\w([:])/g;
const HALF = /(?<![\w(.&#/])(\d{1,2}[a-z]?|[a-zA-Z]|[ivx]{2,4})\)(?=[\s,.;:?!]|$)/g;
const CAPITAL = /(?<![\w'.#&/\\$@*(<[{-])([A-HJ-Z][A-Z]?)(?![\w'*(/\\]|-\w|\.\w|\.\s+[A-Z]|\+\+| [A-Z]\.)/g;
/** A small letter at the end of what is said: `no objection to b.` */
const SMALL =
  /(?<![\w'.#&/\\$@*(<[{-])([b-hj-z])(?=[.,;:!?](?:\s|$)|$| (?:because|but|if|since|over|as|too|though)\b)/g;
/** A small letter alone is no word, and `a` none where no noun follows. */
const LETTER =
  /(?<![\p{L}\p{N}_'’.#&/\\$@*<[{="`^|~-]|=\s|\b(?:e|i|pp?)\. ?)([b-hj-np-z]|a(?=[,.;:!?)]|$| -{1,2} | (?:is|it's|it is|was|would|has|because|since|or|and) ))(?![\p{L}\p{N}_'’*(\\\]"`=^|~-]|\/[a-z]|\.\p{L}|\. ?\p{Ll}\.|\s?=)/gu;
/** `3 > 1 > NOTA > 2`. */
const RANKED = /(?<![\w.#])[a-zA-Z0-9]{1,3}(?: ?> ?[a-zA-Z0-9]{1,4}){2,}(?![\w.])/g;

/** Characters of a text that are looked at. */
const MOST = 6000;

/**
 * The places where a text names labels of the vocabulary, or an item by its place in the list; `before` is what stands before it
 * in its paragraph.
 */
export function mentionsIn(whole: string, { labels, capitals }: Vocabulary, before = ''): Mention[] {
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
  for (const match of text.matchAll(SQUARES)) if (isLabel(match[1] ?? '')) add(match, match[1] ?? '', '()');
  for (const match of text.matchAll(HALF)) {
    const before = text.slice(Math.max(0, match.index - 200), match.index);
    if (before.lastIndexOf('(') > before.lastIndexOf(')')) continue;
    if (isLabel(match[1] ?? '')) add(match, match[1] ?? '', ')');
  }
  for (const { ordinal, start, end } of ordinalsIn(text, before))
    if (!seeds.some((seed) => start < seed.end && seed.start < end))
      seeds.push({ label: '', style: 'ordinal', start, end, ordinal });
  for (const match of text.matchAll(CAPITAL))
    if (isCapital(text, match, capitals)) add(match, match[1] ?? '', 'bare');
  for (const match of text.matchAll(/(?<![\w.#&/$(-])(ii|iii|iv|vi|vii|viii)(?![\w)]|\.\w|-[a-z])/g))
    if (isLabel(match[1] ?? '')) add(match, match[1] ?? '', 'bare');
  for (const match of text.matchAll(/(?<![\w.#&/$€-])(\d{1,2}[a-dA-D]?)(?![\w%]|\.\d|:\d|\/\d|-[a-z])/g))
    if (isLabel(match[1] ?? '') && isBareNumber(text, match)) add(match, match[1] ?? '', 'bare');
  for (const match of text.matchAll(SMALL))
    if (isLabel(match[1] ?? '') && FRAME.test(text.slice(Math.max(0, match.index - 60), match.index)))
      add(match, match[1] ?? '', 'bare');
  for (const match of text.matchAll(LETTER)) {
    const [, label = ''] = match;
    const isCount =
      /\b(?:to|of|for|with|in|on|any|no)\s$/i.test(text.slice(0, match.index)) &&
      isCounted(text.slice(match.index + label.length));
    if (isLabel(label) && !capitals.has(label.toUpperCase()) && !isCount) add(match, label, 'bare');
  }
  for (const { index, 0: words } of text.matchAll(RANKED))
    for (const match of words.matchAll(/[a-zA-Z0-9]{1,3}/g))
      if (isLabel(match[0]))
        add({ ...match, index: index + match.index } as RegExpExecArray, match[0], 'bare');
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
  if (WITH.test(before) && WITHOUT_NOUN.test(after)) return true;
  // `Without them, 2.`
  if (/[,:]\s$/.test(before) && /\p{L}/u.test(before) && !/\d/.test(before) && /^[.!]?$/.test(after))
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
