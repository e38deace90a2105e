import type { Inline, Prose } from './prose.ts';
import type { Rating, Section } from './rfc.ts';

/** An argument of a MADR record: `Good, because ...`. */
export interface MadrArgument {
  readonly rating: Rating;
  readonly because: Prose;
}

/** A considered option. */
export interface MadrOption {
  /** In plain words, on one line. */
  readonly title: string;
  readonly body: Prose;
  readonly arguments: readonly MadrArgument[];
}

/** What a record says of itself: `Status`, `Date`, `Decision-makers` ... */
export interface MadrField {
  readonly name: string;
  readonly value: readonly Inline[];
}

/**
 * A Markdown Architectural Decision Record (adr.github.io/madr), versions 2 to 4, read. Line breaks within texts are those of
 * the record, so that it stays readable line by line.
 */
export interface MadrRecord {
  /** Empty where it has none. */
  readonly title: string;
  readonly fields: readonly MadrField[];
  readonly context: Prose;
  readonly options: readonly MadrOption[];
  /** Indices of the chosen options. */
  readonly chosen: readonly number[];
  /** Why, and what else stands under the decision. */
  readonly outcome: Prose;
  /** Every other section, in its order. */
  readonly sections: readonly Section[];
  /** What could not be told, one sentence each. */
  readonly problems: readonly string[];
}
