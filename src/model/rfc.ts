import type { Place } from './diagnostic.ts';
import type { Prose } from './prose.ts';

export const STATUSES = ['draft', 'open', 'decided', 'deferred', 'withdrawn', 'superseded'] as const;
export type Status = (typeof STATUSES)[number];

/** Worst first: the index is the order. */
export const RATINGS = ['very-bad', 'bad', 'neutral', 'good', 'very-good'] as const;
export type Rating = (typeof RATINGS)[number];

export const STANCES = ['supports', 'accepts', 'neutral', 'opposes'] as const;
export type Stance = (typeof STANCES)[number];

export const RELATIONS = ['refines', 'supersedes', 'depends-on'] as const;
export type RelationKind = (typeof RELATIONS)[number];

/** A value and where it was written. */
export interface Placed<T> {
  readonly value: T;
  readonly at: Place;
}

/** What a claim says of its option: a rating, a fact (a value), or that it cannot be rated. */
export type Verdict =
  | { readonly kind: 'rating'; readonly rating: Rating }
  | { readonly kind: 'fact'; readonly value: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'not-applicable' };

/** What claims and positions both end in. */
export interface Tails {
  /** Person who says it; of a position, the one who reports it. */
  readonly says?: Placed<string>;
  readonly condition?: Placed<string>;
  readonly ourReading: boolean;
  readonly because: Prose;
}

/** A sentence about an option; without a criterion it is a plain argument. */
export interface Claim extends Tails {
  readonly at: Place;
  readonly verdict: Verdict;
  /** Where the rating, or the value of a fact, is written. */
  readonly verdictAt: Place;
  readonly criterion?: Placed<string>;
}

/** What a person said of one or more options, together; of none: of the question as a whole. */
export interface Position extends Tails {
  readonly at: Place;
  readonly person: Placed<string>;
  readonly stance: Stance;
  readonly options: readonly Placed<string>[];
}

/** Where the value of each key of a front matter is written. */
export type Places = Readonly<Record<string, Place>>;

export interface Option {
  readonly id: string;
  readonly at: Place;
  readonly places: Places;
  readonly number: number;
  /** `#1`, or what the file says instead. */
  readonly label: string;
  readonly title: string;
  readonly body: Prose;
  readonly claims: readonly Claim[];
}

export const ALONG = ['rising', 'falling'] as const;
/** How the ratings of a criterion go along a ladder. */
export type Along = (typeof ALONG)[number];

/**
 * A criterion as an RFC uses it: `must` is the least rating that an option needs, `weight` how much it counts (a rational
 * number, `12/5`).
 */
export interface CriterionUse {
  readonly id: string;
  readonly at: Place;
  readonly must?: Rating;
  readonly weight?: string;
  readonly along?: Along;
  readonly because?: string;
}

/** A message by its bare Message-ID (RFC 5322, RFC 2392), or another link. */
export type SourceTarget =
  | { readonly kind: 'message'; readonly messageId: string }
  | { readonly kind: 'link'; readonly url: string };

export interface Source {
  readonly key: string;
  readonly at: Place;
  readonly target: SourceTarget;
}

/** A message of the threads that need not be cited, and why. */
export interface Waved {
  readonly messageId: string;
  readonly because: string;
  readonly at: Place;
}

export interface Section {
  readonly title: string;
  readonly body: Prose;
}

/** What `review.md` has of a message. */
export interface ReviewQuote {
  readonly messageId: string;
  readonly quote: string;
}

/** A worksheet of what an import found, `review.md`: what people still have to judge in it, and what it quotes. */
export interface Review {
  /** The first open line; where there is none, the file. */
  readonly at: Place;
  /** List items that are neither ticked nor struck. */
  readonly open: number;
  /** Keys and Message-IDs that open lines cite. */
  readonly sources: readonly string[];
  /** All quotes of the file, whatever became of their lines. */
  readonly quotes: readonly ReviewQuote[];
}

export interface Relation {
  readonly kind: RelationKind;
  readonly to: string;
  readonly at: Place;
}

/** One question with its options: a folder of the data, read. */
export interface Rfc {
  readonly id: string;
  readonly at: Place;
  readonly places: Places;
  readonly title: string;
  readonly question: string;
  readonly status: Placed<Status>;
  readonly tags: readonly string[];
  readonly statusQuo?: Placed<string>;
  readonly outcome: readonly Placed<string>[];
  readonly ladder?: string;
  readonly criteria: readonly CriterionUse[];
  /** Key of the source that declared the options. */
  readonly from?: Placed<string>;
  readonly threads: readonly string[];
  readonly relations: readonly Relation[];
  readonly sources: readonly Source[];
  readonly notCited: readonly Waved[];
  readonly context: Prose;
  readonly positions: readonly Position[];
  readonly outcomeText: Prose;
  readonly sections: readonly Section[];
  readonly options: readonly Option[];
  readonly review?: Review;
}
