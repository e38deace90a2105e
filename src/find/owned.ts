import type { Listing } from './enumerations.ts';
import type { Mail } from './mails.ts';
import type { Mention } from './mention.ts';
import { labelIndex } from './resolve.ts';
import type { Speakers } from './speakers.ts';

/** Whose a label is said to be, right before it. */
const OWNED = /(?:(\p{Lu}[\p{L}-]{1,40})'s|\b(my))\s*(?:own )?$/u;
/** `My #1, and #3`: a label that goes on in the same way. */
const STRUNG =
  /^((?:.*\s)?(?:\p{Lu}[\p{L}-]{1,40}'s|\bmy)\s(?:own )?)#\w{1,2}\b(?:[^#]{0,200}#\w{1,2}\b){0,2}[^#]{0,200}$/su;
/** Characters before a label that are looked at. */
const NEAR = 600;

/** The list of whoever a label is said to be of: `Ada's 2`, `my #1`; `before` is the text before the label. */
export function ownedBy(
  before: string,
  mail: Mail,
  mention: Mention,
  listings: readonly Listing[],
  speakers: Speakers,
): Listing | undefined {
  const near = before.slice(-NEAR);
  const strung = mention.style === '#' ? STRUNG.exec(near)?.[1] : undefined;
  const match = OWNED.exec(strung ?? near);
  if (match === null) return undefined;
  const owner = match[2] === undefined ? speakers.named(match[1] ?? '') : mail.by;
  return listings.find((listing) => listing.mail.by.id === owner?.id && labelIndex(listing, mention) >= 0);
}
