import type { Dominance, OptionHead, Row } from '../model/comparison.ts';
import { toTradeoff } from './tradeoffs.ts';

/**
 * Which options are surely dominated: no better than another on any criterion and worse on one, whatever is unclear.
 * A criterion that both leave open, or on which they cannot be ranked, could be better: then nothing is sure.
 */
export function toDominated(rows: readonly Row[], options: readonly OptionHead[]): Dominance[] {
  return options.flatMap((option) =>
    options.flatMap((by) => {
      if (by.id === option.id) return [];
      const { gains, givesUp, unclear, open } = toTradeoff(rows, option, by);
      if (gains.length + unclear.length + open.length > 0 || givesUp.length === 0) return [];
      return [
        {
          option: { id: option.id, label: option.label },
          by: { id: by.id, label: by.label },
          worseOn: givesUp.map(({ criterion }) => criterion),
        },
      ];
    }),
  );
}
