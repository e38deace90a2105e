import type { KnockOut, OptionRef, Row } from '../../model/comparison.ts';
import type { Exact, LeftOut, Range, Scores, WeightChange } from '../../model/decision.ts';
import { exactText, fromExact, order } from '../../text/rational.ts';
import { knownOf, type Span } from './known.ts';
import {
  boundsOf,
  isAhead,
  isDecided,
  isLevel,
  leadingIn,
  numberOf,
  type Weighing,
  type Weighted,
} from './scores.ts';
import { exits, leadingAt, stableRange, type WeightSpan } from './weight-ranges.ts';

/** What is weighed, with the ids of its parts: `options` and `criteria` in the order of the weighing. */
export interface Weighed {
  readonly options: readonly string[];
  readonly criteria: readonly string[];
  readonly leftOut: readonly { readonly criterion: string; readonly why: LeftOut }[];
  readonly weighing: Weighing;
}

/**
 * What takes part in the scores: the options that no `must` surely knocks out, and the criteria that have a weight and by
 * which each of these options has a rating or could have one. Nothing where there is no such criterion.
 */
export function toWeighed(
  rows: readonly Row[],
  options: readonly OptionRef[],
  knockedOut: readonly KnockOut[],
  scale: readonly Exact[],
): Weighed | undefined {
  const out = new Set(knockedOut.filter(({ certain }) => certain).map(({ option }) => option.id));
  const ids = options.map(({ id }) => id).filter((id) => !out.has(id));
  const judged = rows.map((row) => ({ id: row.criterion.id, part: partOf(row, out) }));
  if (judged.every(({ part }) => typeof part === 'string')) return undefined;
  return {
    options: ids,
    criteria: judged.flatMap(({ id, part }) => (typeof part === 'string' ? [] : [id])),
    leftOut: judged.flatMap(({ id, part }) =>
      typeof part === 'string' ? [{ criterion: id, why: part }] : [],
    ),
    weighing: {
      options: ids.length,
      criteria: judged.flatMap(({ part }) => (typeof part === 'string' ? [] : [part])),
      scale: scale.map(fromExact),
    },
  };
}

function partOf({ criterion, cells }: Row, out: ReadonlySet<string>): Weighted | LeftOut {
  if (criterion.weight === undefined) return 'no-weight';
  const known = cells.filter(({ option }) => !out.has(option)).map(knownOf);
  const spans: Span[] = known.flatMap((one) => (one.kind === 'span' ? [one] : []));
  if (spans.length === known.length) return { weight: fromExact(criterion.weight), spans };
  return known.some(({ kind }) => kind === 'fact') ? 'fact' : 'not-applicable';
}

/** The scores, who leads by them, and for which weights that stays; what one cell would change, `nearestCell` tells. */
export function toScores({ options, criteria, leftOut, weighing }: Weighed): Scores {
  const bounds = boundsOf(weighing);
  const leading = leadingIn(bounds);
  const named = (places: readonly number[]): string[] => places.map((at) => options[at] ?? '');
  const others = (which: (at: number) => boolean): string[] => options.filter((_, at) => which(at));
  const ranges = weighing.criteria.map(({ weight }, at) => ({ at, weight, span: stableRange(weighing, at) }));
  const change = smallestWeight(weighing, ranges);
  return {
    scale: weighing.scale.map(exactText),
    weights: weighing.criteria.map(({ weight, spans }, at) => ({
      criterion: criteria[at] ?? '',
      weight: exactText(weight),
      cells: spans.map(({ low, high }) => ({
        low: exactText(numberOf(weighing.scale, low)),
        high: exactText(numberOf(weighing.scale, high)),
      })),
    })),
    leftOut,
    options: bounds.map((one, at) => ({
      option: options[at] ?? '',
      low: exactText(one.low),
      high: exactText(one.high),
      aheadOf: others((other) => other !== at && isAhead(one, bounds[other])),
      levelWith: others((other) => other !== at && isLevel(one, bounds[other])),
    })),
    leading: named(leading),
    decided: isDecided(bounds, leading),
    ranges: ranges.map(({ at, weight, span }) => ({
      criterion: criteria[at] ?? '',
      weight: exactText(weight),
      range: toRange(span),
    })),
    ...(change === undefined
      ? {}
      : {
          smallestWeight: {
            ...change,
            criterion: criteria[change.criterion] ?? '',
            leading: named(change.leading),
          },
        }),
  };
}

/** The nearest weight of all at which others lead; ties go to a weight that is reached before one to go beyond, then to the first criterion. */
function smallestWeight(
  weighing: Weighing,
  ranges: readonly {
    readonly at: number;
    readonly weight: Weighing['scale'][number];
    readonly span: WeightSpan;
  }[],
):
  | (Omit<WeightChange, 'criterion' | 'leading'> & { criterion: number; leading: readonly number[] })
  | undefined {
  const all = ranges.flatMap(({ at, weight, span }) =>
    exits(span, weight).map((exit) => ({ ...exit, at, weight })),
  );
  const [best] = all.sort((a, b) => order(a.by, b.by) || Number(a.beyond) - Number(b.beyond) || a.at - b.at);
  if (best === undefined) return undefined;
  const { at, weight, to, beyond, up } = best;
  return {
    criterion: at,
    weight: exactText(weight),
    to: exactText(to),
    beyond,
    up,
    leading: leadingAt(weighing, at, best),
  };
}

/** A range as plain data. */
export function toRange({ low, lowIn, high, highIn }: WeightSpan): Range {
  return { low: exactText(low), lowIn, ...(high === undefined ? {} : { high: exactText(high) }), highIn };
}
