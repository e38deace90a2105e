import { describe, expect, test } from 'vitest';
import { smallestCell } from '../../src/compare/decide/cell-changes.ts';
import { boundsOf, leadingIn, type Weighing } from '../../src/compare/decide/scores.ts';
import {
  exits,
  leadingAt,
  leadingRanges,
  stableRange,
  type WeightSpan,
} from '../../src/compare/decide/weight-ranges.ts';
import { exactText, rational } from '../../src/text/rational.ts';
import { below, completions, matrixOf, randomOf } from './matrix.ts';

const SEED = 20_210_604;
const SCALES = [
  [-2, -1, 0, 1, 2],
  [-9, -3, 0, 1, 4],
  [0, 1, 2, 3, 10],
];

/** A weighing in whole numbers: spans by criterion, then option. */
interface Whole {
  readonly spans: readonly (readonly (readonly [number, number])[])[];
  readonly weights: readonly number[];
  readonly scale: readonly number[];
}

function wholeOf(random: () => number, options: number): Whole {
  const criteria = 1 + below(random, 3);
  const spans = matrixOf(random, options, criteria, false) as Whole['spans'];
  return {
    spans,
    weights: spans.map(() => below(random, 5)),
    scale: SCALES[below(random, SCALES.length)] ?? [],
  };
}

function weighingOf({ spans, weights, scale }: Whole): Weighing {
  return {
    options: spans[0]?.length ?? 0,
    criteria: spans.map((row, at) => ({
      weight: rational(BigInt(weights[at] ?? 0)),
      spans: row.map(([low, high]) => ({ low, high })),
    })),
    scale: scale.map((one) => rational(BigInt(one))),
  };
}

/** All sums that an option can have, by trying every way. */
function sums({ spans, weights, scale }: Whole, option: number): number[] {
  const mine = spans.map((row) => row[option] ?? ([0, 0] as const));
  return completions(mine).map((ranks) =>
    ranks.reduce((sum, rank, at) => sum + (weights[at] ?? 0) * (scale[rank] ?? 0), 0),
  );
}

/** The options that no other is ahead of in every way that their cells can turn out. */
function leadingOf(whole: Whole): number[] {
  const all = (whole.spans[0] ?? []).map((_, option) => sums(whole, option));
  return [...all.keys()].filter(
    (one) => !all.some((theirs) => (all[one] ?? []).every((ours) => theirs.every((sum) => sum > ours))),
  );
}

/** The same where one weight is `n / d`: all weights times `d`. */
function leadingWith(whole: Whole, criterion: number, n: number, d: number): number[] {
  const weights = whole.weights.map((weight, at) => (at === criterion ? n : weight * d));
  return leadingOf({ ...whole, weights });
}

/** Every weight of a criterion at which two sums can cross: `[n, d]`, in lowest terms or not, rising. */
function crossings(whole: Whole, criterion: number): [number, number][] {
  const others = whole.weights.map((weight, at) => (at === criterion ? 0 : weight));
  const ends = (whole.spans[0] ?? []).flatMap((_, option) => {
    const rest = sums({ ...whole, weights: others }, option);
    const [low = 0, high = 0] = whole.spans[criterion]?.[option] ?? [];
    return [
      { at: Math.min(...rest), slope: whole.scale[low] ?? 0 },
      { at: Math.max(...rest), slope: whole.scale[high] ?? 0 },
    ];
  });
  const found = ends.flatMap((a) =>
    ends.flatMap((b): [number, number][] => {
      const [n, d] = [b.at - a.at, a.slope - b.slope];
      return d > 0 && n >= 0 ? [[n, d]] : [];
    }),
  );
  return [[0, 1] as [number, number], ...found].sort(([a, b], [c, d]) => a * d - c * b);
}

