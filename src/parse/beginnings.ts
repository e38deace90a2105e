import { WORDS } from './grammar.ts';

const RATINGS = WORDS.ratings.join('|');
const STANCES = WORDS.stances.join('|');
const RATING_START = new RegExp(`^(?:${RATINGS})(?: (?:for|to) | because\\b|[,:.]|$)`);
const RATING_LINE = new RegExp(`^(?:${RATINGS})(?: (?:for|to) |,)`);
const POSITION_LINE = new RegExp(`^\\S+ (?:${STANCES})(?: on)? \\S.*, because\\b`);
const FACT_LINE = /^(\S+) is \S.*, because\b/;
const TAIL_START = new RegExp(`, (?:because|${WORDS.tails.join('|')})\\b`);
/** A rating that lacks the comma before its reason. */
const UNTAILED = new RegExp(`^(?:${RATINGS}) because\\b`);

/**
 * Whether a list item's words start like a rating: also where what follows is wrong, such as `Good because`, `Good: ` or
 * `Good` alone.
 */
export function startsLikeRating(text: string): boolean {
  return RATING_START.test(text.toLowerCase());
}

/** Whether words are a rating as far as they go: a phrase, and what may follow it. */
export function goesLikeRating(text: string): boolean {
  return RATING_LINE.test(`${text.toLowerCase()},`);
}

/**
 * Whether a line of text is written as a claim or a position; a fact is one of a criterion of `criteria`. Without a bullet
 * before it only a rating with a capital is: other words may be a sentence that a line break cut.
 */
export function looksLikeSentence(line: string, bulleted: boolean, criteria: readonly string[]): boolean {
  const lower = line.toLowerCase();
  if (RATING_LINE.test(lower) && TAIL_START.test(line)) return bulleted || /^\p{Lu}/u.test(line);
  if (!bulleted) return false;
  const subject = FACT_LINE.exec(line)?.[1]?.toLowerCase();
  return (
    UNTAILED.test(lower) || POSITION_LINE.test(line) || (subject !== undefined && criteria.includes(subject))
  );
}
