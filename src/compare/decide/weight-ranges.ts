import {
  add,
  divide,
  exactText,
  gap,
  multiply,
  ONE,
  order,
  type Rational,
  rational,
  subtract,
  ZERO,
} from '../../text/rational.ts';
import { boundsOf, leadingIn, numberOf, type Weighing } from './scores.ts';

/** A part of the numbers from 0 on; without `high` it has no end. */
export interface WeightSpan {
  readonly low: Rational;
  readonly lowIn: boolean;
  readonly high?: Rational;
  readonly highIn: boolean;
}

/** What a bound is as the weight of one criterion changes: `at + slope * weight`. */
interface Line {
  readonly at: Rational;
  readonly slope: Rational;
}

const ALL: WeightSpan = { low: ZERO, lowIn: true, highIn: false };

/**
 * The weights of one criterion, as the others stay, around the present one for which the same options lead. Exact: each
 * lead is a linear function of the weight, and the ends are where one of them is 0.
 */
export function stableRange(weighing: Weighing, criterion: number): WeightSpan {
  const now = weighing.criteria[criterion]?.weight ?? ZERO;
  const leading = new Set(leadingIn(boundsOf(weighing)));
  const leads = leadsAlong(weighing, criterion);
  return leads
    .map((over, option) =>
      leading.has(option)
        ? over.reduce((range, lead) => intersect(range, where(lead, false)), ALL)
        : around(
            now,
            over.map((lead) => where(lead, true)),
          ),
    )
    .reduce(intersect, ALL);
}

/** For each option, the weights of one criterion for which it leads alone; nothing where there are none. */
export function leadingRanges(weighing: Weighing, criterion: number): (WeightSpan | undefined)[] {
  const lines = linesAlong(weighing, criterion);
  const rivals = topmost(lines.map(({ high }) => high));
  return lines.map(({ low, high }, option) => {
    const others = rivals.includes(high)
      ? topmost(lines.flatMap((one, other) => (other === option ? [] : [one.high])))
      : rivals;
    let range = ALL;
    for (const line of others) {
      range = intersect(range, where(minus(low, line), true));
      if (isEmpty(range)) return undefined;
    }
    return range;
  });
}

/** The nearest weights outside a range, by how far they are: up first where both are as far; none where every weight is in it. */
export function exits(
  range: WeightSpan,
  now: Rational,
): { readonly to: Rational; readonly beyond: boolean; readonly up: boolean; readonly by: Rational }[] {
  const up =
    range.high === undefined
      ? []
      : [{ to: range.high, beyond: range.highIn, up: true, by: gap(range.high, now) }];
  const atZero = order(range.low, ZERO) === 0 && range.lowIn;
  const down = atZero ? [] : [{ to: range.low, beyond: range.lowIn, up: false, by: gap(range.low, now) }];
  return [...up, ...down].sort((a, b) => order(a.by, b.by) || Number(a.beyond) - Number(b.beyond));
}

/** Who leads once the weight of a criterion is at `to`, or just beyond it. */
export function leadingAt(
  weighing: Weighing,
  criterion: number,
  { to, beyond, up }: { readonly to: Rational; readonly beyond: boolean; readonly up: boolean },
): number[] {
  const weight = beyond ? justBeyond(weighing, criterion, to, up) : to;
  return leadingIn(boundsOf(withWeight(weighing, criterion, weight)));
}

/** The same with another weight of one criterion. */
function withWeight(weighing: Weighing, criterion: number, weight: Rational): Weighing {
  return {
    ...weighing,
    criteria: weighing.criteria.map((one, at) => (at === criterion ? { ...one, weight } : one)),
  };
}

/** A weight between `to` and the next one at which any lead changes: all between the two are alike. */
function justBeyond(weighing: Weighing, criterion: number, to: Rational, up: boolean): Rational {
  const zeros = leadsAlong(weighing, criterion)
    .flat()
    .flatMap(({ at, slope }) => (slope.n === 0n ? [] : [divide(subtract(ZERO, at), slope)]));
  const next = [...zeros, ...(up ? [] : [ZERO])]
    .filter((zero) => (up ? order(zero, to) > 0 : order(zero, to) < 0 && order(zero, ZERO) >= 0))
    .sort((a, b) => (up ? order(a, b) : order(b, a)))[0];
  return next === undefined ? add(to, ONE) : multiply(add(to, next), rational(1n, 2n));
}

function linesAlong(weighing: Weighing, criterion: number): { low: Line; high: Line }[] {
  const { weight = ZERO, spans = [] } = weighing.criteria[criterion] ?? {};
  const line = (sum: Rational, rank = 0): Line => {
    const slope = numberOf(weighing.scale, rank);
    return { at: subtract(sum, multiply(weight, slope)), slope };
  };
  return boundsOf(weighing).map(({ low, high }, option) => ({
    low: line(low, spans[option]?.low),
    high: line(high, spans[option]?.high),
  }));
}