/** The range around the weight in which `holds` is true, found step by step over all crossings and what lies between. */
function walked(whole: Whole, criterion: number, holds: (n: number, d: number) => boolean): string {
  const points = crossings(whole, criterion).filter(
    ([n, d], at, all) => at === 0 || n * (all[at - 1]?.[1] ?? 1) !== (all[at - 1]?.[0] ?? 0) * d,
  );
  const stops = points.flatMap(([n, d], at): { n: number; d: number; point: boolean }[] => {
    const [nextN, nextD] = points[at + 1] ?? [n + d * 2, d];
    return [
      { n, d, point: true },
      { n: n * nextD + nextN * d, d: 2 * d * nextD, point: false },
    ];
  });
  const weight = whole.weights[criterion] ?? 0;
  const now = stops.findIndex(({ n, d, point }, at) => {
    const next = stops[at + 1];
    if (point) return n === weight * d;
    return n < weight * d || next === undefined || next.n > weight * next.d
      ? isBetween(stops, at, weight)
      : false;
  });
  let [from, to] = [now, now];
  while (from > 0 && holds(stops[from - 1]?.n ?? 0, stops[from - 1]?.d ?? 1)) from -= 1;
  while (to < stops.length - 1 && holds(stops[to + 1]?.n ?? 0, stops[to + 1]?.d ?? 1)) to += 1;
  const end = (at: number, side: 1 | -1): string => {
    const stop = stops[at];
    if (stop?.point) return `${side < 0 ? '[' : ''}${exact(stop)}${side > 0 ? ']' : ''}`;
    const edge = stops[at + side];
    return edge === undefined ? 'no end' : `${side < 0 ? '(' : ''}${exact(edge)}${side > 0 ? ')' : ''}`;
  };
  return `${end(from, -1)} ${end(to, 1)}`;
}

function isBetween(stops: readonly { n: number; d: number }[], at: number, weight: number): boolean {
  const [before, after] = [stops[at - 1], stops[at + 1]];
  return (
    before !== undefined &&
    before.n < weight * before.d &&
    (after === undefined || after.n > weight * after.d)
  );
}

function exact({ n, d }: { n: number; d: number }): string {
  return exactText(rational(BigInt(n), BigInt(d)));
}

function shown({ low, lowIn, high, highIn }: WeightSpan): string {
  const top = high === undefined ? 'no end' : `${exactText(high)}${highIn ? ']' : ')'}`;
  return `${lowIn ? '[' : '('}${exactText(low)} ${top}`;
}

