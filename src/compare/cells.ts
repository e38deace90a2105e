import type { Cell, CellRating, CellState, CellValue, Side } from '../model/comparison.ts';
import type { Rating } from '../model/rfc.ts';
import { isEditorial, OURS, type Voiced } from './claims.ts';
import { cellMark, cellWords, rank } from './marks.ts';

/** The side that a rating falls on. */
export function sideOf(rating: Rating): Side {
  if (rating === 'neutral') return 'neutral';
  return rank(rating) < 2 ? 'bad' : 'good';
}

/**
 * One cell: the latest rating of each voice, worst first. It is disputed when the latest ratings of two voices fall on
 * different sides; what we say ourselves, of no person and no message, disputes nobody.
 */
export function toCell(option: string, criterion: string, claims: readonly Voiced[]): Cell {
  const latest = claims.filter((claim) => claim.latest);
  const ratings = toRatings(latest);
  const editorial = latest.length > 0 && latest.every(({ claim }) => isEditorial(claim));
  const parts = { state: stateOf(latest), values: toValues(latest), ratings, editorial };
  return {
    option,
    criterion,
    anchor: `${criterion}--${option}`,
    ...parts,
    mark: cellMark(parts),
    words: cellWords(parts),
  };
}

function stateOf(latest: readonly Voiced[]): CellState {
  const kinds = new Set(latest.map(({ claim }) => claim.verdict.kind));
  if (kinds.has('rating')) return sidesOf(latest).length > 1 ? 'disputed' : 'rated';
  if (kinds.has('fact')) return 'fact';
  if (kinds.has('unknown')) return 'unknown';
  return kinds.has('not-applicable') ? 'not-applicable' : 'not-discussed';
}

/** The sides on which voices other than ours stand. */
function sidesOf(latest: readonly Voiced[]): Side[] {
  const sides = latest.flatMap(({ claim, voice }) =>
    claim.verdict.kind === 'rating' && voice !== OURS ? [sideOf(claim.verdict.rating)] : [],
  );
  return [...new Set(sides)];
}

/** A value is ours when everybody who gives it is. */
function toValues(latest: readonly Voiced[]): CellValue[] {
  const values = new Map<string, boolean>();
  for (const { claim } of latest) {
    if (claim.verdict.kind !== 'fact') continue;
    const { value } = claim.verdict;
    values.set(value, (values.get(value) ?? true) && isEditorial(claim));
  }
  return [...values].map(([value, editorial]) => ({ value, editorial }));
}

function toRatings(latest: readonly Voiced[]): CellRating[] {
  const byRating = new Map<Rating, boolean>();
  for (const { claim } of latest) {
    if (claim.verdict.kind !== 'rating') continue;
    const { rating } = claim.verdict;
    byRating.set(rating, (byRating.get(rating) ?? true) && isEditorial(claim));
  }
  return [...byRating]
    .map(([rating, editorial]) => ({ rating, editorial }))
    .sort((a, b) => rank(a.rating) - rank(b.rating));
}
