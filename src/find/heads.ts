import type { FoundOption } from '../model/findings.ts';
import { literal } from '../text/literal.ts';
import { content, LINKING, spaced, stem } from './paraphrase.ts';

/** Words of a headline that may call its option alone, and those at its start that do even as what one does: `skipping`. */
const WORDS = 8;
const HEADS = 2;
/** How often a word may stand in what was said before the options and still be theirs. */
const BEFORE = 1;

/** What follows a noun that says no more of another: `the counter would`, but not `the counter file`. */
const ENDED =
  '(?=\\W*$|[.,;:!?)]|,? (?:is|isn.t|was|wasn.t|are|be|would|wouldn.t|will|won.t|can|can.t|cannot|could|couldn.t|should|may|might|must|has|have|had|does|doesn.t|do|don.t|did|didn.t|needs?|makes?|means?|gives?|costs?|takes?|breaks?|helps?|solves?|works?|fails?|runs?|lives?|goes|comes?|gets?|stays?|becomes?|depends|remains?|follows?|wins?|loses?|adds?|turns?|hides?|survives?|happens|seems?|looks?|sounds?|to|for|in|on|at|by|from|with|without|and|or|nor|but|as|if|than|because|since|when|while|unless|until|then|over|instead|itself|myself|alone|anyway|rather|either|first|now|any|here|there|though|too|also|please|only|just|I|we|you|they)(?![\\w-]))';

/** How an option is called by one word: one that says what it is, and any that only it has. */
export interface Heads {
  readonly main?: RegExp;
  readonly any?: RegExp;
  /** Two words in a row of its text. */
  readonly pieces?: RegExp;
}

/**
 * How each option is called by one word of its headline, which no other one has and which is not common in what was said `before`:
 * `the uevent`, `skipping`. Such a word may be meant for something else, so with one that does not say what the option is only
 * words that take a stance count. `texts` are the options in full.
 */
export function headsOf(
  options: readonly FoundOption[],
  texts: ReadonlyMap<FoundOption, string>,
  before: readonly string[],
): ReadonlyMap<string, Heads> {
  const known = countsOf(before.flatMap(stemsIn));
  const said = before.join(' ').toLowerCase();
  const textOf = (option: FoundOption): string => (texts.get(option) ?? option.text).toLowerCase();
  // What was added later speaks of the ones before.
  const first = options.filter(({ message }) => message === options[0]?.message);
  const owners = countsOf(first.flatMap((option) => [...new Set(stemsIn(textOf(option)))]));
  return new Map(
    options.flatMap((option) => {
      const text = textOf(option);
      const own = new Set(stemsIn(text));
      const isOwn = (word: string): boolean =>
        (owners.get(stem(word)) ?? 0) <= (first.includes(option) && own.has(stem(word)) ? 1 : 0) &&
        (known.get(stem(word)) ?? 0) <= BEFORE;
      const heads = content(phraseOf(option.text)).slice(0, HEADS).filter(isOwn);
      const words = [...new Set([...heads, ...content(option.text).slice(0, WORDS).filter(isOwn)])];
      const label = /^[a-z]{4,}$/.test(option.label) ? [option.label] : [];
      const main = [
        ...label,
        ...content(mainPhraseOf(option.text)).filter((word) => isOwn(word) && !GENERIC.test(word)),
      ];
      const pieces = piecesOf(option.text).filter(
        (piece) =>
          !options.some((other) => textOf(other) !== text && textOf(other).includes(piece)) &&
          !said.includes(piece),
      );
      if (words.length + main.length + pieces.length === 0) return [];
      const doing = [...label, ...heads];
      const found: Heads = {
        ...(words.length + main.length === 0 ? {} : { any: called([...main, ...words], doing) }),
        ...(main.length === 0 ? {} : { main: called(main, doing) }),
        ...(pieces.length === 0
          ? {}
          : { pieces: new RegExp(`\\b(?:${pieces.map(spaced).join('|')})(?![\\w-])`, 'i') }),
      };
      return [[option.label, found] as const];
    }),
  );
}

/** The words up to the first preposition or relative behind a word that could call the option. */
function mainPhraseOf(text: string): string {
  const words = phraseOf(text).split(/\s+/);
  const end = words.findIndex(
    (word, at) => LINK.test(word) && content(words.slice(0, at).join(' ')).length > 0,
  );
  return words.slice(0, end < 0 ? words.length : end).join(' ');
}

/** Words for what every program has. */
const GENERIC =
  /^(?:director(?:y|ies)|folders?|paths?|parameters?|arguments?|strings?|defaults?|sources?|targets?|members?|status(?:es)?|values?|fields?|keys?|types?|class(?:es)?|objects?|methods?|functions?|errors?|messages?|servers?|clients?|requests?|responses?|tests?|builds?|process(?:es)?|threads?|sizes?|limits?|states?|tables?|columns?|rows?|records?|events?|writes?|reads?|cop(?:y|ies)|cancel|packages?|versions?|releases?|systems?|devices?|drivers?|buffers?|queues?|caches?|locks?|blocks?|bits?|bytes?|words?|texts?|pages?|documents?|docs?|documentation|headers?|loads?|stores?|counters?|levels?|modes?|groups?|sets?|items?|entr(?:y|ies)|links?|logs?|checks?|tools?|programs?|scripts?|commands?|sessions?|connections?|networks?|hosts?|nodes?|points?|places?|parts?|cases?|rules?|polic(?:y|ies)|standard|single|full|whole|complete|large|small|long|short|fixed|open|close|start|stop|run|send|return|move|print|take|give|tell|find|look|check|skip|accept|continue|hash(?:es)?|modules?|standards?)$/;

/** Words behind which stands what goes with a thing. */
const LINK =
  /^(?:in|on|at|with|for|of|from|by|to|into|over|under|until|when|which|that|so|as|and|or|but|via|through|per|than|without|instead|if|unless|where|while|because|after|before|whose)$/i;

/** What stands before the first mark. */
function phraseOf(text: string): string {
  return /^.[^,;:.(]{2,}/.exec(text)?.[0] ?? text;
}

function called(words: readonly string[], heads: readonly string[]): RegExp {
  const nouns = words.map((word) => `${literal(word)}s?`).join('|');
  const doing = heads.map((word) => `|${doingOf(word)}`).join('');
  return new RegExp(
    `(?:\\b(?:(?:the|that|an?|any|no|your|this|\\w+'s) (?:[\\w-]+ )?(?:${nouns})${doing})|^\\W*(?:${nouns}))${ENDED}`,
    'i',
  );
}

/** Two words in a row of a headline, neither of which only links others. */
function piecesOf(text: string): string[] {
  const words = text.slice(0, 160).toLowerCase().split(/\s+/);
  return words.flatMap((word, at) => {
    const next = /^[a-z][a-z-]{2,}(?=[.,;:)]*$)/.exec(words[at + 1] ?? '')?.[0];
    const isPair =
      /^[a-z][a-z0-9-]{2,}$/.test(word) && !LINKING.test(word) && next !== undefined && !LINKING.test(next);
    return isPair ? [`${word} ${next}`] : [];
  });
}

/** `skip`, skipping; `refuse`, refusing. */
function doingOf(word: string): string {
  const twice = /[^aeiou][aeiou][bdgmnprt]$/.test(word) ? word.at(-1) : '';
  return `${literal(word.replace(/e$/, ''))}${twice}ing`;
}

function stemsIn(text: string): string[] {
  return (text.toLowerCase().match(/[a-z][a-z0-9_-]{3,}/g) ?? []).map(stem);
}

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
