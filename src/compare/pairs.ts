import type { Comparison, OptionRef, Tradeoff } from '../model/comparison.ts';
import { toTradeoff } from './tradeoffs.ts';

/** Up to this many options, each is held against each other: 6 pairs of 4. */
const ALL = 4;

/**
 * The pairs of options that have a page, the earlier option first. Of many options each is held against those that
 * matter, the status quo and what was chosen; where there is neither, against its neighbours.
 */
export function pairsOf({ options, rows }: Pick<Comparison, 'options' | 'rows'>): Tradeoff[] {
  const matter = options.filter(({ statusQuo, chosen }) => statusQuo || chosen).map(({ id }) => id);
  const wanted = (option: OptionRef, against: OptionRef, next: number): boolean => {
    if (options.length <= ALL) return true;
    return matter.length === 0 ? next === 0 : matter.includes(option.id) || matter.includes(against.id);
  };
  return options.flatMap((option, at) =>
    options
      .slice(at + 1)
      .filter((against, next) => wanted(option, against, next))
      .map((against) => toTradeoff(rows, option, against)),
  );
}
