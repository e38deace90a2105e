import type { KnockOut, Row } from '../../model/comparison.ts';
import type { Assessment, Effect } from '../../model/decision.ts';
import { RATINGS, type Rating } from '../../model/rfc.ts';
import { rank } from '../marks.ts';
import { count, hold, isDominated, type Tally } from './hold.ts';
import { isSettled, type Known } from './known.ts';
import type { Pairs } from './pairs.ts';

/**
 * What one new assessment would change: each cell that is open, or has a value without a rating, settled with each rating,
 * one at a time. Ratings that change the same are told together; those that change nothing are left out. That a value which is
 * said of two options may be rated on one of them frees neither.
 */
export function toAssessments(
  rows: readonly Row[],
  pairs: Pairs,
  knockedOut: readonly KnockOut[],
): Assessment[] {
  const before = dominators(pairs);
  return rows.flatMap((row, criterion) =>
    pairs.options.flatMap((option, at): Assessment[] => {
      const known = pairs.known[criterion]?.[at];
      if (known === undefined || !isRatable(known)) return [];
      const byEffects = new Map<string, { ratings: Rating[]; effects: Effect[] }>();
      for (const rating of RATINGS) {
        const effects = [
          ...mustEffects(row, option, rating, knockedOut),
          ...dominanceEffects(pairs, before, criterion, at, rating).filter(
            ({ kind }) => known.kind === 'span' || kind === 'dominated',
          ),
        ];
        if (effects.length === 0) continue;
        const key = JSON.stringify(effects);
        const group = byEffects.get(key) ?? { ratings: [], effects };
        group.ratings.push(rating);
        byEffects.set(key, group);
      }
      return [...byEffects.values()].map(({ ratings, effects }) => ({
        option,
        criterion: row.criterion.id,
        ratings,
        effects,
      }));
    }),
  );
}

function isRatable(known: Known): boolean {
  return known.kind === 'fact' || !isSettled(known);
}

/** The ratings of one cell after which an option that is dominated no longer is; none for a value without a rating. */
export function freeingRatings(pairs: Pairs, criterion: number, cell: number, option: string): Rating[] {
  if (pairs.known[criterion]?.[cell]?.kind !== 'span') return [];
  const before = dominators(pairs);
  return RATINGS.filter((rating) =>
    dominanceEffects(pairs, before, criterion, cell, rating).some(
      (effect) => effect.kind === 'no-longer-dominated' && effect.option === option,
    ),
  );
}

function mustEffects(row: Row, option: string, rating: Rating, knockedOut: readonly KnockOut[]): Effect[] {
  const open = knockedOut.find(
    (one) => one.option.id === option && one.criterion.id === row.criterion.id && !one.certain,
  );
  if (open === undefined) return [];
  return [{ kind: rank(rating) < rank(open.must) ? 'knocked-out' : 'passes', option }];
}

/** For each option, those that surely dominate it. */
function dominators({ options, tallies }: Pairs): Set<number>[] {
  return options.map((_, one) => {
    const by = options.flatMap((_, other) => (other !== one && surely(tallies[one]?.[other]) ? [other] : []));
    return new Set(by);
  });
}

function surely(sum: Tally | undefined): boolean {
  return sum !== undefined && isDominated(sum) === 'surely';
}

/** What a rating of one cell does to who is dominated; only the pairs of its own option can change. */
function dominanceEffects(
  { options, known, tallies }: Pairs,
  before: readonly ReadonlySet<number>[],
  criterion: number,
  cell: number,
  rating: Rating,
): Effect[] {
  const row = known[criterion] ?? [];
  const was = row[cell];
  if (was === undefined) return [];
  const now: Known = { kind: 'span', low: rank(rating), high: rank(rating) };
  const dominated = (one: number, other: number): boolean => {
    const sum = tallies[one]?.[other];
    // One cell settles one criterion: what is open on two of them stays open.
    if (sum === undefined || sum.surelyNoBetter < sum.criteria - 1) return false;
    const [ours, theirs] = [row[one], row[other]];
    if (ours === undefined || theirs === undefined) return false;
    const fresh = hold(one === cell ? now : ours, other === cell ? now : theirs);
    return surely(count(count(sum, hold(ours, theirs), -1), fresh, 1));
  };
  return options.flatMap((option, at): Effect[] => {
    const had = before[at] ?? NOBODY;
    const others = at === cell ? options.keys() : [cell];
    const changed = [...others].filter((other) => other !== at && dominated(at, other) !== had.has(other));
    if (changed.length === 0) return [];
    const [by] = [...had, ...changed].filter((one) => had.has(one) !== changed.includes(one));
    if (had.size === 0 && by !== undefined) return [{ kind: 'dominated', option, by: options[by] ?? '' }];
    return by === undefined ? [{ kind: 'no-longer-dominated', option }] : [];
  });
}

const NOBODY: ReadonlySet<number> = new Set();
