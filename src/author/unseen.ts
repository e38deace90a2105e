import type { ReviewQuote } from '../model/rfc.ts';
import { stretchesOf } from '../text/elision.ts';
import { levelText } from '../text/level.ts';

/** What may have been offered before. */
export interface Offered {
  readonly message: string;
  readonly quote: string;
  readonly digests: readonly string[];
}

/**
 * The offers that nobody has had yet: none of their digests was offered, and no citation of their message has their words or a
 * part of them, or has them in a longer quote.
 */
export function unseen<T extends Offered>(
  offers: readonly T[],
  digests: ReadonlySet<string>,
  quotes: readonly ReviewQuote[],
): T[] {
  const cited = new Map<string, string[]>();
  for (const { messageId, quote } of quotes) {
    cited.set(messageId, [...(cited.get(messageId) ?? []), levelText(quote)]);
  }
  return offers.filter((offer) => {
    if (offer.digests.some((digest) => digests.has(digest))) return false;
    const words = levelText(offer.quote);
    return !(cited.get(offer.message) ?? []).some((quote) => overlap(quote, words));
  });
}

function overlap(cited: string, words: string): boolean {
  const parts = stretchesOf(cited);
  return cited.includes(words) || (parts.length > 0 && parts.every((part) => words.includes(part)));
}
