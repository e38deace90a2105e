import type { FoundOption } from '../model/findings.ts';
import { content, escaped, stem } from './paraphrase.ts';

/** First words of a headline that may call an option alone. */
const HEADS = 2;
/** How often a word may stand in what was said before the options and still be theirs. */
const BEFORE = 2;

/** What stands behind a noun that is no part of a longer name. */
const ENDED =
  '(?=\\W*$|[.,;:!?)]|,? (?:is|isn.t|was|would|wouldn.t|will|won.t|can|can.t|could|should|has|does|doesn.t|did|didn.t|needs?|makes?|gives?|seems?|looks?|and|or|but|if|for|in|on|at|with|without|because|since|then|to|until|instead|over|than|when|while|now|myself|too|either)(?![\\w-]))';

/**
 * How each option is called by its first words alone, which no other one has and which are not common in what was said `before`:
 * `the uevent`, `skipping`. `texts` are the options in full.
 */
export function headsOf(
  options: readonly FoundOption[],
  texts: ReadonlyMap<FoundOption, string>,
  before: readonly string[],
): ReadonlyMap<string, RegExp> {
  const known = countsOf(before.flatMap(stemsIn));
  // What was added later speaks of the ones before.
  const first = options.filter(({ message }) => message === options[0]?.message);
  const owners = countsOf(first.flatMap((option) => [...new Set(stemsIn(texts.get(option) ?? option.text))]));
  return new Map(
    options.flatMap((option) => {
      const own = new Set(stemsIn(texts.get(option) ?? option.text));
      const isOwn = (word: string): boolean =>
        (owners.get(stem(word)) ?? 0) <= (first.includes(option) && own.has(stem(word)) ? 1 : 0) &&
        (known.get(stem(word)) ?? 0) <= BEFORE;
      const heads = content(phraseOf(option.text)).slice(0, HEADS).filter(isOwn);
      return heads.length === 0 ? [] : [[option.label, called(heads)] as const];
    }),
  );
}

/** What stands before the first mark. */
function phraseOf(text: string): string {
  return /^.[^,;:.(]{2,}/.exec(text)?.[0] ?? text;
}

function called(heads: readonly string[]): RegExp {
  const nouns = heads.map(escaped).join('|');
  const doing = heads.map(doingOf).join('|');
  return new RegExp(
    `\\b(?:(?:the|that|an?|your|this|\\w+'s) (?:[\\w-]+ )?(?:${nouns})s?|${doing})${ENDED}`,
    'i',
  );
}

/** `skip`, skipping; `refuse`, refusing. */
function doingOf(word: string): string {
  const twice = /[^aeiou][aeiou][bdgmnprt]$/.test(word) ? word.at(-1) : '';
  return `${escaped(word.replace(/e$/, ''))}${twice}ing`;
}

function stemsIn(text: string): string[] {
  return (text.toLowerCase().match(/[a-z][a-z0-9_-]{3,}/g) ?? []).map(stem);
}

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
