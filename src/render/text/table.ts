import type { Comparison } from '../../model/comparison.ts';
import { grid } from '../../text/grid.ts';
import { visibleLine } from '../../text/visible.ts';
import { wrap } from '../../text/wrap.ts';
import { optionName } from '../words.ts';

/**
 * The comparison as plain text, at most `width` columns: a grid, else one with the labels alone as heads, else with rows
 * and columns swapped, else a list an option. Without an option or a criterion there are no lines.
 */
export function tableLines(comparison: Comparison, width: number): string[] {
  const { options, rows } = comparison;
  if (options.length === 0 || rows.length === 0) return [];
  const names = rows.map(({ criterion }) => visibleLine(criterion.name));
  const marks = rows.map(({ cells }) => cells.map(({ mark }) => visibleLine(mark)));
  const long = options.map((option) => visibleLine(optionName(option)));
  const short = options.map(({ label }) => visibleLine(label));
  const body = names.map((name, at) => [name, ...(marks[at] ?? [])]);
  const swapped = short.map((label, at) => [label, ...marks.map((row) => row[at] ?? '')]);
  return (
    whole(grid(['', ...long], body, { width, narrowest: 12 }), long) ??
    whole(grid(['', ...short], body, { width }), short) ??
    whole(grid(['', ...names], swapped, { width }), names) ??
    listLines(long, names, marks, width)
  );
}

/** A grid is as good as nothing when a head had to be broken into more than two lines. */
function whole(lines: string[] | undefined, heads: readonly string[]): string[] | undefined {
  if (lines === undefined) return undefined;
  const rule = lines.findIndex((line) => /^ ?-+( +-+)*$/.test(line));
  return heads.length > 0 && rule <= 2 ? lines : undefined;
}

function listLines(
  labels: readonly string[],
  names: readonly string[],
  marks: readonly (readonly string[])[],
  width: number,
): string[] {
  return labels.flatMap((label, at) => [
    ...(at === 0 ? [] : ['']),
    ...wrap(label, width),
    ...names.flatMap((name, row) =>
      wrap(`${name}: ${marks[row]?.[at] ?? ''}`, width, { first: '  ', rest: '    ' }),
    ),
  ]);
}
