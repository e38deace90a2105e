import { add, multiply, order, type Rational, ZERO } from '../../text/rational.ts';
import type { Span } from './known.ts';

/** A weighted criterion: what is known of each option by it, in the order of the options. */
export interface Weighted {
  readonly weight: Rational;
  readonly spans: readonly Span[];
}

/** Everything that scores depend on; the scale has the number of each rating, worst first, each above the one before. */
export interface Weighing {
  readonly options: number;
  readonly criteria: readonly Weighted[];
  readonly scale: readonly Rational[];
}

/** The least and the most that an option's weighted sum can be. */
export interface Bounds {
  readonly low: Rational;
  readonly high: Rational;
}

/** The number of a rank on the scale. */
export function numberOf(scale: readonly Rational[], rank: number): Rational {
  return scale[rank] ?? ZERO;
}

/** What {@link boundsOf} has found: a weighing never changes, and every weight and cell asks for it. */
const FOUND = new WeakMap<Weighing, readonly Bounds[]>();

/** The weighted sum of each option, in the order of the options. */
export function boundsOf(weighing: Weighing): readonly Bounds[] {
  const known = FOUND.get(weighing);
  if (known !== undefined) return known;
  const found = sumsOf(weighing);
  FOUND.set(weighing, found);
  return found;
}

function sumsOf({ options, criteria, scale }: Weighing): Bounds[] {
  return Array.from({ length: options }, (_, option) =>
    criteria.reduce<Bounds>(
      (sum, { weight, spans }) => ({
        low: add(sum.low, multiply(weight, numberOf(scale, spans[option]?.low ?? 0))),
        high: add(sum.high, multiply(weight, numberOf(scale, spans[option]?.high ?? 0))),
      }),
      { low: ZERO, high: ZERO },
    ),
  );
}

/** The options that lead: those that no other one is surely ahead of, by their places. */
export function leadingIn(bounds: readonly Bounds[]): number[] {
  const [first] = bounds;
  if (first === undefined) return [];
  const best = bounds.reduce((most, { low }) => (order(low, most) > 0 ? low : most), first.low);
  return bounds.flatMap(({ high }, at) => (order(high, best) >= 0 ? [at] : []));
}

/** Whether one option is surely ahead of another. */
export function isAhead(one: Bounds | undefined, other: Bounds | undefined): boolean {
  return one !== undefined && other !== undefined && order(one.low, other.high) > 0;
}

/** Whether two options surely have the same sum. */
export function isLevel(one: Bounds | undefined, other: Bounds | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return order(one.low, other.high) === 0 && order(one.high, other.low) === 0;
}

/** Whether it is decided who leads: one option alone, or several that are surely level. */
export function isDecided(bounds: readonly Bounds[], leading: readonly number[]): boolean {
  const [first, ...others] = leading;
  if (first === undefined) return false;
  return others.every((other) => isLevel(bounds[first], bounds[other]));
}
