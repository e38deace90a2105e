import type { FoundOption, Speaker } from '../model/findings.ts';
import { literal } from '../text/literal.ts';
import type { Speakers } from './speakers.ts';

const CALLED =
  '(?:approach|idea|option|proposal|variant|solution|scheme|method|design|way|thing|route|plan|model|version|alternative|suggestion|knob|hack|trick|one)';
const COMMON =
  /^(?:that|this|with|from|have|when|what|them|they|then|than|also|only|just|into|more|most|such|some|same|like|does|each|every|there|their|would|could|should|which|about|after|before|under|over|without|within|keep|make|made|using|used|user|users|code|kernel|current|currently|existing|simple|simplest|patch|patches|series|nothing|everything|something|anything|option|approach|first|second|third|last|other|another|people|because|instead|where|while|still|never|always|whole|need|needs|work|works|thing|things|change|changes|support|allow|allows|possible|different|leave|stay|stays|call|calls|file|files|data|list|name|names|number|line|lines|time|times|way|ways|one|ones|two|new|old|all|any|not|and|the|for|let|can|add|use|set|get|put)$/;

/** For each option of the first list, by label, how it is called by words that no other one has, and that can mean nothing else. */
export function paraphrasesOf(options: readonly FoundOption[]): ReadonlyMap<string, RegExp> {
  const all = options.map(({ text }) => content(text));
  return new Map(
    options.flatMap(({ label }, at) => {
      const mine = all[at] ?? [];
      const others = new Set(all.flatMap((words, other) => (other === at ? [] : words.map(stem))));
      const own = mine.filter((word) => !others.has(stem(word)));
      if (own.length === 0) return [];
      const words = [...new Set(own)].slice(0, MOST).map((word) => `${literal(word)}s?`);
      const word = `(?:${words.join('|')})`;
      const called = `(?:[Tt]he|[Tt]hat|[Tt]his|an?|\\w+'s)\\s(?:[\\w-]+\\s)?${word}(?:[- ](?:based|style|only))?[- ]${CALLED}`;
      const pairs = pairsOf(options[at]?.text ?? '', new Set(own)).filter(
        (pair) => !options.some(({ text }, other) => other !== at && text.toLowerCase().includes(pair)),
      );
      const paired = pairs.map((pair) => `|${spaced(pair)}`).join('');
      return [[label, new RegExp(`\\b(?:${called}${paired})(?![\\w-])`, 'i')] as const];
    }),
  );
}

/** Distinctive words of one option that are looked for. */
const MOST = 8;

/** Words of an option's headline that could call it, in their order. */
export function content(text: string): string[] {
  return text
    .slice(0, 90)
    .toLowerCase()
    .split(/[\s,.;:()"'`]+/)
    .filter((word) => /^[a-z][a-z0-9_-]{3,}$/.test(word) && !COMMON.test(word));
}

/** Two words in a row of a headline, the first of which no other option has: `fixed terms`. */
function pairsOf(text: string, own: ReadonlySet<string>): string[] {
  const words = text.slice(0, 90).toLowerCase().split(/\s+/);
  return words.flatMap((word, at) => {
    const next = /^[a-z]{4,}(?=[.,;:)]*$)/.exec(words[at + 1] ?? '')?.[0];
    return own.has(word) && next !== undefined && !LINKING.test(next) ? [`${word} ${next}`] : [];
  });
}

/** Words that are no part of a name. */
export const LINKING =
  /^(?:the|a|an|and|or|but|nor|not|for|with|from|into|onto|upon|over|under|than|then|that|this|these|those|which|who|whose|what|when|while|where|if|as|at|by|in|of|on|to|up|out|off|its|our|your|their|his|her|is|are|was|were|be|been|being|has|have|had|do|does|did|can|could|may|might|must|will|would|should|all|any|each|every|some|one|two|both|only|also|just|very|too|more|most|less|such|same|other|another|again|after|before|until|till|per|via|without|within|instead|because|since|still|never|always|already|so|it|they|them|you|we|get|gets|let|lets|make|makes|keep|keeps|use|uses|using|put|add|adds|new|old|way|time|now|here|there|about|between|across|against|through|away|back|down|how|why|own)$/;

/** Two words in a row as people write them. */
export function spaced(pair: string): string {
  return `${literal(pair).replace(' ', '[ -]')}s?`;
}

export function stem(word: string): string {
  return word.replace(/(?:ing|ed|es|s)$/, '');
}

const OWNED =
  /(?<![\p{L}])(\p{Lu}[\p{L}-]{2,})(?:'s?|s')\s(?:[\w-]+\s){0,2}?(?:approach|idea|option|proposal|variant|solution|scheme|suggestion|alternative|plan)(?![\p{L}-])/gu;

/** Where a sentence calls an option by who proposed it (`Ada's idea`), if it is the only one that they did. */
export function ownedIn(
  text: string,
  options: readonly FoundOption[],
  main: Speaker,
  speakers: Speakers,
): { readonly option: FoundOption; readonly start: number; readonly end: number }[] {
  return [...text.matchAll(OWNED)].flatMap((match) => {
    const owner = speakers.named(match[1] ?? '');
    if (owner === undefined) return [];
    const theirs = options.filter(
      ({ by, text: words }) =>
        (by.id === owner.id && by.id !== main.id) ||
        new RegExp(`\\b${literal(match[1] ?? '')}\\b`, 'u').test(words),
    );
    const [option] = theirs;
    return theirs.length === 1 && option !== undefined
      ? [{ option, start: match.index, end: match.index + match[0].length }]
      : [];
  });
}
