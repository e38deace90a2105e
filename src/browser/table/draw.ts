import { type Line, type TableParts, wordsOf } from './read-table.ts';
import { inView, type State } from './state.ts';

/** As many columns as are read side by side; with more, the table scrolls by itself. */
const MOST_SIDE_BY_SIDE = 6;

/** A line of what is in view, and where its cells stand in the table as it came. */
interface Shown {
  readonly line: Line;
  readonly at: number;
}

/**
 * Draws what the state asks for with the cells that are there, so that their anchors and notes go along; a cell that
 * is not in view is in no place. Returns how many options and criteria are in view.
 */
export function draw(parts: TableParts, state: State): readonly [options: number, criteria: number] {
  const options = pick(parts.options, state.compare.length > 0 ? state.compare : state.options);
  const criteria = pick(parts.criteria, state.criteria).filter(
    ({ at }) => !(state.differ || state.compare.length > 0) || differs(parts.cells[at] ?? [], options),
  );
  const cell = (criterion: Shown, option: Shown): HTMLElement | undefined =>
    parts.cells[criterion.at]?.[option.at];
  const [columns, rows] = state.swap ? [criteria, options] : [options, criteria];
  parts.corner.textContent = state.swap ? 'Option' : 'Criterion';
  for (const { line } of columns) line.head.setAttribute('scope', 'col');
  for (const { line } of rows) line.head.setAttribute('scope', 'row');
  const body = rows.map((row) =>
    toRow(
      row.line.head,
      columns.flatMap((column) => (state.swap ? cell(column, row) : cell(row, column)) ?? []),
    ),
  );
  parts.table.tHead?.replaceChildren(
    toRow(
      parts.corner,
      columns.map(({ line }) => line.head),
    ),
  );
  parts.table.tBodies[0]?.replaceChildren(...body);
  parts.table.parentElement?.classList.toggle('wide', columns.length > MOST_SIDE_BY_SIDE);
  return [options.length, criteria.length];
}

/** The lines of these ids, in their order; all where none is named. */
function pick(lines: readonly Line[], ids: readonly string[]): Shown[] {
  const wanted = inView(
    ids,
    lines.map(({ id }) => id),
  );
  return wanted.flatMap((id) => {
    const at = lines.findIndex((line) => line.id === id);
    const line = lines[at];
    return line === undefined ? [] : [{ line, at }];
  });
}

function differs(cells: readonly HTMLElement[], options: readonly Shown[]): boolean {
  return new Set(options.flatMap(({ at }) => (cells[at] === undefined ? [] : [wordsOf(cells[at])]))).size > 1;
}

function toRow(head: HTMLElement, cells: readonly HTMLElement[]): HTMLTableRowElement {
  const row = document.createElement('tr');
  row.append(head, ...cells);
  return row;
}
