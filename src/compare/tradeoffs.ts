import type { Cell, Difference, OptionRef, Row, Tradeoff } from '../model/comparison.ts';
import { rank } from './marks.ts';

/** How one cell stands against another: surely better, surely worse, the same, not to be ranked, or open. */
export type Standing = 'better' | 'worse' | 'equal' | 'unclear' | 'open';

/**
 * Compares two cells by the ratings that people gave. Better means: the worst said of ours is no worse than the best
 * said of theirs, and they differ. Values without a rating can only be equal or unclear.
 */
export function standing(ours: Cell, theirs: Cell): Standing {
  if (isOpen(ours) || isOpen(theirs)) return 'open';
  const [low, high] = range(ours);
  const [otherLow, otherHigh] = range(theirs);
  if (low === undefined || high === undefined || otherLow === undefined || otherHigh === undefined) {
    return ours.words === theirs.words ? 'equal' : 'unclear';
  }
  if (low === high && otherLow === otherHigh && low === otherLow) return 'equal';
  if (low >= otherHigh) return 'better';
  if (high <= otherLow) return 'worse';
  return 'unclear';
}

function isOpen({ state }: Cell): boolean {
  return state === 'unknown' || state === 'not-discussed' || state === 'not-applicable';
}

function range({ ratings }: Cell): [low: number | undefined, high: number | undefined] {
  const ranks = ratings.map(({ rating }) => rank(rating));
  return [ranks[0], ranks.at(-1)];
}

/** What choosing one option over another gains and gives up, criterion by criterion. */
export function toTradeoff(rows: readonly Row[], option: OptionRef, against: OptionRef): Tradeoff {
  const all = rows.flatMap((row): (Difference & { standing: Standing })[] => {
    const ours = row.cells.find((cell) => cell.option === option.id);
    const theirs = row.cells.find((cell) => cell.option === against.id);
    if (ours === undefined || theirs === undefined) return [];
    return [{ criterion: row.criterion, ours, theirs, standing: standing(ours, theirs) }];
  });
  const those = (wanted: Standing): Difference[] =>
    all
      .filter((one) => one.standing === wanted)
      .map(({ criterion, ours, theirs }) => ({ criterion, ours, theirs }));
  return {
    option: { id: option.id, label: option.label },
    against: { id: against.id, label: against.label },
    gains: those('better'),
    givesUp: those('worse'),
    unclear: those('unclear'),
    equal: those('equal'),
    open: those('open'),
  };
}
