import type { Listing } from './enumerations.ts';
import type { Mail } from './mails.ts';
import { mentionsIn, type Vocabulary } from './mentions.ts';

/** How an item is called an option: `option 2`. */
const CALLED =
  /\b(?:options?|alternatives?|choices?|proposals?|solutions?|approach(?:es)?|variants?)[ -](?:no\.? ?|number )?[#("']{0,2}\w{1,3}\b/i;

/**
 * Lists of which nothing says what they list, as lists of options where mails call their items so (`option 2`), in threads
 * that have no other list of options.
 */
export function withCalledOptions(
  listings: readonly Listing[],
  mails: readonly Mail[],
  vocabulary: Vocabulary,
): Listing[] {
  const settled = new Set(listings.filter(({ kind }) => kind === 'options').map(({ mail }) => mail.thread));
  const meant = new Set<Listing>();
  for (const mail of mails) {
    if (settled.has(mail.thread)) continue;
    const before = listings.filter((one) => canBeOptions(one) && isBefore(one, mail));
    if (before.length === 0) continue;
    for (const { text } of mail.paragraphs) {
      if (!CALLED.test(text)) continue;
      for (const { label, start, end, style } of mentionsIn(text, vocabulary)) {
        if (style !== 'noun' || !CALLED.test(text.slice(start, end))) continue;
        const last = before.findLast(({ labels }) =>
          labels.some((one) => one.toLowerCase() === label.toLowerCase()),
        );
        if (last !== undefined) meant.add(last);
      }
    }
  }
  return listings.map((one) => (meant.has(one) ? { ...one, kind: 'options' } : one));
}

function canBeOptions({ kind }: Listing): boolean {
  return kind === 'other' || kind === 'questions';
}

function isBefore({ mail: own }: Listing, mail: Mail): boolean {
  return own.thread === mail.thread && own.order <= mail.order;
}
