import type { Cell, KnockOut, OptionHead, Row } from '../model/comparison.ts';
import type { Rating } from '../model/rfc.ts';
import { rank } from './marks.ts';

/** The options that do not reach a `must`: for certain where every rating is under it, else possibly. */
export function toKnockedOut(rows: readonly Row[], options: readonly OptionHead[]): KnockOut[] {
  return rows.flatMap(({ criterion, cells }) => {
    const { must } = criterion;
    if (must === undefined) return [];
    return cells.flatMap((cell): KnockOut[] => {
      const option = options.find((one) => one.id === cell.option);
      const verdict = reaches(cell, must);
      if (option === undefined || verdict === 'yes') return [];
      return [
        { option: { id: option.id, label: option.label }, criterion, must, cell, certain: verdict === 'no' },
      ];
    });
  });
}

function reaches({ state, ratings }: Cell, must: Rating): 'yes' | 'no' | 'perhaps' {
  if (state === 'not-applicable') return 'yes';
  const ranks = ratings.map(({ rating }) => rank(rating));
  if (ranks.length === 0) return rank(must) === 0 ? 'yes' : 'perhaps';
  if (ranks.every((one) => one >= rank(must))) return 'yes';
  return ranks.every((one) => one < rank(must)) ? 'no' : 'perhaps';
}
