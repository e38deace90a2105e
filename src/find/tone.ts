import { clausesOf } from './clauses.ts';
import { BAD, GOOD, HARM, HARMS, HELPS, MERIT, TROUBLE } from './lexicon.ts';
import { negations } from './negation.ts';
import { type Named, SLOT, slotted } from './slots.ts';

function words(source: string): RegExp {
  return new RegExp(`(?<![\\w-])(?:${source})(?![\\w-])`, 'gi');
}

/** Words before a verb in the third person that make a noun in the plural of it: `four duplicates`. */
const NOUN =
  '(?<!\\b(?:the|an?|no|any|some|all|many|most|few|of|with|for|from|in|these|those|two|three|four|five|least \\w+|more|my|your|his|its|our|their|and|or) )';
const PRAISE = words(`${GOOD}|${MERIT}|${NOUN}(?:${HELPS})`);
const BLAME = words(
  `${BAD}|${TROUBLE}|${NOUN}(?:${HARMS})(?! (?:are|is|in|of|and|or|nobody|no one|nothing|no)\\b)|(?:would|will|could|can|might|may|to) (?:${HARM})`,
);
/** Where good and bad words judge something else, or nothing. */
const ELSEWHERE =
  /\bany \w+er\b|\b(?:good|bad|better) (?:at|luck|morning|day|evening|question|point|to know|news)|\bno problem(?=[.!])|\bthanks\b.{0,30}$|\b(?:glad|happy|sorry|afraid) (?:to|that|you|if)\b|\bmake sense of\b|\b(?:I|we) (?:felt|feel|am|was|were)\b.*$|\b(?:wrong|right) (?:here|now|place)\b/gi;

/**
 * Whether a sentence only blames, where nobody says what they want. Of a sentence that names options the clauses count that
 * do, of one that does not all but the conditions. Praise alone says too little: it may be irony, or meant for something else.
 */
export function blames(text: string, named: readonly Named[]): boolean {
  if (/\?["')\]]*\s*$/.test(text)) return false;
  const clauses = clausesOf(slotted(text, named, []).text).filter(
    ({ text: one, role }) => role === 'main' && (named.length === 0 || one.includes(SLOT)),
  );
  const signs = clauses.flatMap((clause) => {
    const plain = clause.text.replace(ELSEWHERE, ' ');
    return [...signsOf(plain, PRAISE, 1), ...signsOf(plain, BLAME, -1)];
  });
  return signs.length > 0 && signs.every((sign) => sign < 0);
}

/** The sign of each word of a class, turned by the negations before it. */
function signsOf(text: string, pattern: RegExp, sign: 1 | -1): number[] {
  return [...text.matchAll(pattern)].map(({ index }) => {
    const before =
      text
        .slice(Math.max(0, index - 40), index)
        .split(/,|\band\b/)
        .at(-1) ?? '';
    return negations(before) % 2 === 1 ? -sign : sign;
  });
}
