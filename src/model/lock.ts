/** What is known of one cited message, derived from an archive. */
export interface LockedMessage {
  readonly from: string;
  /** ISO 8601, UTC; missing where the mail's own date is doubtful. */
  readonly date?: string;
  readonly subject: string;
  /** SHA-256 of the message's levelled own text, in hex. */
  readonly digest?: string;
}

/** `citations.lock.json`: derived, never edited by hand. Keys of `messages` are bare Message-IDs. */
export interface Lock {
  readonly format: 1;
  readonly messages: Readonly<Record<string, LockedMessage>>;
}
