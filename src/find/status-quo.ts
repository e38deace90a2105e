import type { FoundOption } from '../model/findings.ts';

/** An option that leaves all as it is. */
const STAYS =
  /^(?:(?:we |policy |it |things? )?(?:do(?:es|ing)?|say(?:s|ing)?|chang(?:e|es|ing)|keep(?:s|ing)?) nothing\b|nothing\b|keep (?:everything|it|things|all|the (?:status quo|current|present)|what we have)\b|leav(?:e|ing) (?:it|things|everything|all|\S+) (?:as (?:it|they)|alone)|(?:the )?status quo\b|what happens now\b|no changes?\b|(?:as|like) (?:it is )?(?:now|today)\b|stay (?:as|with what)|(?:policy |we )?stays? silent\b|(?:we )?do(?:n't| not) (?:do|change|keep) (?:it|anything))/i;

/** What such an option is called. */
const CALLED =
  /\b(?:(?:do|does|doing|say|saying|chang(?:e|ing)|keep(?:ing)?) nothing(?! (?:to|but|else|about|of|in|for|more|if|when|unless)\b)|nothing at all|the status quo|the (?:current|present|existing) (?:behaviou?r|state(?! of)|silence|situation)|today's behaviou?r|leav(?:e|ing) (?:it|things|everything) (?:as (?:it|they) (?:is|are)|alone)|(?:keep|leave) (?:it|things|everything) as (?:it|they) (?:is|are)|no change (?:of|in) behaviou?r)\b/i;

/** How the one option that leaves all as it is may be called, by its label; nothing where several might. */
export function statusQuoOf(options: readonly FoundOption[]): ReadonlyMap<string, RegExp> {
  const [only, ...more] = options.filter(({ text }) => STAYS.test(text));
  return new Map(only === undefined || more.length > 0 ? [] : [[only.label, CALLED]]);
}
