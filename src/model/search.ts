import type { Status } from './rfc.ts';

/** What the index's script knows of an RFC: `assets/search.js` is a list of these, as a script that sets one global. */
export interface SearchEntry {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly status: Status;
  readonly tags: readonly string[];
  /** ISO 8601 day, or empty. */
  readonly last: string;
  /** Names and titles of the options. */
  readonly options: string;
  /** Everything else that its page says, each word once. */
  readonly words: string;
}
