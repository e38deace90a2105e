import type { Dominance, OptionHead, Row } from '../model/comparison.ts';
import { isDominated, isStrictlyDominated } from './decide/hold.ts';
import { holdsOf, type Pairs, toPairs } from './decide/pairs.ts';

/** One option under another, by their places, and the criteria that decide it, by theirs. */
export interface Dominated {
  readonly option: number;
  readonly by: number;
  readonly certain: boolean;
  /** Worse on every criterion. */
  readonly strict: boolean;
  /** On these it is worse, surely or perhaps. */
  readonly worseOn: readonly number[];
  /** On these it is no better, or worse, only perhaps; empty if it is certain. */
  readonly dependsOn: readonly number[];
}

/** Every pair of which one option surely or perhaps dominates the other, by the order of the options. */
export function dominatedPairs({ options, known, tallies }: Pairs): Dominated[] {
  return options.flatMap((_, option) =>
    options.flatMap((_, by): Dominated[] => {
      const sum = tallies[option]?.[by];
      const certainty = sum === undefined || option === by ? 'no' : isDominated(sum);
      if (sum === undefined || certainty === 'no') return [];
      const certain = certainty === 'surely';
      const holds = [...holdsOf(known, option, by).entries()];
      const strictly = isStrictlyDominated(sum);
      return [
        {
          option,
          by,
          certain,
          strict: certain ? strictly === 'surely' : strictly !== 'no',
          worseOn: holds.flatMap(([at, one]) => ((certain ? one.surelyWorse : one.perhapsWorse) ? [at] : [])),
          dependsOn: certain ? [] : holds.flatMap(([at, one]) => (isOpen(one) ? [at] : [])),
        },
      ];
    }),
  );
}

function isOpen(one: { surelyNoBetter: boolean; surelyWorse: boolean; perhapsWorse: boolean }): boolean {
  return !one.surelyNoBetter || one.surelyWorse !== one.perhapsWorse;
}

/**
 * Which options are surely dominated: no better than another on any criterion and worse on one, however open cells are
 * settled and disputes end.
 */
export function toDominated(
  rows: readonly Row[],
  options: readonly OptionHead[],
  pairs = toPairs(rows, options),
): Dominance[] {
  return dominatedPairs(pairs).flatMap(({ option, by, certain, worseOn }) => {
    const [one, other] = [options[option], options[by]];
    if (!certain || one === undefined || other === undefined) return [];
    return [
      {
        option: { id: one.id, label: one.label },
        by: { id: other.id, label: other.label },
        worseOn: worseOn.flatMap((at) => rows[at]?.criterion ?? []),
      },
    ];
  });
}
