import type { Counts, Gap, OptionHead, Row } from '../model/comparison.ts';

/** What nobody discussed, by option. */
export function toGaps(rows: readonly Row[], options: readonly OptionHead[]): Gap[] {
  return options
    .map(({ id, label }) => ({
      option: { id, label },
      criteria: rows
        .filter((row) => row.cells.some((cell) => cell.option === id && cell.state === 'not-discussed'))
        .map((row) => row.criterion),
    }))
    .filter(({ criteria }) => criteria.length > 0);
}

/** How many cells there are, and how many are in a state that says little. */
export function toCounts(rows: readonly Row[]): Counts {
  const cells = rows.flatMap((row) => row.cells);
  const count = (state: string): number => cells.filter((cell) => cell.state === state).length;
  return {
    cells: cells.length,
    disputed: count('disputed'),
    unknown: count('unknown'),
    notDiscussed: count('not-discussed'),
  };
}
