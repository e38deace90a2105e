import type { Standing } from './proof.ts';

/** What is known of one cited message, derived from an archive. */
export interface LockedMessage {
  /** Missing where the author is withdrawn. */
  readonly from?: string;
  /** ISO 8601, UTC; missing where the mail's own date is doubtful. */
  readonly date?: string;
  /** Offset from UTC that the mail was written with, such as `-0300`. */
  readonly zone?: string;
  readonly subject: string;
  /** The list, by its List-Id (RFC 2919). */
  readonly list?: string;
  /** SHA-256 of the message's levelled own text, in hex. */
  readonly digest?: string;
  /** Ids of the options that the message names; missing where it names none. */
  readonly names?: readonly string[];
}

/** A quote that was proven: the digest of its levelled words, whose message they are, and where in it they begin. */
export interface LockedQuote extends Standing {
  readonly source: string;
  readonly digest: string;
}

/** A message of the RFC's threads that no claim cites. */
export interface UncitedMessage {
  readonly id: string;
  /** The author's name; missing where the author is withdrawn. */
  readonly from?: string;
  /** Id in people.yaml. */
  readonly person?: string;
  readonly date?: string;
  readonly names?: readonly string[];
}

/** `citations.lock.json`: derived, never edited by hand. Keys of `messages` are bare Message-IDs. */
export interface Lock {
  readonly format: 1;
  readonly messages: Readonly<Record<string, LockedMessage>>;
  readonly quotes?: readonly LockedQuote[];
  /** Cited messages, and roots of `threads`, that no archive had. */
  readonly missing?: readonly string[];
  readonly uncited?: readonly UncitedMessage[];
}

/** What a lock says of a message, and what the mail says instead. */
export interface LockDifference {
  readonly messageId: string;
  readonly what: 'author' | 'date' | 'subject' | 'words';
  readonly kept: string;
  readonly found: string;
}
