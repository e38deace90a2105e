import { firstLine, type Listing } from './enumerations.ts';
import type { Mail } from './mails.ts';
import type { Mention } from './mention.ts';

/** A listing as a mention may mean it. */
export interface Candidate {
  readonly listing: Listing;
  readonly weight: number;
}

/** What a mail has before its readers' eyes. */
export interface View {
  readonly mail: Mail;
  /** Listings whose items it quotes. */
  readonly quotes: ReadonlySet<Listing>;
}

/** Weights of where a listing stands: in the mail itself, quoted by it, above it in the thread, elsewhere before it. */
const SELF = 6;
const QUOTED = 5;
const ABOVE = 4;
const BEFORE = 1.5;
const IS_OPTIONS = 3;
/** A label that is written as those of a list in the same mail. */
const ALIKE = 4;

/**
 * The listing that a label in a mail means, among those that have it: the nearest one counts, and one that lists options
 * counts more. A bare number never means a list that nobody could see yet; a letter or an option by its noun may mean one
 * that is written down only later, such as a ballot.
 */
export function resolve(
  view: View,
  mention: Pick<Mention, 'label' | 'style' | 'ordinal'>,
  line: number,
  listings: readonly Listing[],
  favoured: ReadonlyMap<Listing, number>,
): Listing | undefined {
  let best: Candidate | undefined;
  for (const listing of listings) {
    const weight = weigh(view, mention, line, listing, favoured);
    if (weight > 0 && (best === undefined || weight > best.weight)) best = { listing, weight };
  }
  return best?.listing;
}

function weigh(
  { mail, quotes }: View,
  mention: Pick<Mention, 'label' | 'style' | 'ordinal'>,
  line: number,
  listing: Listing,
  favoured: ReadonlyMap<Listing, number>,
): number {
  if (labelIndex(listing, mention) < 0) return 0;
  const isChosen = listing.mail === mail && firstLine(listing.list) <= line && favoured.has(listing);
  const options = listing.kind === 'options' || isChosen;
  // `option 2` is never a step, and a footnote is only meant by its brackets.
  if ((mention.style === 'noun' || mention.style === 'ordinal') && !options && listing.kind !== 'sub-options')
    return 0;
  if (listing.list.style === '[]' || listing.list.style === 'v') return 0;
  let place = 0;
  const isName = options && (mention.style === 'noun' || /^[A-Z]$/.test(mention.label));
  if (listing.mail === mail)
    place =
      firstLine(listing.list) <= line ? SELF + (matches(listing, mention) ? ALIKE : 0) : isName ? BEFORE : 0;
  else if (quotes.has(listing)) place = QUOTED;
  else if (mail.above.includes(listing.mail.id)) place = ABOVE - 0.05 * mail.above.indexOf(listing.mail.id);
  else if (listing.mail.order < mail.order) place = listing.mail.thread === mail.thread ? BEFORE : BEFORE / 2;
  else if (isName && (favoured.get(listing) ?? 0) > 0) place = BEFORE / 4;
  if (place === 0) return 0;
  return (
    place + (options ? IS_OPTIONS : 0) + (favoured.get(listing) ?? 0) + (matches(listing, mention) ? 0.5 : 0)
  );
}

function matches({ list }: Listing, { style }: Pick<Mention, 'style'>): boolean {
  if (style === 'noun') return list.style === 'noun';
  if (style === '()' || style === ')') return list.style === '()' || list.style === ')';
  return style === '#';
}

/** Which item of a listing a mention means, from 0; -1 if none. */
export function labelIndex(
  { labels, list }: Listing,
  { label, ordinal }: Pick<Mention, 'label' | 'ordinal'>,
): number {
  if (ordinal !== undefined)
    return ordinal < 0 ? Math.max(labels.length + ordinal, -1) : ordinal <= labels.length ? ordinal - 1 : -1;
  const wanted = label.toLowerCase();
  const at = labels.findIndex((one) => one.toLowerCase() === wanted);
  return at >= 0
    ? at
    : list.items.findIndex(
        ({ label: one, code }) => one.toLowerCase() === wanted || code?.toLowerCase() === wanted,
      );
}