/** For each option, by how much others are surely ahead of it: those others that are in front for some weight, or itself. */
function leadsAlong(weighing: Weighing, criterion: number): Line[][] {
  const lines = linesAlong(weighing, criterion);
  const front = topmost(lines.map(({ low }) => low));
  return lines.map(({ high }) => front.map((low) => minus(low, high)));
}

/** Of lines as steep as one another the topmost: no other one is ever above all. A scale has five numbers, so there are five at the most. */
function topmost(lines: readonly Line[]): Line[] {
  const bySlope = new Map<string, Line>();
  for (const line of lines) {
    const key = exactText(line.slope);
    const best = bySlope.get(key);
    if (best === undefined || order(line.at, best.at) > 0) bySlope.set(key, line);
  }
  return [...bySlope.values()];
}

function minus(a: Line, b: Line): Line {
  return { at: subtract(a.at, b.at), slope: subtract(a.slope, b.slope) };
}

/** A span that holds nothing. */
const EMPTY: WeightSpan = { low: ZERO, lowIn: false, high: ZERO, highIn: false };

/** The weights from 0 on where a line is above 0, or where it is not. */
function where({ at, slope }: Line, above: boolean): WeightSpan {
  if (slope.n === 0n) return at.n > 0n === above ? ALL : EMPTY;
  const zero = divide(subtract(ZERO, at), slope);
  const from = slope.n > 0n === above;
  return from
    ? intersect(ALL, { low: zero, lowIn: !above, highIn: false })
    : intersect(ALL, { low: ZERO, lowIn: true, high: zero, highIn: !above });
}

/** The part around a number of what is in any of these spans, one of which at least holds it. */
function around(now: Rational, spans: readonly WeightSpan[]): WeightSpan {
  const left = [...spans].filter((span) => !isEmpty(span));
  let found = left.find((span) => holds(span, now)) ?? EMPTY;
  for (let grown = true; grown; ) {
    const wider = left.reduce((sum, span) => (touches(sum, span) ? union(sum, span) : sum), found);
    grown = !isSame(wider, found);
    found = wider;
  }
  return found;
}

function holds(span: WeightSpan, x: Rational): boolean {
  const low = order(span.low, x);
  const high = span.high === undefined ? 1 : order(span.high, x);
  return (low < 0 || (low === 0 && span.lowIn)) && (high > 0 || (high === 0 && span.highIn));
}

function isEmpty({ low, lowIn, high, highIn }: WeightSpan): boolean {
  if (high === undefined) return false;
  const size = order(high, low);
  return size < 0 || (size === 0 && !(lowIn && highIn));
}

/** Whether nothing lies between two spans. */
function touches(a: WeightSpan, b: WeightSpan): boolean {
  const before = (one: WeightSpan, other: WeightSpan): boolean => {
    if (one.high === undefined) return false;
    const size = order(one.high, other.low);
    return size < 0 || (size === 0 && !one.highIn && !other.lowIn);
  };
  return !before(a, b) && !before(b, a);
}

function intersect(a: WeightSpan, b: WeightSpan): WeightSpan {
  return { ...lowest(a, b, 1), ...highest(a, b, -1) };
}

function union(a: WeightSpan, b: WeightSpan): WeightSpan {
  return { ...lowest(a, b, -1), ...highest(a, b, 1) };
}

/** The higher (`sign` 1) or the lower of two lower ends. */
function lowest(a: WeightSpan, b: WeightSpan, sign: 1 | -1): Pick<WeightSpan, 'low' | 'lowIn'> {
  const by = order(a.low, b.low) * sign;
  if (by !== 0) return by > 0 ? pickLow(a) : pickLow(b);
  return { low: a.low, lowIn: sign > 0 ? a.lowIn && b.lowIn : a.lowIn || b.lowIn };
}

function pickLow({ low, lowIn }: WeightSpan): Pick<WeightSpan, 'low' | 'lowIn'> {
  return { low, lowIn };
}

/** The higher (`sign` 1) or the lower of two upper ends. */
function highest(a: WeightSpan, b: WeightSpan, sign: 1 | -1): Pick<WeightSpan, 'high' | 'highIn'> {
  if (a.high === undefined || b.high === undefined) {
    const other = a.high === undefined ? b : a;
    return sign > 0 || other.high === undefined ? { highIn: false } : pickHigh(other);
  }
  const by = order(a.high, b.high) * sign;
  if (by !== 0) return by > 0 ? pickHigh(a) : pickHigh(b);
  return { high: a.high, highIn: sign > 0 ? a.highIn || b.highIn : a.highIn && b.highIn };
}

function pickHigh({ high, highIn }: WeightSpan): Pick<WeightSpan, 'high' | 'highIn'> {
  return high === undefined ? { highIn } : { high, highIn };
}

function isSame(a: WeightSpan, b: WeightSpan): boolean {
  const ends = a.high === undefined || b.high === undefined ? a.high === b.high : order(a.high, b.high) === 0;
  return ends && order(a.low, b.low) === 0 && a.lowIn === b.lowIn && a.highIn === b.highIn;
}
