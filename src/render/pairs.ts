import type { Tradeoff } from '../model/comparison.ts';

/** The file of a pair of options, without its ending: `A--B`. No id has two hyphens in a row, so no option is named so. */
export function pairName({ option, against }: Pick<Tradeoff, 'option' | 'against'>): string {
  return `${option.id}--${against.id}`;
}
