import { divide, fromExact, multiply, order, type Rational, rational, subtract, ZERO } from './rational.ts';

/** What a picture runs from and to. */
export interface Axis {
  readonly low: Rational;
  readonly high: Rational;
}

/** An axis that these numbers are on, and 0; never without a length. */
export function axisOf(numbers: readonly string[]): Axis {
  const all = [ZERO, ...numbers.map(fromExact)].sort(order);
  const [low = ZERO] = all;
  const high = all.at(-1) ?? ZERO;
  return order(low, high) === 0 ? { low, high: rational(low.n + low.d, low.d) } : { low, high };
}

/** An axis for weights and their ranges, a quarter longer than all of them: what has no end is seen to go on. */
export function weightAxis(
  ranges: readonly {
    readonly weight: string;
    readonly range: { readonly low: string; readonly high?: string };
  }[],
): Axis {
  const { low, high } = axisOf(
    ranges.flatMap(({ weight, range }) => [weight, range.low, range.high ?? weight]),
  );
  return { low, high: multiply(high, rational(5n, 4n)) };
}

/** Where a number is on an axis, from 0 to 100, rounded to hundredths; what is beyond an end is at that end. */
function placeOn({ low, high }: Axis, number: string): number {
  const share = divide(subtract(fromExact(number), low), subtract(high, low));
  const hundredths = multiply(share, rational(10_000n));
  const rounded = Number((hundredths.n * 2n + hundredths.d) / (hundredths.d * 2n)) / 100;
  return Math.min(100, Math.max(0, rounded));
}

/** Narrowest bar that can be seen, in hundredths of the axis. */
const NARROWEST = 1;

/** A bar as an SVG path, in a box 100 wide and 1 high: from one number to another, or to the end of the axis. */
export function barPath(axis: Axis, low: string, high: string | undefined): string {
  const from = placeOn(axis, low);
  const to = high === undefined ? 100 : placeOn(axis, high);
  if (to - from >= NARROWEST) return `M${from} .5H${to}`;
  const middle = Math.min(100 - NARROWEST / 2, Math.max(NARROWEST / 2, (from + to) / 2));
  return `M${middle - NARROWEST / 2} .5h${NARROWEST}`;
}

/** A mark across the bar, as an SVG path of the same box. */
export function markPath(axis: Axis, number: string): string {
  return `M${placeOn(axis, number)} 0v1`;
}
