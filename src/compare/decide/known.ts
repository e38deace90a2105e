import type { Cell, Row } from '../../model/comparison.ts';
import { RATINGS } from '../../model/rfc.ts';
import { rank } from '../marks.ts';
import { citationsOf } from '../prose-walk.ts';

/** The ratings that a cell may turn out to have, as ranks from 0, the worst, to 4; every one between them is possible. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

/** What is known of a cell: a span of ratings, or a value without a rating, or that the criterion does not apply. */
export type Known =
  | ({ readonly kind: 'span' } & Span)
  | { readonly kind: 'fact'; readonly words: string }
  | { readonly kind: 'not-applicable' };

/** Anything from very bad to very good. */
export const ANYTHING: Span & { readonly kind: 'span' } = { kind: 'span', low: 0, high: RATINGS.length - 1 };

/**
 * What is known of a cell. Ratings that differ span what is between them, disputed or not; what is unknown or was never
 * discussed could be anything.
 */
export function knownOf({ state, ratings, words }: Cell): Known {
  const [worst] = ratings;
  const best = ratings.at(-1);
  if (worst !== undefined && best !== undefined) {
    return { kind: 'span', low: rank(worst.rating), high: rank(best.rating) };
  }
  if (state === 'fact') return { kind: 'fact', words };
  return state === 'not-applicable' ? { kind: 'not-applicable' } : ANYTHING;
}

/** Whether a cell is as good as settled: one rating, a value, or not applicable. */
export function isSettled(known: Known): boolean {
  return known.kind !== 'span' || known.low === known.high;
}

/** What {@link citesOf} has found: a row never changes, and every pair of options asks for its cells. */
const FOUND = new WeakMap<Row, ReadonlyMap<string, readonly string[]>>();

/** The sources that a cell rests on, each once: those of the latest word of each voice, in the order of the file. */
export function citesOf(row: Row | undefined, option: string): readonly string[] {
  if (row === undefined) return [];
  const known = FOUND.get(row) ?? citesIn(row);
  FOUND.set(row, known);
  return known.get(option) ?? [];
}

function citesIn({ claims }: Row): Map<string, string[]> {
  const found = new Map<string, Set<string>>();
  for (const { option, earlier, because } of claims) {
    if (earlier !== undefined) continue;
    const cites = found.get(option.id) ?? new Set();
    for (const { source } of citationsOf(because)) cites.add(source);
    found.set(option.id, cites);
  }
  return new Map([...found].map(([option, cites]) => [option, [...cites]]));
}
