import { displayWidth, wrapCell } from '../../text/wrap.ts';
import { released } from './rst-inline.ts';

/**
 * A grid table of reStructuredText, the first row its head: at most `width` columns where the words allow it. Cells are
 * inline content that is escaped but not yet wrapped.
 */
export function rstTable(rows: readonly (readonly string[])[], width: number): string[] {
  const widths = columnWidths(rows, width);
  const rule = (char: string): string => `+${widths.map((size) => char.repeat(size + 2)).join('+')}+`;
  const lines = rows.map((row) => rowLines(row, widths));
  return [rule('-'), ...lines.flatMap((row, at) => [...row, rule(at === 0 ? '=' : '-')])];
}

/** Columns as docutils counts them: two for a wide character, one for any other, combining ones too. */
export function rstWidth(text: string): number {
  return [...text].reduce((sum, char) => sum + Math.max(1, displayWidth(char)), 0);
}

/** Natural widths; while that is too much the widest column gives way, down to its longest word. */
function columnWidths(rows: readonly (readonly string[])[], width: number): number[] {
  const count = Math.max(1, ...rows.map((row) => row.length));
  const column = (at: number): string[] => rows.map((row) => row[at] ?? '');
  const widths = Array.from({ length: count }, (_, at) => Math.max(1, ...column(at).map(rstWidth)));
  const least = widths.map((_, at) =>
    Math.max(1, ...column(at).flatMap((cell) => cell.split(' ').map((word) => rstWidth(word) + 1))),
  );
  const room = width - 3 * count - 1;
  for (let over = widths.reduce((sum, size) => sum + size, 0) - room; over > 0; over -= 1) {
    let widest = -1;
    for (const [at, size] of widths.entries()) {
      if (size > (least[at] ?? 0) && (widest < 0 || size > (widths[widest] ?? 0))) widest = at;
    }
    if (widest < 0) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

function rowLines(row: readonly string[], widths: readonly number[]): string[] {
  const cells = widths.map((size, at) => released(wrapCell(row[at] ?? '', size)));
  const height = Math.max(1, ...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) => {
    const padded = cells.map((lines, at) => {
      const text = lines[line] ?? '';
      return text + ' '.repeat(Math.max(0, (widths[at] ?? 0) - rstWidth(text)));
    });
    return `| ${padded.join(' | ')} |`;
  });
}
