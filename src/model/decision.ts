import type { Along, Rating } from './rfc.ts';

/** A rational number in lowest terms: `-3`, `12/5`. */
export type Exact = string;

/** Everything from `low` to `high`, both included. */
export interface Interval {
  readonly low: Exact;
  readonly high: Exact;
}

/** A part of the numbers from 0 on; an end that is not `in` it is the first number that is outside. */
export interface Range {
  readonly low: Exact;
  readonly lowIn: boolean;
  /** Missing where it has no end. */
  readonly high?: Exact;
  readonly highIn: boolean;
}

/**
 * What the data settle, what they leave open, and what would change it: plain data, for every format. Options, criteria and
 * people are named by their ids, what a finding rests on by keys of `sources`, as citations are.
 */
export interface Decision {
  readonly knockOuts: readonly MustFinding[];
  /** Pairs, by the order of the options: which one another surely or perhaps dominates. */
  readonly dominance: readonly DominanceFinding[];
  /** Options that no other one surely dominates. */
  readonly nonDominated: readonly string[];
  /** Options that nothing surely knocks out or dominates. */
  readonly remaining: readonly string[];
  /** Criteria on which the options that remain are surely the same. */
  readonly same: readonly SameFinding[];
  readonly agreement: readonly Agreement[];
  /** The cell that most separates people; missing where no cell is disputed. */
  readonly separating?: Separating;
  /** What one new assessment, which settles one cell that is open or has a value alone, would change. */
  readonly assessments: readonly Assessment[];
  readonly rejected: readonly Rejection[];
  /** Missing where the options are no ladder. */
  readonly ladder?: LadderFindings;
  /** Where somebody's word took back an earlier one. */
  readonly moves: readonly Move[];
  /** Options of which things were said before their newest revision. */
  readonly outdated: readonly Outdated[];
  /** Missing where no weight is given, or nothing is left that can be weighed. */
  readonly scores?: Scores;
}

/** An option that does not reach, or may not reach, the rating that a criterion demands. */
export interface MustFinding {
  readonly option: string;
  readonly criterion: string;
  readonly must: Rating;
  /** False where views differ or nobody rated it. */
  readonly certain: boolean;
  readonly cites: readonly string[];
}

/** One option under another: no better on any criterion, worse on one. */
export interface DominanceFinding {
  readonly option: string;
  readonly by: string;
  /** False where it depends on how open cells are settled. */
  readonly certain: boolean;
  /** Worse on every criterion; where it is not certain, that too is only possible. */
  readonly strict: boolean;
  /** The criteria that decide it: those on which it is worse, for certain or perhaps. */
  readonly worseOn: readonly string[];
  /** The criteria on which it depends: both what is there now and what would be possible. Empty if it is certain. */
  readonly dependsOn: readonly string[];
  readonly cites: readonly string[];
}

/** A criterion that tells none of the remaining options from another. */
export interface SameFinding {
  readonly criterion: string;
  /** What all of them are. */
  readonly words: string;
  readonly cites: readonly string[];
}

/** How far people agree on a criterion: of the cells of which two or more spoke, those where all stand on one side. */
export interface Agreement {
  readonly criterion: string;
  readonly shared: number;
  readonly agreed: number;
}

/** A disputed cell with how many people stand on each of its sides. */
export interface Separating {
  readonly option: string;
  readonly criterion: string;
  readonly sides: readonly { readonly side: 'bad' | 'neutral' | 'good'; readonly people: number }[];
  readonly cites: readonly string[];
}

/** What becomes of an option: `by` says whose work it is. */
export interface Effect {
  readonly kind: 'knocked-out' | 'passes' | 'dominated' | 'no-longer-dominated';
  readonly option: string;
  readonly by?: string;
}

/** One cell settled with one of these ratings, and what that would change. */
export interface Assessment {
  readonly option: string;
  readonly criterion: string;
  /** Worst first. */
  readonly ratings: readonly Rating[];
  readonly effects: readonly Effect[];
}

/** Why an option is not taken: what the data say against it, and what would make it the one to choose. */
export interface Rejection {
  readonly option: string;
  /** Because of the outcome, the weights, or else must-haves and dominance. */
  readonly because: 'outcome' | 'scores' | 'data';
  readonly against: readonly Against[];
  readonly opposed: readonly { readonly person: string; readonly cites: readonly string[] }[];
  readonly wouldTake: readonly WouldTake[];
}

