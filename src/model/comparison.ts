import type { Coverage } from './coverage.ts';
import type { Decision } from './decision.ts';
import type { Place } from './diagnostic.ts';
import type { Prose } from './prose.ts';
import type { Along, Rating, RelationKind, Stance, Status, Verdict } from './rfc.ts';

/** The states of a cell; never merged into one another. */
export type CellState = 'rated' | 'fact' | 'disputed' | 'unknown' | 'not-applicable' | 'not-discussed';

export interface CellRating {
  readonly rating: Rating;
  /** No citation, or marked `our reading`. */
  readonly editorial: boolean;
}

/** A value of a fact. */
export interface CellValue {
  readonly value: string;
  readonly editorial: boolean;
}

/** What is known of one option by one criterion. */
export interface Cell {
  readonly option: string;
  readonly criterion: string;
  /** `CRITERION--OPTION`, unique on the page of an RFC. */
  readonly anchor: string;
  readonly state: CellState;
  /** The latest values of facts, each once. */
  readonly values: readonly CellValue[];
  /** The latest rating of each voice, each rating once, worst first. */
  readonly ratings: readonly CellRating[];
  /** Everything that the cell shows is our reading. */
  readonly editorial: boolean;
  /** `-/0 !`, for plain text. */
  readonly mark: string;
  /** `disputed: bad / neutral`, the same said in words. */
  readonly words: string;
}

export interface PersonRef {
  readonly id: string;
  readonly name: string;
  /** The family name, or the whole name where two people share it. */
  readonly short: string;
  readonly role?: string;
  readonly org?: string;
}

export interface OptionRef {
  readonly id: string;
  readonly label: string;
}

/** A claim as a reader sees it. */
export interface ClaimLine {
  readonly anchor: string;
  readonly at: Place;
  readonly option: OptionRef;
  readonly verdict: Verdict;
  readonly mark: string;
  readonly words: string;
  readonly speaker?: PersonRef;
  /** Set when the same voice said something else of this cell: `at first`, `then`; the last one has none. */
  readonly earlier?: 'at first' | 'then';
  readonly condition?: string;
  readonly editorial: boolean;
  readonly because: Prose;
}

export interface CriterionHead {
  readonly id: string;
  readonly name: string;
  readonly asks?: string;
  readonly must?: Rating;
  readonly mustBecause?: string;
  /** How much it counts: a rational number, `2` or `12/5`. */
  readonly weight?: string;
  /** How its ratings are declared to go along the ladder. */
  readonly along?: Along;
}

/** One criterion: its cells in the order of the options, and every claim, by option and then in time. */
export interface Row {
  readonly criterion: CriterionHead;
  readonly cells: readonly Cell[];
  readonly claims: readonly ClaimLine[];
}

export interface OptionHead extends OptionRef {
  readonly at: Place;
  readonly number: number;
  readonly title: string;
  readonly statusQuo: boolean;
  readonly chosen: boolean;
  readonly body: Prose;
  /** Claims that belong to no criterion. */
  readonly arguments: readonly ClaimLine[];
}

export type Side = 'bad' | 'neutral' | 'good';

export interface DisputeSide {
  readonly side: Side;
  readonly claims: readonly ClaimLine[];
}

export interface Dispute {
  readonly criterion: CriterionHead;
  readonly option: OptionRef;
  readonly anchor: string;
  readonly sides: readonly DisputeSide[];
}

/** One criterion on which two options are held against each other. */
export interface Difference {
  readonly criterion: CriterionHead;
  readonly ours: Cell;
  readonly theirs: Cell;
}

/** What choosing `option` over `against` gains and gives up. */
export interface Tradeoff {
  readonly option: OptionRef;
  readonly against: OptionRef;
  readonly gains: readonly Difference[];
  readonly givesUp: readonly Difference[];
  /** Both rated, disputed or fact, and not to be ranked: views overlap, or a value has no rating. */
  readonly unclear: readonly Difference[];
  readonly equal: readonly Difference[];
  /** At least one of the two is unknown, not applicable or not discussed. */
  readonly open: readonly Difference[];
}

