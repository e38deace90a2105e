import type { CitationUse } from './comparison.ts';

/** Where a quote begins in a message: its paragraph of own text and its body line, both from 1. */
export interface Standing {
  readonly paragraph: number;
  readonly line: number;
}

/** Words that are in both, in the mail alone, or in the quote alone. */
export interface WordChange {
  readonly kind: 'same' | 'mail' | 'quote';
  readonly words: string;
}

/** What came of looking for a quote in the message it cites. */
export type Proof =
  | ({ readonly kind: 'proven' } & Standing)
  /** `nearest` is missing where nothing in the message is like it. */
  | { readonly kind: 'not-there'; readonly nearest?: readonly WordChange[] }
  /** The words stand in that message as somebody else's. */
  | { readonly kind: 'quoted-there'; readonly name: string; readonly id?: string }
  | { readonly kind: 'elsewhere'; readonly name: string; readonly id: string }
  | { readonly kind: 'no-message' }
  /** Mails of one Message-ID that differ, or words whose author nothing tells. */
  | { readonly kind: 'ambiguous'; readonly because: 'copies' | 'owner' }
  | { readonly kind: 'too-short' };

/** A use of a message, and what came of its quote; without a quote there is no proof. */
export interface JudgedUse {
  readonly use: CitationUse;
  readonly proof?: Proof;
}