/** A rejected option held against one that is not: what it gives up, and what it gains all the same. */
export interface Against {
  readonly option: string;
  readonly givesUp: readonly string[];
  readonly gains: readonly string[];
  readonly equal: readonly string[];
  /** Open, or not to be ranked. */
  readonly notComparable: readonly string[];
  readonly cites: readonly string[];
}

/**
 * What would make an option the one to choose: `cell`, rated otherwise, lifts what `lifts` says; `weight`, in this range,
 * puts it alone in front; `none`, no single change of either does.
 */
export type WouldTake =
  | {
      readonly kind: 'cell';
      readonly option: string;
      readonly criterion: string;
      readonly ratings: readonly Rating[];
      readonly lifts: 'must' | 'dominance' | 'scores';
    }
  | { readonly kind: 'weight'; readonly criterion: string; readonly weight: Exact; readonly range: Range }
  | { readonly kind: 'none'; readonly lifts: 'dominance' | 'scores' };

export interface LadderFindings {
  readonly violations: readonly LadderViolation[];
  /** Options that nobody supports or accepts now. */
  readonly unheld: readonly string[];
  /** Who supports or accepts any: from which option to which, in the order of the ladder. */
  readonly holders: readonly LadderHolder[];
}

/** Two options that stand against what `along` says of a criterion: the later one is worse though it rises, or better though it falls. */
export interface LadderViolation {
  readonly criterion: string;
  readonly along: Along;
  readonly earlier: string;
  readonly later: string;
  readonly cites: readonly string[];
}

export interface LadderHolder {
  readonly person: string;
  readonly atLeast: string;
  readonly atMost: string;
  /** Some of it only on a condition, or as we read it. */
  readonly conditional: boolean;
  readonly editorial: boolean;
  readonly cites: readonly string[];
}

/** What a person said last, where it differs from what they had said of the same options before. */
export interface Move {
  readonly person: string;
  readonly from: string;
  readonly to: string;
  /** One of the two is our reading. */
  readonly editorial: boolean;
  readonly date?: string;
  /** The messages of both words, in the order of time. */
  readonly cites: readonly string[];
}

/** An option, the newest revision that is cited on it, and how many of the claims on it are older. */
export interface Outdated {
  readonly option: string;
  /** Key of the source. */
  readonly revision: string;
  readonly subject: string;
  readonly date: string;
  readonly older: number;
  readonly dated: number;
}

/** Weighted sums. Nothing here is a midpoint: what is open makes a sum an interval. */
export interface Scores {
  /** The number of each rating, worst first. */
  readonly scale: readonly Exact[];
  readonly weights: readonly ScoreWeight[];
  /** Criteria that are in no score, and why. */
  readonly leftOut: readonly { readonly criterion: string; readonly why: LeftOut }[];
  /** The options that no `must` surely knocks out. */
  readonly options: readonly Score[];
  /** Those that no other one is surely ahead of. */
  readonly leading: readonly string[];
  /** One option leads, or all that lead are surely level. */
  readonly decided: boolean;
  /** For each weight, as the others stay, the range in which the same options lead. */
  readonly ranges: readonly WeightRange[];
  readonly smallestWeight?: WeightChange;
  readonly smallestCell?: CellChange;
}

/** A criterion that is in the sums; the numbers of its cells stand in the order of the scores. */
export interface ScoreWeight {
  readonly criterion: string;
  readonly weight: Exact;
  readonly cells: readonly Interval[];
}

/** `fact` and `not-applicable`: for one of the options at least. */
export type LeftOut = 'no-weight' | 'fact' | 'not-applicable';

export interface Score extends Interval {
  readonly option: string;
  /** Options that it is surely ahead of. */
  readonly aheadOf: readonly string[];
  /** Options that it is surely level with. */
  readonly levelWith: readonly string[];
}

export interface WeightRange {
  readonly criterion: string;
  readonly weight: Exact;
  readonly range: Range;
}

/** The smallest change of one weight after which other options lead. */
export interface WeightChange {
  readonly criterion: string;
  readonly weight: Exact;
  /** Where it changes: at this weight, or only beyond it. */
  readonly to: Exact;
  readonly beyond: boolean;
  readonly up: boolean;
  /** Who leads then. */
  readonly leading: readonly string[];
}

/** The smallest change of one cell after which other options lead. */
export interface CellChange {
  readonly option: string;
  readonly criterion: string;
  readonly rating: Rating;
  /** Steps from what the cell spans now; 0 where it is but settled. */
  readonly steps: number;
  readonly leading: readonly string[];
}
