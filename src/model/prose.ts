import type { Place } from './diagnostic.ts';

/** What people write, narrowed to what every output format can say. */
export type Prose = readonly Block[];

export type Block =
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'heading'; readonly depth: 3 | 4 | 5 | 6; readonly children: readonly Inline[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly Prose[];
    }
  | { readonly kind: 'code'; readonly text: string; readonly language?: string }
  | { readonly kind: 'quote'; readonly children: Prose }
  | { readonly kind: 'table'; readonly rows: readonly (readonly (readonly Inline[])[])[] };

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'emphasis' | 'strong'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly url: string; readonly children: readonly Inline[] }
  | Citation;

/**
 * A use of a source. `source` is a key of the RFC's `sources`; for a citation written in place it is the bare
 * Message-ID. A quote holds the exact words; any other citation holds what the writer linked, or nothing.
 */
export interface Citation {
  readonly kind: 'citation';
  readonly source: string;
  readonly at: Place;
  readonly quote?: string;
  readonly children: readonly Inline[];
}
