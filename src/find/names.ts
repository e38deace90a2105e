import { literal } from '../text/literal.ts';
import { OPTION_NOUN } from './markers.ts';

/** Where a text has a word in quotation marks, or before a noun for options: `"keep"`, the keep option; -1 if nowhere. */
export function findWord(text: string, word: string): number {
  const escaped = literal(word);
  const match = new RegExp(
    `(?:["'\`*“])(${escaped})(?=["'\`*”])|\\b(${escaped})(?= (?:${OPTION_NOUN})\\b)`,
    'i',
  ).exec(text);
  return match === null ? -1 : match.index + match[0].length - word.length;
}

/** Where a text has a word as a thing of its own, with no other noun behind it: `I follow derived.`; -1 if nowhere. */
export function findNoun(text: string, word: string): number {
  const escaped = literal(word);
  const ways = [
    `(?<![\\w-])(?<!\\b(?:is|are|was|were|be|been|being|not|and|to) )${escaped}(?=\\W*$|[.,;:!?)]|,? (?:is|isn't|would|wouldn't|we|I|you|as such|because|if|since)(?![\\w-]))`,
    // `I would start with derived and see.`
    `(?<=\\b(?:start|go|going|stay|stick|live|fine|happy|ok|okay|agree|vote|lean) (?:with|for|towards) |\\b(?:prefer|choose) )${escaped}(?= (?:and|over|now|then|first|instead|until|rather|too)\\b)`,
    // `flag > derived`
    `(?<![\\w-])${escaped}(?= > [a-z])|(?<=[a-z] > )${escaped}(?![\\w-])`,
    `(?<=\\b(?:would|should|could|might) be )${escaped}(?= in (?:your|our|my|those|these|his|her) (?:terms|words|list)\\b)`,
  ];
  return text.search(new RegExp(ways.join('|'), 'i'));
}

/** Where a text has a name as words of their own: as it is written, or, if it has a mark or a capital, in any case; -1 if nowhere. */
export function findName(text: string, name: string): number {
  const plain = /^[a-z]+$/.test(name);
  const at = plain ? text.indexOf(name) : text.toLowerCase().indexOf(name.toLowerCase());
  if (at < 0 || /[\w-]/.test(text[at - 1] ?? ' ') || /^(?:\w|-\w)/.test(text.slice(at + name.length)))
    return -1;
  return at;
}
