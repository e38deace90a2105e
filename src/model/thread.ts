import type { BodyLine, MailProblem, MboxVariant, Message } from './message.ts';

/** A place in a thread: a mail, or the gap (no `message`) that two or more replies to a missing mail hang under. */
export interface ThreadEntry {
  readonly id: string;
  readonly message?: Message;
  /** Index of the parent in `entries`, -1 at the root. */
  readonly parent: number;
  readonly depth: number;
  /** Message-ID of the mail replied to, where that mail is not in the archive and has no entry. */
  readonly missing?: string;
}

/** A discussion: its entries in reading order, each parent before its replies. */
export interface Thread {
  readonly subject: string;
  readonly entries: readonly ThreadEntry[];
}

/** One source that was read to its end. */
export interface SourceAccount {
  readonly source: string;
  readonly variant: MboxVariant;
  readonly bytes: number;
}

/** Every mail accounted for: read = kept + duplicates + problems. */
export interface Account {
  readonly read: number;
  readonly kept: number;
  readonly duplicates: number;
  readonly problems: readonly MailProblem[];
  /** Things worth knowing that lose nothing. */
  readonly notes: readonly MailProblem[];
  readonly sources: readonly SourceAccount[];
}

/** An archive after reading: messages in the order found. */
export interface Archive {
  readonly messages: readonly Message[];
  readonly account: Account;
}

/** One mail of a thread with its body in lines. */
export interface ReadMessage {
  readonly message: Message;
  readonly lines: readonly BodyLine[];
  readonly problems: readonly string[];
}
