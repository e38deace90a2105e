import type { Listing } from './enumerations.ts';
import { TOLD } from './markers.ts';
import type { View } from './resolve.ts';

/** A listing that speaks of another one's items: it gives them again, or answers them label by label. */
export interface Link {
  readonly to: Listing;
  readonly as: 'restates' | 'answers';
}

/** How an answer begins. */
const ANSWER =
  /^(?:this|that|that's|it|it's|they|these|yes|yeah|no|nope|agreed|agree|disagree|i|i'd|i'm|i've|we|we'd|would|wouldn't|not|is|isn't|could|sounds|seems|looks|ok|okay|fine|same|ditto|nak|ack|nack|good|bad|great|strong|weak|my|your|as|see|does|doesn't|don't|works|prefer|preferred|support|oppose|accept|acceptable|live|cannot|can't|can|abstain|neutral|maybe|probably|possible|possibly|too|also|best|worst|love|like|hate|meh|please|why|how|what|agnostic|non-starter|[+-][01](?:\.\d)?)(?:[\s,.:;!?]|$)|^[+-]\d/i;

/**
 * For each listing the earlier one of options that it restates or answers: the labels are among that one's, its author saw
 * it (in the thread above, quoted, or in the same mail), and the words are the same or are those of an answer.
 */
export function linksOf(listings: readonly Listing[], views: ReadonlyMap<string, View>): Map<Listing, Link> {
  const links = new Map<Listing, Link>();
  listings.forEach((listing, at) => {
    const view = views.get(listing.mail.id);
    if (
      view === undefined ||
      listing.list.inline ||
      listing.list.style === '[]' ||
      listing.list.style === 'v'
    )
      return;
    for (const to of listings.slice(0, at).reverse()) {
      const as = relation(listing, to, view);
      if (as === undefined) continue;
      const known = links.get(to);
      links.set(listing, { to: known?.as === 'restates' ? known.to : to, as });
      break;
    }
  });
  return links;
}

function relation(listing: Listing, to: Listing, view: View): Link['as'] | undefined {
  if (to.kind !== 'options' && to.kind !== 'sub-options' && to.kind !== 'other') return undefined;
  if (listing.list.style === TOLD)
    return to.mail !== listing.mail && listing.labels.filter((label) => to.labels.includes(label)).length > 1
      ? 'restates'
      : undefined;
  const targets = new Map(
    to.list.items.map(({ label, code, text }) => [(label || code || '').toLowerCase(), text]),
  );
  for (const { code, text } of to.list.items) if (code !== undefined) targets.set(code.toLowerCase(), text);
  const pairs = listing.list.items.map(
    ({ label, text }) => [text, targets.get(label.toLowerCase())] as const,
  );
  if (pairs.some(([, target]) => target === undefined)) return undefined;
  if (listing.kind === 'steps' || listing.kind === 'questions') return undefined;
  const sameMail = to.mail === listing.mail;
  if (sameMail) return listing.list.style === '#' && to.list.style !== '#' ? 'answers' : undefined;
  const codes = new Set(to.list.items.flatMap(({ code }) => code?.toLowerCase() ?? []));
  const again = pairs.filter(
    ([text, target = '']) => likeness(text, target) >= 0.4 || codes.has(text.toLowerCase()),
  ).length;
  if (again * 2 >= pairs.length) return 'restates';
  const saw = view.quotes.has(to) || view.mail.above.includes(to.mail.id);
  if (!saw || to.kind === 'other') return undefined;
  // Letters are names: a later list that goes by them speaks of them.
  if (listing.list.family === 'upper' || listing.list.family === 'name') return 'answers';
  const answers = pairs.filter(([text]) => ANSWER.test(text)).length;
  if (answers * 2 >= pairs.length) return 'answers';
  return listing.list.style === '#' && listing.kind !== 'options' ? 'answers' : undefined;
}

/** Share of the words of the shorter text's start that are in the other's. */
function likeness(one: string, other: string): number {
  const [a, b] = [words(one), words(other)];
  const size = Math.min(a.length, b.length);
  if (size === 0) return 0;
  const there = new Set(b);
  return a.filter((word) => there.has(word)).length / Math.max(a.length, Math.min(size, 12));
}

function words(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}_-]{3,}/gu) ?? []).slice(0, 14);
}
