import type { FoundOption } from '../model/findings.ts';
import { aliasesOf, identifiersBefore } from './aliases.ts';
import { headline, type Listing } from './enumerations.ts';
import type { Judgement } from './judge.ts';
import { type Late, lateAdditions } from './late-options.ts';
import type { Link } from './links.ts';
import type { Mail } from './mails.ts';
import { labelIndex } from './resolve.ts';

/** The options with the listing that each comes from; a late addition belongs to the listing that it adds to. */
export interface Choices {
  readonly options: readonly FoundOption[];
  /** Listings whose items are options, the main one first; it has the labels of late additions, too. */
  readonly listings: readonly Listing[];
  readonly late: readonly Late[];
  /** The option that a label of a listing means. */
  readonly optionOf: (listing: Listing, label: string) => FoundOption | undefined;
}

/** Least score of the main listing, and of another list whose items are options as well. */
const LEAST_MAIN = 3;
const LEAST_OTHER = 7;

/** The listing that declares the options: that of the message asked for, else the one that most speaks for. */
export function mainListing(
  judged: ReadonlyMap<Listing, Judgement>,
  optionsFrom: string | undefined,
): Listing | undefined {
  const ranked = [...judged]
    .filter(([{ mail }]) => optionsFrom === undefined || mail.id === optionsFrom)
    .filter(([{ labels }]) => optionsFrom !== undefined || !isVariant(labels[0]))
    .sort(([a, one], [b, other]) => other.score - one.score || a.mail.order - b.mail.order);
  const [best] = ranked;
  if (best === undefined) return undefined;
  return optionsFrom !== undefined || best[1].score >= LEAST_MAIN ? best[0] : undefined;
}

/** `1b`: a list that begins so adds to another one. */
function isVariant(label = ''): boolean {
  return /^\d+[b-e]$/.test(label);
}

/** The options of the main listing, what later mails add to it, and other lists of options that are debated as well. */
export function chooseOptions(
  main: Listing,
  judged: ReadonlyMap<Listing, Judgement>,
  links: ReadonlyMap<Listing, Link>,
  mails: readonly Mail[],
): Choices {
  const byKey = new Map<string, FoundOption>();
  const late = lateAdditions(main, mails, links, [...judged.keys()]);
  const whole: Listing = { ...main, labels: [...main.labels, ...late.map(({ option }) => option.label)] };
  const listings: Listing[] = [whole];
  const options: FoundOption[] = [];
  const add = (listing: Listing, label: string, option: FoundOption): void => {
    options.push(option);
    byKey.set(keyOf(listing, label), option);
  };
  const known = identifiersBefore(main.mail, mails);
  main.list.items.forEach((item, at) => {
    const label = main.labels[at] ?? item.label;
    add(main, label, {
      label,
      text: headline(item, 160),
      message: main.mail.id,
      by: main.mail.by,
      aliases: aliasesOf(main, at, known),
    });
  });
  for (const { option } of late) add(main, option.label, option);
  const others = [...judged]
    .filter(
      ([listing, { score, named }]) =>
        listing.mail !== main.mail &&
        (listing.kind === 'options' || named > 1) &&
        !links.has(listing) &&
        score >= LEAST_OTHER,
    )
    .sort(([a], [b]) => distance(main, a) - distance(main, b) || a.mail.order - b.mail.order);
  const variants = new Set(late.map(({ option: { label, message } }) => `${message} ${label.toLowerCase()}`));
  for (const [listing] of others) {
    if (listing.labels.every((label) => variants.has(`${listing.mail.id} ${label.toLowerCase()}`))) continue;
    listings.push(listing);
    const taken = new Set(options.map(({ label }) => label.toLowerCase()));
    listing.list.items.forEach((item, at) => {
      const bare = listing.labels[at] ?? item.label;
      // A bare number could be any list's.
      const label =
        /^\d/.test(bare) || taken.has(bare.toLowerCase()) ? `${listing.mail.by.id}-${bare}` : bare;
      if (taken.has(label.toLowerCase())) return;
      add(listing, bare, {
        label,
        text: headline(item, 160),
        message: listing.mail.id,
        by: listing.mail.by,
        aliases: aliasesOf(listing, at, known),
      });
    });
  }
  return {
    options,
    listings,
    late,
    optionOf: (listing, label) => {
      const to = links.get(listing)?.to ?? listing;
      const added = late.find(
        ({ option }) => option.message === to.mail.id && option.label.toLowerCase() === label.toLowerCase(),
      );
      if (added !== undefined) return added.option;
      // By its number, where letters are in use: `Choice 1: F:`.
      return (
        byKey.get(keyOf(to, label)) ?? byKey.get(keyOf(to, to.labels[labelIndex(to, { label })] ?? label))
      );
    },
  };
}

function keyOf({ mail, list }: Listing, label: string): string {
  return `${mail.id} ${list.items[0]?.line} ${label.toLowerCase()}`;
}

/** Steps in the thread from one mail to another, as far as one answers the other. */
function distance(main: Listing, { mail }: Listing): number {
  const down = mail.above.indexOf(main.mail.id);
  if (down >= 0) return down;
  const up = main.mail.above.indexOf(mail.id);
  return up >= 0 ? up + 20 : 99;
}
