import { displayWidth, wrapCell } from '../../text/wrap.ts';
import { released } from './rst-inline.ts';

/**
 * A table of reStructuredText, the first row its head: a grid of at most `width` columns where the words allow it. Cells are
 * inline content that is escaped but not yet wrapped. docutils cannot read a grid with combining characters: where some
 * are left after composition (Unicode's NFC) the table is a simple one, in which the first column is not wrapped.
 */
export function rstTable(rows: readonly (readonly string[])[], width: number): string[] {
  const composed = rows.map((row) => row.map((cell) => cell.normalize('NFC')));
  return composed.flat().some((cell) => [...cell].some(isCombining))
    ? simpleTable(composed, width)
    : gridTable(composed, width);
}

/** Columns as docutils counts them: two for a wide character, none for a combining one, one for any other. */
export function rstWidth(text: string): number {
  return [...text].reduce((sum, char) => sum + (isCombining(char) ? 0 : Math.max(1, displayWidth(char))), 0);
}

/** Whether a character has a combining class (Unicode 3.11): it then sorts before one of the last class. */
function isCombining(char: string): boolean {
  return char === LAST || (/\p{M}/u.test(char) && !`${LAST}${char}`.normalize('NFD').startsWith(LAST));
}

const LAST = '\u0345';

function gridTable(rows: readonly (readonly string[])[], width: number): string[] {
  const widths = columnWidths(rows, width, 3, 1, false);
  const rule = (char: string): string => `+${widths.map((size) => char.repeat(size + 2)).join('+')}+`;
  const lines = rows.map((row) => rowLines(row, widths).map((cells) => `| ${cells.join(' | ')} |`));
  return [rule('-'), ...lines.flatMap((row, at) => [...row, rule(at === 0 ? '=' : '-')])];
}

/** A row goes on while its first column is empty, so that one which is empty at its start holds an escape. */
function simpleTable(rows: readonly (readonly string[])[], width: number): string[] {
  const started = rows.map(([first = '', ...rest]) => [first === '' ? '\\' : first, ...rest]);
  const widths = columnWidths(started, width, 2, -2, true);
  const rule = widths.map((size) => '='.repeat(size)).join('  ');
  const [head = [], ...body] = started.map((row) =>
    rowLines(row, widths).map((cells) => cells.join('  ').trimEnd()),
  );
  return [rule, ...head, rule, ...body.flat(), rule];
}

/** Natural widths; while that is too much the widest column gives way, down to its longest word. */
function columnWidths(
  rows: readonly (readonly string[])[],
  width: number,
  between: number,
  around: number,
  firstKept: boolean,
): number[] {
  const count = Math.max(1, ...rows.map((row) => row.length));
  const column = (at: number): string[] => rows.map((row) => row[at] ?? '');
  const widths = Array.from({ length: count }, (_, at) => Math.max(1, ...column(at).map(rstWidth)));
  const least = widths.map((size, at) =>
    firstKept && at === 0
      ? size
      : Math.max(2, ...column(at).flatMap((cell) => cell.split(' ').map(wordWidth))),
  );
  const room = width - between * count - around;
  for (let over = widths.reduce((sum, size) => sum + size, 0) - room; over > 0; over -= 1) {
    let widest = -1;
    for (const [at, size] of widths.entries()) {
      if (size > (least[at] ?? 0) && (widest < 0 || size > (widths[widest] ?? 0))) widest = at;
    }
    if (widest < 0) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths.map((size, at) => Math.max(size, least[at] ?? 0));
}

/** A line that is one mark again and again gets an escape before it. */
function wordWidth(word: string): number {
  return rstWidth(released([word]).join(''));
}

/** The lines of a row, each cell padded to its column. */
function rowLines(row: readonly string[], widths: readonly number[]): string[][] {
  const cells = widths.map((size, at) => released(wrapCell(row[at] ?? '', size)));
  const height = Math.max(1, ...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    cells.map((lines, at) => {
      const text = lines[line] ?? '';
      return text + ' '.repeat(Math.max(0, (widths[at] ?? 0) - rstWidth(text)));
    }),
  );
}
