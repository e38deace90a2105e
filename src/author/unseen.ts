import type { ReviewQuote } from '../model/rfc.ts';
import { levelText } from '../text/level.ts';
import type { Offer } from './offers.ts';

const ELISION = /\s*\[\s*\.{3,}\s*\]\s*|\s*\.{3,}\s*/;

/**
 * The offers that nobody has had yet: none of their digests was offered, and no citation of their message has their words or a
 * part of them, or has them in a longer quote.
 */
export function unseen(
  offers: readonly Offer[],
  digests: ReadonlySet<string>,
  quotes: readonly ReviewQuote[],
): Offer[] {
  const cited = new Map<string, string[]>();
  for (const { messageId, quote } of quotes) {
    cited.set(messageId, [...(cited.get(messageId) ?? []), levelText(quote)]);
  }
  return offers.filter((offer) => {
    if (offer.digests.some((digest) => digests.has(digest))) return false;
    const words = levelText(offer.quote);
    return !(cited.get(offer.statement.message) ?? []).some((quote) => overlap(quote, words));
  });
}

function overlap(cited: string, words: string): boolean {
  const parts = cited.split(ELISION).filter((part) => part !== '');
  return cited.includes(words) || (parts.length > 0 && parts.every((part) => words.includes(part)));
}
