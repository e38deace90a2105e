import type { Speaker } from './findings.ts';
import type { Stance, Verdict } from './rfc.ts';

/** How a reply takes a line of a draft; `answers` where its words do not say. */
export type Reply = 'confirms' | 'disputes' | 'corrects' | 'answers';

/** What a reply stands under: a line that a draft prints of its RFC, by what it is about. */
export type Target =
  | {
      readonly kind: 'claim';
      readonly anchor: string;
      readonly option: string;
      readonly criterion?: string;
      readonly verdict: Verdict;
      readonly condition?: string;
    }
  | {
      readonly kind: 'position';
      readonly anchor: string;
      readonly person: string;
      readonly stance: Stance;
      readonly options: readonly string[];
      readonly condition?: string;
    }
  | { readonly kind: 'option'; readonly option: string }
  | { readonly kind: 'criterion'; readonly criterion: string }
  /** The draft as a whole, or one of several lines that cannot be told apart, by their anchors. */
  | { readonly kind: 'draft'; readonly anchors: readonly string[] };

/** What somebody wrote under a quoted line of a draft. */
export interface Answer {
  readonly message: string;
  readonly by: Speaker;
  readonly target: Target;
  readonly reply: Reply;
  /** Exact words of the message, on one line, at most 240 characters. */
  readonly quote: string;
  /** Body line where the quote begins, from 1. */
  readonly line: number;
}

/** The drafts of an RFC among mails, and the answers to them. */
export interface Answers {
  /** Message-IDs of mails that are drafts: what they say is the RFC's own. */
  readonly drafts: ReadonlySet<string>;
  /** In the order of the mails, and of the lines in each. */
  readonly answers: readonly Answer[];
}

/** An answer as an import would offer it. */
export interface PlannedAnswer {
  readonly message: string;
  readonly by: Speaker;
  readonly reply: Reply;
  /** What it answers, in words: an anchor, an option, a row, the draft. */
  readonly about: string;
  readonly quote: string;
}
