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

/** A mention by itself: whether others are strung to it is not known. */
export type Seed = Omit<Mention, 'group'>;

/** A text that is looked through for labels, with what stands before it in its paragraph. */
export interface Scanned {
  readonly text: string;
  readonly before: string;
  /** Capitals that are labels as they stand. */
  readonly capitals: ReadonlySet<string>;
  readonly isLabel: (label: string) => boolean;
}

type Scanner = (scanned: Scanned) => readonly Seed[];

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
const ROMAN = /(?<![\w.#&/$(-])(ii|iii|iv|vi|vii|viii)(?![\w)]|\.\w|-[a-z])/g;
const NUMBER = /(?<![\w.#&/$€-])(\d{1,2}[a-dA-D]?)(?![\w%]|\.\d|:\d|\/\d|-[a-z])/g;
/** `3 > 1 > NOTA > 2`. */
const RANKED = /(?<![\w.#])[a-zA-Z0-9]{1,3}(?: ?> ?[a-zA-Z0-9]{1,4}){2,}(?![\w.])/g;
/** A letter with a number is a name wherever it stands. */
const LETTER_AND_NUMBER = /(?<![\w.#&/$-])([A-Za-z]\d{1,2}[a-z]?)(?![\w]|\.\w|-\w|\()/g;

/**
 * The ways in which a text names a label. Of two that find the same words the earlier one is right: first those that say that
 * it is an option, then those that set it off by a mark, then its place in the list, last the bare label.
 */
export const SCANNERS: readonly Scanner[] = [
  nouned,
  worded,
  hashed,
  bracketed,
  (scanned) => labelled(scanned, SQUARES, '()'),
  halfBracketed,
  ordinal,
  (scanned) =>
    labelled(scanned, CAPITAL, 'bare', (match) => isCapital(scanned.text, match, scanned.capitals)),
  (scanned) => labelled(scanned, ROMAN, 'bare'),
  (scanned) => labelled(scanned, NUMBER, 'bare', (match) => isBareNumber(scanned.text, match)),
  (scanned) => labelled(scanned, SMALL, 'bare', (match) => FRAME.test(upTo(scanned.text, match, 60))),
  letters,
  ranked,
  (scanned) => labelled(scanned, LETTER_AND_NUMBER, 'bare'),
];

/** The labels that a pattern finds as its first group, of which `isMeant` holds. */
function labelled(
  { text, isLabel }: Scanned,
  pattern: RegExp,
  style: Mention['style'],
  isMeant: (match: RegExpExecArray) => boolean = () => true,
): Seed[] {
  const found: Seed[] = [];
  for (const match of text.matchAll(pattern)) {
    const label = match[1] ?? '';
    if (isLabel(label) && isMeant(match)) found.push(seedOf(text, match, label, style));
  }
  return found;
}

function seedOf(
  text: string,
  { 0: words, index }: RegExpExecArray,
  label: string,
  style: Mention['style'],
): Seed {
  // `Option (3)`
  const isOpen = /\([^)]*$/.test(words) && text[index + words.length] === ')';
  return { label, style, start: index, end: index + words.length + (isOpen ? 1 : 0) };
}

/** The last characters before a match, at most `most`. */
function upTo(text: string, { index }: RegExpExecArray, most: number): string {
  return text.slice(Math.max(0, index - most), index);
}

/** `Option 2`. */
function nouned(scanned: Scanned): Seed[] {
  const { text, capitals } = scanned;
  return labelled(scanned, NOUN, 'noun', ({ 0: words, 1: label = '', index }) => {
    const after = text.slice(index + words.length);
    // `a` and `i` in small letters are words: `option a` is a label, `choice a developer makes` is none.
    const isWord =
      /^(?:a|i|is|as|to|in|on|or|of|at|so|do|if|by|be|we|an|it|no)$/.test(label) &&
      !/["')(,.;:?!]/.test(after[0] ?? '.');
    const isLetter =
      label === 'a' && capitals.size === 0 && /^ (?:is|and|or|would|has|because|with|if)\b/.test(after);
    return !isWord || isLetter;
  });
}

/** `Option two`. */
function worded({ text, isLabel }: Scanned): Seed[] {
  return [...text.matchAll(WORDED)].flatMap((match) => {
    const label = String(NUMBERS.indexOf((match[1] ?? '').toLowerCase()) + 1);
    return isLabel(label) ? [seedOf(text, match, label, 'noun')] : [];
  });
}

/** `#2`. */
function hashed(scanned: Scanned): Seed[] {
  return labelled(scanned, HASH, '#', (match) => !NOT_OPTION_BEFORE.test(upTo(scanned.text, match, 20)));
}

/** `(2)`. */
function bracketed(scanned: Scanned): Seed[] {
  const { text } = scanned;
  return labelled(scanned, BRACKETS, '()', (match) => {
    // `Ada Reed (3):` counts patches.
    const isCount =
      text[match.index + match[0].length] === ':' && /\p{Lu}\p{Ll}+ $/u.test(text.slice(0, match.index));
    return !isCount && !NOT_OPTION_BEFORE.test(upTo(text, match, 20));
  });
}

/** `2)`, which closes no bracket. */
function halfBracketed(scanned: Scanned): Seed[] {
  return labelled(scanned, HALF, ')', (match) => {
    const before = upTo(scanned.text, match, 200);
    return before.lastIndexOf('(') <= before.lastIndexOf(')');
  });
}

/** `The second approach`. */
function ordinal({ text, before }: Scanned): Seed[] {
  return ordinalsIn(text, before).map((one): Seed => ({ label: '', style: 'ordinal', ...one }));
}

/** A small letter alone, where capitals are no labels. */
function letters(scanned: Scanned): Seed[] {
  const { text, capitals } = scanned;
  return labelled(scanned, LETTER, 'bare', ({ 1: label = '', index }) => {
    const isCount =
      /\b(?:to|of|for|with|in|on|any|no)\s$/i.test(text.slice(0, index)) &&
      isCounted(text.slice(index + label.length));
    return !capitals.has(label.toUpperCase()) && !isCount;
  });
}

/** `3 > 1 > 2`. */
function ranked({ text, isLabel }: Scanned): Seed[] {
  return [...text.matchAll(RANKED)].flatMap(({ index, 0: words }) =>
    [...words.matchAll(/[a-zA-Z0-9]{1,3}/g)].flatMap(({ 0: label, index: at }): Seed[] =>
      isLabel(label) ? [{ label, style: 'bare', start: index + at, end: index + at + label.length }] : [],
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
