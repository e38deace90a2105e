import { add, multiply, type Rational, subtract } from '../../text/rational.ts';
import type { Span } from './known.ts';
import { type Bounds, boundsOf, leadingIn, numberOf, type Weighing } from './scores.ts';

/** One cell with another rating, by its places, and who leads then. */
export interface OtherCell {
  readonly criterion: number;
  readonly option: number;
  readonly rank: number;
  /** Steps from the nearest rating that the cell may have now. */
  readonly steps: number;
  readonly leading: readonly number[];
}

/**
 * The smallest change of one cell after which those lead that `wanted` is true of; ties go to the first criterion, then the
 * first option, then the worst rating. Nothing if no single cell does it, of those that `may` leaves.
 */
export function smallestCell(
  weighing: Weighing,
  wanted: (leading: readonly number[]) => boolean,
  may: (criterion: number, option: number, rank: number) => boolean = () => true,
): OtherCell | undefined {
  const bounds = boundsOf(weighing);
  let best: OtherCell | undefined;
  for (const [criterion, { weight, spans }] of weighing.criteria.entries()) {
    for (const [option, span] of spans.entries()) {
      for (const rank of weighing.scale.keys()) {
        const steps = stepsTo(span, rank);
        if (best !== undefined && best.steps <= steps) continue;
        if (span.low === rank && span.high === rank) continue;
        if (!may(criterion, option, rank)) continue;
        const leading = leadingIn(rerated(bounds, option, weight, span, rank, weighing.scale));
        if (wanted(leading)) best = { criterion, option, rank, steps, leading };
      }
    }
  }
  return best;
}

/** Steps on the scale from a span to a rating. */
export function stepsTo({ low, high }: Span, rank: number): number {
  return rank < low ? low - rank : Math.max(0, rank - high);
}

/** The bounds with one cell rated otherwise. */
function rerated(
  bounds: readonly Bounds[],
  option: number,
  weight: Rational,
  span: Span,
  rank: number,
  scale: readonly Rational[],
): Bounds[] {
  const moved = (bound: Rational, from: number): Rational =>
    add(bound, multiply(weight, subtract(numberOf(scale, rank), numberOf(scale, from))));
  return bounds.map((one, at) =>
    at === option ? { low: moved(one.low, span.low), high: moved(one.high, span.high) } : one,
  );
}
