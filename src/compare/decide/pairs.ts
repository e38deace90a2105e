import type { OptionRef, Row } from '../../model/comparison.ts';
import { type Hold, hold, type Tally, tally } from './hold.ts';
import { type Known, knownOf } from './known.ts';

/** What is known of each option by each criterion, and how each option stands under each other one. */
export interface Pairs {
  readonly options: readonly string[];
  readonly criteria: readonly string[];
  /** By criterion, then option. */
  readonly known: readonly (readonly Known[])[];
  /** By the option, then the one that may dominate it; of an option with itself, what nobody asks for. */
  readonly tallies: readonly (readonly Tally[])[];
}

/** Holds every option under every other one. */
export function toPairs(rows: readonly Row[], options: readonly OptionRef[]): Pairs {
  const ids = options.map(({ id }) => id);
  const known = rows.map(({ cells }) => cells.map(knownOf));
  return {
    options: ids,
    criteria: rows.map(({ criterion }) => criterion.id),
    known,
    tallies: ids.map((_, one) => ids.map((_, other) => tally(holdsOf(known, one, other)))),
  };
}

/** How one option stands under another, criterion by criterion. */
export function holdsOf(known: readonly (readonly Known[])[], one: number, other: number): Hold[] {
  return known.flatMap((row) => {
    const [ours, theirs] = [row[one], row[other]];
    return ours === undefined || theirs === undefined ? [] : [hold(ours, theirs)];
  });
}
