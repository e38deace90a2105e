import { withoutAddresses } from '../text/addresses.ts';
import { literal } from '../text/literal.ts';
import { cutAtWord, names, UNFIT } from './plain-text.ts';

/** Whether words stand in a message as its author's own. */
export type Proves = (messageId: string, words: string) => boolean;

/** Longest quote, so that a line stays a line. */
const MOST = 240;
/** More of them on a line would count as a table. */
const MOST_BARS = 4;
/** Parts of one quote that are tried. */
const MOST_PARTS = 12;

/** What would end a quotation or keep it from being one. */
const BREAKS = /["”]\](?=[[(])|\[(?=["“])/g;

/**
 * The words of a quote that can be written between `["` and `"]` and that the message proves: all of them, or the longest
 * part that has nothing in it that breaks a line or a quotation, no address and no withdrawn name. Nothing if there is none.
 */
export function quotable(
  words: string,
  messageId: string,
  gone: readonly string[],
  proves: Proves,
): string | undefined {
  return partsOf(words, gone)
    .map((part) => cutAtWord(part.trim(), MOST).replace(/(?<![\s[])[\s[]+$/, ''))
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST_PARTS)
    .find((part) => isSafe(part, gone) && proves(messageId, part));
}

/** The stretches between what cannot be written, in their order. */
function partsOf(words: string, gone: readonly string[]): string[] {
  const apart = (text: string, what: RegExp): string[] => text.split(what);
  const bars = words.split('|').length - 1 > MOST_BARS ? ['|'] : [];
  const avoided = [...gone, ...bars].map(literal);
  const around = avoided.length === 0 ? undefined : new RegExp(avoided.join('|'), 'gi');
  return apart(words, UNFIT)
    .map((part) => part.replace(/\s+/g, ' '))
    .flatMap((part) => apart(part, BREAKS))
    .flatMap((part) => (around === undefined ? [part] : apart(part, around)))
    .flatMap((part) =>
      withoutAddresses(part) === part ? [part] : apart(withoutAddresses(part), /\[address\]/),
    );
}

function isSafe(part: string, gone: readonly string[]): boolean {
  return withoutAddresses(part) === part && !names(part, gone) && part.search(BREAKS) < 0;
}
