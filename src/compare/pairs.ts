import type { Comparison, OptionRef, Tradeoff } from '../model/comparison.ts';
import { toTradeoff } from './tradeoffs.ts';

/** Up to this many options, each is held against each other: 15 pairs of 6. */
const ALL = 6;

/**
 * The pairs of options that have a page, the earlier option first. Of many options each is held against those that
 * matter, the status quo and what was chosen, and against its neighbours.
 */
export function pairsOf({ options, rows }: Pick<Comparison, 'options' | 'rows'>): Tradeoff[] {
  const matters = ({ id }: OptionRef): boolean =>
    options.some((option) => option.id === id && (option.statusQuo || option.chosen));
  return options.flatMap((option, at) =>
    options
      .slice(at + 1)
      .filter((against, next) => options.length <= ALL || next === 0 || matters(option) || matters(against))
      .map((against) => toTradeoff(rows, option, against)),
  );
}
