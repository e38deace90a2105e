import { ANYTHING, type Known, type Span } from './known.ts';

/** How one option stands under another by one criterion, whatever open cells turn out to be (`surely`), or at best (`perhaps`). */
export interface Hold {
  /** It is no better. */
  readonly surelyNoBetter: boolean;
  /** It is worse. */
  readonly surelyWorse: boolean;
  readonly perhapsNoBetter: boolean;
  readonly perhapsWorse: boolean;
}

const EQUAL: Hold = { surelyNoBetter: true, surelyWorse: false, perhapsNoBetter: true, perhapsWorse: false };
const NEVER: Hold = {
  surelyNoBetter: false,
  surelyWorse: false,
  perhapsNoBetter: false,
  perhapsWorse: false,
};

/**
 * Holds one cell under another. Values without a rating are equal where they say the same; else each could be rated
 * anything. A criterion that applies to one of the two alone cannot tell which is better, and never will.
 */
export function hold(one: Known, other: Known): Hold {
  if (one.kind === 'not-applicable' || other.kind === 'not-applicable') {
    return one.kind === other.kind ? EQUAL : NEVER;
  }
  if (one.kind === 'fact' && other.kind === 'fact' && one.words === other.words) return EQUAL;
  const [ours, theirs] = [spanOf(one), spanOf(other)];
  return {
    surelyNoBetter: ours.high <= theirs.low,
    surelyWorse: ours.high < theirs.low,
    perhapsNoBetter: ours.low <= theirs.high,
    perhapsWorse: ours.low < theirs.high,
  };
}

function spanOf(known: Known): Span {
  return known.kind === 'span' ? known : ANYTHING;
}

/** On how many criteria an option stands under another, and how: all that dominance depends on. */
export interface Tally {
  readonly criteria: number;
  readonly surelyNoBetter: number;
  readonly surelyWorse: number;
  readonly perhapsNoBetter: number;
  readonly perhapsWorse: number;
}

/** `surely` dominated, `perhaps`, which some settling of the open cells would make true and some would not, or `no`. */
export type Certainty = 'surely' | 'perhaps' | 'no';

const NONE: Tally = { criteria: 0, surelyNoBetter: 0, surelyWorse: 0, perhapsNoBetter: 0, perhapsWorse: 0 };

/** Counts what holds. */
export function tally(holds: readonly Hold[]): Tally {
  return holds.reduce((sum, one) => count(sum, one, 1), NONE);
}

/** The same with one more of these, or one less. */
export function count(sum: Tally, one: Hold, by: 1 | -1): Tally {
  return {
    criteria: sum.criteria + by,
    surelyNoBetter: sum.surelyNoBetter + (one.surelyNoBetter ? by : 0),
    surelyWorse: sum.surelyWorse + (one.surelyWorse ? by : 0),
    perhapsNoBetter: sum.perhapsNoBetter + (one.perhapsNoBetter ? by : 0),
    perhapsWorse: sum.perhapsWorse + (one.perhapsWorse ? by : 0),
  };
}

/** Weak dominance, which is what is meant without another word: no better on any criterion, worse on one. */
export function isDominated(sum: Tally): Certainty {
  if (sum.surelyNoBetter === sum.criteria && sum.surelyWorse > 0) return 'surely';
  return sum.perhapsNoBetter === sum.criteria && sum.perhapsWorse > 0 ? 'perhaps' : 'no';
}

/** Strict dominance: worse on every criterion. */
export function isStrictlyDominated(sum: Tally): Certainty {
  if (sum.criteria > 0 && sum.surelyWorse === sum.criteria) return 'surely';
  return sum.criteria > 0 && sum.perhapsWorse === sum.criteria ? 'perhaps' : 'no';
}