describe('scores', () => {
  test('are the least and the most of all sums, and those lead that none is always ahead of', () => {
    const random = randomOf(SEED);
    for (let run = 0; run < 2_000; run += 1) {
      const whole = wholeOf(random, 1 + below(random, 4));
      const bounds = boundsOf(weighingOf(whole));
      for (const [option, { low, high }] of bounds.entries()) {
        const all = sums(whole, option);
        expect([exactText(low), exactText(high)]).toEqual([`${Math.min(...all)}`, `${Math.max(...all)}`]);
      }
      expect(leadingIn(bounds)).toEqual(leadingOf(whole));
    }
  });

  test('keep their leaders just as long as a walk over every crossing finds', () => {
    const random = randomOf(SEED + 1);
    const seen = new Set<string>();
    for (let run = 0; run < 1_500; run += 1) {
      const whole = wholeOf(random, 2 + below(random, 2));
      const criterion = below(random, whole.spans.length);
      const now = `${leadingOf(whole)}`;
      const range = stableRange(weighingOf(whole), criterion);
      const expected = walked(whole, criterion, (n, d) => `${leadingWith(whole, criterion, n, d)}` === now);
      expect(shown(range), JSON.stringify(whole)).toBe(expected);
      seen.add(shown(range).replace(/[\d/]+/g, 'x'));
    }
    expect(seen.size).toBeGreaterThan(4);
  });

  test('leave the range by the nearest end, and then others lead', () => {
    const random = randomOf(SEED + 2);
    let tries = 0;
    for (let run = 0; run < 500; run += 1) {
      const whole = wholeOf(random, 3);
      const weighing = weighingOf(whole);
      for (const criterion of whole.spans.keys()) {
        const weight = weighing.criteria[criterion]?.weight ?? rational(0n);
        const all = exits(stableRange(weighing, criterion), weight);
        for (const exit of all) {
          tries += 1;
          expect(leadingAt(weighing, criterion, exit)).not.toEqual(leadingOf(whole));
        }
        const [first, second] = all;
        if (first === undefined || second === undefined) continue;
        expect(Number(first.by.n) * Number(second.by.d)).toBeLessThanOrEqual(
          Number(second.by.n) * Number(first.by.d),
        );
      }
    }
    expect(tries).toBeGreaterThan(300);
  });

  test('tell for which weights an option leads alone', () => {
    const random = randomOf(SEED + 3);
    let tries = 0;
    for (let run = 0; run < 1_000; run += 1) {
      const whole = wholeOf(random, 3);
      const criterion = below(random, whole.spans.length);
      const option = below(random, 3);
      const range = leadingRanges(weighingOf(whole), criterion)[option];
      const points = crossings(whole, criterion);
      const tried = points.flatMap(([n, d], at): [number, number][] => {
        const [nextN, nextD] = points[at + 1] ?? [n + 2 * d, d];
        return [
          [n, d],
          [n * nextD + nextN * d, 2 * d * nextD],
        ];
      });
      for (const [n, d] of tried) {
        const leads = `${leadingWith(whole, criterion, n, d)}` === `${option}`;
        expect(range !== undefined && isIn(range, n, d), JSON.stringify(whole)).toBe(leads);
        if (leads) tries += 1;
      }
    }
    expect(tries).toBeGreaterThan(300);
  });

  test('change by the smallest change of one cell that trying every one finds', () => {
    const random = randomOf(SEED + 4);
    for (let run = 0; run < 400; run += 1) {
      const whole = wholeOf(random, 2 + below(random, 2));
      const now = `${leadingOf(whole)}`;
      let best: { steps: number; criterion: number; option: number; rank: number } | undefined;
      for (const [criterion, row] of whole.spans.entries()) {
        for (const [option, [low, high]] of row.entries()) {
          for (let rank = 0; rank < 5; rank += 1) {
            const spans = whole.spans.map((one, at) =>
              at === criterion ? one.map((old, on) => (on === option ? ([rank, rank] as const) : old)) : one,
            );
            const steps = Math.max(low - rank, rank - high, 0);
            if (`${leadingOf({ ...whole, spans })}` === now) continue;
            if (best === undefined || steps < best.steps) best = { steps, criterion, option, rank };
          }
        }
      }
      const found = smallestCell(weighingOf(whole), (leading) => `${leading}` !== now);
      expect(found && { ...found, leading: undefined }, JSON.stringify(whole)).toEqual(
        best && { ...best, leading: undefined },
      );
    }
  });

  test('scale with the weights: the same lead, and every range grows as they do', () => {
    const random = randomOf(SEED + 5);
    for (let run = 0; run < 300; run += 1) {
      const whole = wholeOf(random, 3);
      const larger = { ...whole, weights: whole.weights.map((weight) => weight * 7) };
      expect(leadingOf(larger)).toEqual(leadingOf(whole));
      for (const criterion of whole.spans.keys()) {
        const range = stableRange(weighingOf(whole), criterion);
        const seven = (one: { n: bigint; d: bigint }) => rational(one.n * 7n, one.d);
        expect(shown(stableRange(weighingOf(larger), criterion))).toBe(
          shown({
            ...range,
            low: seven(range.low),
            ...(range.high === undefined ? {} : { high: seven(range.high) }),
          }),
        );
      }
    }
  });
});

function isIn({ low, lowIn, high, highIn }: WeightSpan, n: number, d: number): boolean {
  const at = (one: { n: bigint; d: bigint }): bigint => BigInt(n) * one.d - one.n * BigInt(d);
  const over = at(low);
  if (!(over > 0n || (over === 0n && lowIn))) return false;
  if (high === undefined) return true;
  const under = at(high);
  return under < 0n || (under === 0n && highIn);
}
