import type { Stance } from '../model/rfc.ts';
import * as lexicon from './lexicon.ts';
import { neededIn } from './needed.ts';
import { SLOT, SLOT_END } from './slots.ts';

/** Words around an option by which somebody takes a stance, and one sentence that they must match and one that they must not. */
export interface Phrase {
  readonly says: RegExp;
  /** What must be in a sentence for the words to be there: looked for first. */
  readonly needs: readonly RegExp[];
  readonly stance: Stance;
  /** What it means with a negation before or in it; nothing where it then says too little. */
  readonly negated?: Stance;
  /** Whether it is somebody's will and not only praise or blame; will outweighs both. */
  readonly will: boolean;
  /** A sentence on #2 that has this stance by these words. */
  readonly yes: string;
  /** A sentence on #2 that has not. */
  readonly no: string;
  /** Whether the option stands among the words; they speak of what the sentence is about where it does not. */
  readonly names: boolean;
  /** Whether the option ends them. */
  readonly last: boolean;
  /** Whether the words hold negations of their own that are part of what they say. */
  readonly whole: boolean;
  /** Whether they say it in a question, and in no other sentence. */
  readonly asks: boolean;
}

/** The words, with `#` for the option; a sentence on #2 that they must match, and one that they must not. */
export type Row = readonly [says: string, yes: string, no: string];

/** Phrases of one stance. `not` is what they mean when they are negated. */
export function phrases(
  stance: Stance,
  of: Partial<Pick<Phrase, 'will' | 'whole' | 'asks'>> & { readonly not?: Stance },
  rows: readonly Row[],
): Phrase[] {
  return rows.map(([says, yes, no]) => ({
    says: compiled(says, of.will ?? false),
    needs: neededIn(says, sourceOf),
    stance,
    ...(of.not === undefined ? {} : { negated: of.not }),
    will: of.will ?? false,
    yes,
    no,
    names: says.includes('#'),
    last: says.endsWith('#'),
    whole: of.whole ?? false,
    asks: of.asks ?? false,
  }));
}

/** What may stand between a verb and the option that it is about. */
const BEFORE =
  "(?:the|your|my|his|her|our|their|that|this|an?|either|both|plain|just|simply|only|\\w+'s(?: (?!is)\\w+)?|doing|using|having|going (?:with|for)|adopting|keeping|implementing|merging|choosing|seeing|to (?:do|use|have|go with|keep|see|adopt|choose|pick|take|implement|merge)|(?:any |some )?more of|any of|none of|something (?:like|along the lines of)|(?:the )?(?:idea|text|option|approach|route|way|proposal|version|form|kind|semantics|behaviou?r|direction|combination|parts?|first part|code|patch(?:es)?|series)(?: (?:of|in|from|for|behind))?|as (?:for|to))";
/** What may stand behind its name and belongs to it. */
const AFTER =
  "(?:approach|option|idea|proposal|variant|choice|solution|route|way|patch(?:es)?|series|one|itself|alone|as well|too|here|though|in (?:its|this|that) (?:\\w+ )?form|as (?:it is|proposed|is|described|written|it stands)|on (?:its|their) own|by itself|in principle|in general|(?:with|in|without|for) (?!me\\b|us\\b)[\\w'-]+(?: [\\w-]+){0,3}?|\\([^()]{1,40}\\))";

const CLASSES: Readonly<Record<string, string>> = { ...lexicon };

/** The words of a class; a name that is none would leave a pattern that matches too much. */
function classOf(name: string): string {
  const words = CLASSES[name];
  if (words === undefined)
    throw new Error(
      `A phrase has {${name}}; expected one of the classes of words ${Object.keys(CLASSES).join(', ')}.`,
    );
  return words;
}

/**
 * A pattern for words: `#` stands for the option with what belongs to its name, `@` for another one, `~` for any adverbs, `{GOOD}` for a word of
 * that class.
 */
function compiled(says: string, will: boolean): RegExp {
  // What is said of a part of an option, or of something with it, is not said of the option.
  const part =
    says.startsWith('#') && !will
      ? '(?<!\\b(?:of|with|for|in|about|from|than|to|by|on|under) (?:the )?)'
      : '';
  return new RegExp(`(?<![\\w-])${part}(?:${sourceOf(says)})(?![\\w-])`, 'gi');
}

function sourceOf(says: string): string {
  return says
    .replace(/\((?!\?)/g, '(?:')
    .replace(/ #/g, ` (?:${BEFORE} ){0,4}#`)
    .replace(/~ /g, `(?:(?:${lexicon.ADVERB}),? ){0,6}`)
    .replace(/ \{IS\}/g, `(?: ${lexicon.IS}|'s|'re)`)
    .replace(/\{([A-Z_]+)\}/g, (_, name: string) => `(?:${classOf(name)})`)
    .replace(/@/g, `${SLOT}\\d+${SLOT_END}`)
    .replace(/#/g, `${SLOT}(\\d+)${SLOT_END}(?: ${AFTER})*`);
}
