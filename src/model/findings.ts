import type { Stance } from './rfc.ts';

/** What an enumeration lists. */
export type EnumerationKind = 'options' | 'sub-options' | 'steps' | 'questions' | 'changelog' | 'other';

/** A person of a thread under the id that `people.yaml` has for them, or would have. */
export interface Speaker {
  readonly id: string;
  readonly name: string;
  /** Other spellings of the name that they post under, sorted. */
  readonly also?: readonly string[];
  /** Whether `people.yaml` has them. */
  readonly known: boolean;
}

/** An item of an enumeration. */
export interface Item {
  /** Bare: `1`, `b`, `1b`, or the name that a bullet begins with. */
  readonly label: string;
  /** Its first paragraph, on one line. */
  readonly text: string;
  /** Body line of its label, from 1. */
  readonly line: number;
}

/** A labelled list in somebody's own words. */
export interface Enumeration {
  /** Bare Message-ID. */
  readonly message: string;
  readonly by: Speaker;
  readonly kind: EnumerationKind;
  readonly items: readonly Item[];
  /** How much speaks for its being the options under debate. */
  readonly score: number;
  /** What speaks for and against, for people. */
  readonly reason: string;
}

/** A candidate answer as the mail gives it. */
export interface FoundOption {
  /** Unique among the options: bare, or led by its author's id where another list has the bare one (`ada-1`). */
  readonly label: string;
  readonly text: string;
  /** The message that declares it. */
  readonly message: string;
  readonly by: Speaker;
  /** What else it is called. */
  readonly aliases: readonly string[];
}

/** What a message says of an option. */
export interface Statement {
  readonly message: string;
  /** Who wrote it. */
  readonly by: Speaker;
  /** Seconds since 1970 of the message. */
  readonly time?: number;
  /** Label of the option. */
  readonly option: string;
  readonly stance: Stance;
  /** Exact words of the message, on one line, at most 240 characters. */
  readonly quote: string;
  /** Body line where the quote begins, from 1. */
  readonly line: number;
  /** Whether the option is named, or the words stand under its quoted line. */
  readonly explicit: boolean;
  /** Whether it is somebody else's view that is reported. */
  readonly secondHand: boolean;
  /** Whose view, where they take part in the threads. */
  readonly of?: Speaker;
  /** On which condition, in the message's words. */
  readonly condition?: string;
  /** Labels of all options that it speaks of as one (`#2+#3`), this one among them; else empty. */
  readonly together: readonly string[];
}

/** What was found in threads. */
export interface Findings {
  /** Subject of the thread that holds the options, without `Re:` and tags. */
  readonly subject: string;
  /** The sentence that asks for the options. */
  readonly question?: string;
  /** The message that declares the options; missing where none does. */
  readonly main?: string;
  /** Those of `main` first, in its order; then late additions and those of other lists. */
  readonly options: readonly FoundOption[];
  /** In the order of the mails. */
  readonly enumerations: readonly Enumeration[];
  /** In the order of the mails, and of the lines in each. */
  readonly statements: readonly Statement[];
  /** Message-IDs of the roots of the threads that these findings rest on. */
  readonly threads: readonly string[];
  /** What could not be told, one sentence each. */
  readonly problems: readonly string[];
}
