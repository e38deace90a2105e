import type { Status } from '../../model/rfc.ts';

/** The words of MADR and of its users, and what they mean here. */
const MEANINGS: readonly (readonly [RegExp, Status])[] = [
  [/^(?:proposed|proposal|open|in review|under review|in discussion)\b/, 'open'],
  [/^(?:accepted|approved|decided|adopted|implemented|done)\b/, 'decided'],
  [/^(?:rejected|withdrawn|declined|abandoned)\b/, 'withdrawn'],
  [/^(?:deprecated|superseded|superseeded|obsolete|replaced)\b/, 'superseded'],
  [/^(?:deferred|postponed|on hold)\b/, 'deferred'],
];

/**
 * The status that a record's words mean. Without any, a record that names its choice is decided. One that says that it is
 * decided and names none stays a draft, as does one with words of its own.
 */
export function statusOf(words: string | undefined, hasChoice: boolean): Status {
  if (words === undefined) return hasChoice ? 'decided' : 'draft';
  const plain = words
    .toLowerCase()
    .replace(/^[^\p{L}]+/u, '')
    .trim();
  const meant = MEANINGS.find(([pattern]) => pattern.test(plain))?.[1] ?? 'draft';
  return meant === 'decided' && !hasChoice ? 'draft' : meant;
}