export interface PositionLine {
  readonly anchor: string;
  readonly at: Place;
  readonly stance: Stance;
  readonly options: readonly OptionRef[];
  /** `supports #2 with #1`. */
  readonly words: string;
  /** The one who reports it, if it is second-hand. */
  readonly reporter?: PersonRef;
  readonly condition?: string;
  readonly editorial: boolean;
  /** The person's last word on just these options. */
  readonly current: boolean;
  /** ISO 8601 day of the first cited message, where the lock knows it. */
  readonly date?: string;
  readonly because: Prose;
}

/** Where one person stands, newest first. */
export interface Stand {
  readonly person: PersonRef;
  readonly positions: readonly PositionLine[];
}

export interface Objection {
  readonly person: PersonRef;
  readonly position: PositionLine;
}

export interface Gap {
  readonly option: OptionRef;
  readonly criteria: readonly CriterionHead[];
}

/** An option that does not reach a `must`; `certain` is false where views differ or nobody said. */
export interface KnockOut {
  readonly option: OptionRef;
  readonly criterion: CriterionHead;
  readonly must: Rating;
  readonly cell: Cell;
  readonly certain: boolean;
}

export interface Dominance {
  readonly option: OptionRef;
  readonly by: OptionRef;
  /** The criteria on which it is worse. */
  readonly worseOn: readonly CriterionHead[];
}

export interface Outcome {
  readonly options: readonly OptionRef[];
  readonly statusQuoKept: boolean;
  /** The last message that the outcome cites: a key of `sources`. */
  readonly source?: string;
  readonly date?: string;
  readonly text: Prose;
}

/** A source as it is cited: messages carry a number, links do not. */
export interface CitedSource {
  readonly key: string;
  readonly kind: 'message' | 'link';
  readonly number?: number;
  readonly messageId?: string;
  readonly url: string;
  readonly from?: string;
  readonly date?: string;
  readonly subject?: string;
}

/** Whether a citation holds: quotes are proven or not; `known` is a message that an archive had, `unknown` one without. */
export type Holding = 'proven' | 'unproven' | 'known' | 'unknown';

/**
 * A message as it is cited in one place; `at` is the place of the citation, and tells it from others. The quote is as it is
 * written, with an e-mail address if one stands in it: it is held against mails, and no page shows it.
 */
export interface CitationUse {
  readonly at: Place;
  readonly messageId: string;
  readonly quote?: string;
  /** Id of the person whose words they should be. */
  readonly speaker?: string;
  /** Where the claim or position starts that cites it. */
  readonly statement?: Place;
  /** Missing where there is no lock to tell. */
  readonly holds?: Holding;
}

export interface RelationRef {
  readonly kind: RelationKind;
  readonly to: string;
}

export interface Counts {
  readonly cells: number;
  readonly disputed: number;
  readonly unknown: number;
  readonly notDiscussed: number;
}

/** The end of the day (UTC) as of which a comparison was made, and how many claims and positions that leaves out. */
export interface AsOf {
  /** `2021-06-04`. */
  readonly day: string;
  readonly later: number;
  /** Those that no dated message tells the day of. */
  readonly undated: number;
}

/** What an RFC's data say, for every format: plain data, no totals. */
export interface Comparison {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly status: Status;
  readonly tags: readonly string[];
  /** Set where it is that of a day in the past. */
  readonly asOf?: AsOf;
  readonly ladder?: string;
  readonly statusQuo?: OptionRef;
  readonly outcome: Outcome;
  readonly from?: string;
  readonly threads: readonly { readonly messageId: string; readonly url: string }[];
  readonly relations: readonly RelationRef[];
  readonly context: Prose;
  readonly sections: readonly { readonly title: string; readonly body: Prose }[];
  readonly options: readonly OptionHead[];
  readonly rows: readonly Row[];
  readonly counts: Counts;
  readonly disputes: readonly Dispute[];
  /** Each option against the status quo. */
  readonly tradeoffs: readonly Tradeoff[];
  readonly stands: readonly Stand[];
  readonly objections: readonly Objection[];
  readonly gaps: readonly Gap[];
  readonly knockedOut: readonly KnockOut[];
  readonly dominated: readonly Dominance[];
  readonly decision: Decision;
  readonly sources: readonly CitedSource[];
  readonly citations: readonly CitationUse[];
  /** Missing where there is no lock, or one that knows no thread. */
  readonly coverage?: Coverage;
}
