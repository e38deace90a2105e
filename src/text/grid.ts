import { displayWidth, padTo, wrapCell } from './wrap.ts';

/** Lines of a cell joined into rows: columns two spaces apart, every column as wide as its widest line. */
export interface GridOptions {
  /** Most columns of text in all; the grid is nothing if it cannot keep to it. */
  readonly width: number;
  /** Narrowest that a column may be wrapped to. */
  readonly narrowest?: number;
}

const GAP = 2;

/**
 * A plain-text table: a head, a rule, the rows, a rule. Cells that do not fit are wrapped in their columns; a grid that
 * would still be too wide is nothing. Takes and loses no word. Where a line would start with `From `, which mbox writers
 * would change, the whole grid is indented by one; where one would look like a quote, by two.
 */
export function grid(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  { width, narrowest = 8 }: GridOptions,
): string[] | undefined {
  const lines = lay([head, ...rows], width, narrowest);
  const indent = lines?.some((line) => line.startsWith('>'))
    ? '  '
    : lines?.some((line) => line.startsWith('From '))
      ? ' '
      : '';
  if (indent === '') return lines;
  return lay([head, ...rows], width - indent.length, narrowest)?.map((line) => indent + line);
}

function lay(table: readonly (readonly string[])[], width: number, narrowest: number): string[] | undefined {
  const widths = columnWidths(table, width, narrowest);
  if (widths === undefined) return undefined;
  const rule = layRow(
    widths.map((size) => '-'.repeat(size)),
    widths,
  );
  const [first = [], ...others] = table.map((row) => layRow(row, widths));
  return [...first, ...rule, ...others.flat(), ...rule];
}

/** The widths that fit: natural ones, else the widest columns are narrowed, down to their longest word. */
function columnWidths(
  table: readonly (readonly string[])[],
  width: number,
  narrowest: number,
): number[] | undefined {
  const count = Math.max(0, ...table.map((row) => row.length));
  const column = (at: number): string[] => table.map((row) => row[at] ?? '');
  const natural = Array.from({ length: count }, (_, at) => Math.max(1, ...column(at).map(displayWidth)));
  const least = natural.map((size, at) =>
    Math.min(size, Math.max(narrowest, ...column(at).flatMap((cell) => cell.split(' ').map(displayWidth)))),
  );
  const room = width - GAP * Math.max(0, count - 1);
  const widths = [...natural];
  let total = widths.reduce((sum, size) => sum + size, 0);
  while (total > room) {
    let widest = -1;
    for (const [at, size] of widths.entries()) {
      if (size > (least[at] ?? 0) && (widest < 0 || size > (widths[widest] ?? 0))) widest = at;
    }
    if (widest < 0) return undefined;
    widths[widest] = (widths[widest] ?? 0) - 1;
    total -= 1;
  }
  return widths;
}

function layRow(row: readonly string[], widths: readonly number[]): string[] {
  const cells = widths.map((size, at) => wrapCell(row[at] ?? '', size));
  const height = Math.max(1, ...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((lines, at) => padTo(lines[line] ?? '', widths[at] ?? 0))
      .join(' '.repeat(GAP))
      .trimEnd(),
  );
}
