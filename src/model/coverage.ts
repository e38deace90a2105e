/** An option as pages name it. */
interface Named {
  readonly id: string;
  readonly label: string;
}

/** A message of the threads that nothing in the RFC cites. */
export interface UncitedLine {
  readonly messageId: string;
  readonly url: string;
  /** The author's name; missing where the author is withdrawn. */
  readonly from?: string;
  /** ISO 8601 day. */
  readonly date?: string;
  /** The options that it names. */
  readonly options: readonly Named[];
}

/** Of the messages that name an option, those that are cited. */
export interface OptionShare {
  readonly option: Named;
  readonly cited: number;
  readonly of: number;
}

/** Somebody who wrote in the threads, whom no citation, claim or position represents. */
export interface Unheard {
  readonly name: string;
  readonly messages: number;
}

/** How much of an RFC's threads its data cite, by the lock. */
export interface Coverage {
  readonly cited: number;
  /** Those that name an option first, each by date. */
  readonly uncited: readonly UncitedLine[];
  readonly waved: readonly { readonly messageId: string; readonly url: string; readonly because: string }[];
  readonly options: readonly OptionShare[];
  readonly unheard: readonly Unheard[];
}
