import type { Cell, Comparison, Row } from '../../model/comparison.ts';
import { legendFor, legendJoin } from '../../text/legend.ts';
import { asOfWords, optionName, optionNotes } from '../words.ts';
import { type CellView, cellView } from './cell-view.ts';
import { publicHref } from './links.ts';
import { noteNumbers } from './note-view.ts';

/** As many options as are read side by side on a screen of 64rem. */
const MOST_SIDE_BY_SIDE = 6;

/** What the template `html/table` places. */
export interface TableView {
  readonly caption: string;
  /** As of which day it is; empty where it is as of now. */
  readonly asOf: string;
  /** What the order of the options means; empty if they are no ladder. */
  readonly ladder: string;
  readonly options: readonly {
    readonly name: string;
    readonly title: string;
    readonly notes: readonly string[];
    readonly href: string | null;
  }[];
  readonly rows: readonly {
    readonly name: string;
    readonly href: string | null;
    readonly cells: readonly CellView[];
  }[];
  readonly legend: readonly LegendView[];
  /** More options than fit beside one another on a common screen: the table scrolls by itself. */
  readonly wide: boolean;
}

interface LegendView {
  readonly mark: string;
  readonly means: string;
}

/** Where the links of a table lead, and whether its cells carry their anchors. */
interface Links {
  readonly option: (id: string) => string | null;
  readonly criterion: (id: string) => string | null;
  readonly cell: (cell: Cell, row: Row) => string | null;
  readonly anchors: boolean;
  /** Numbers of the notes that cells open, by their anchors. */
  readonly notes: ReadonlyMap<string, number>;
}

/** The table at the top of the page of its RFC: all links stay on the page. */
export function pageTable(comparison: Comparison): TableView {
  return tableView(comparison, 'The options by criterion', {
    option: (id) => `#option-${id}`,
    criterion: (id) => `#criterion-${id}`,
    cell: () => null,
    anchors: true,
    notes: noteNumbers(comparison),
  });
}

/** The table by itself: its links lead to the published page, if the site says where that is. */
export function looseTable(comparison: Comparison, baseUrl: string | undefined): TableView {
  const page = publicHref(baseUrl, `${comparison.id}/index.html`);
  const to = (anchor: string): string | null => (page === null ? null : `${page}#${anchor}`);
  return tableView(comparison, comparison.title, {
    option: (id) => to(`option-${id}`),
    criterion: (id) => to(`criterion-${id}`),
    cell: (cell, row) => (isSpokenOf(cell, row) ? to(cell.anchor) : null),
    anchors: false,
    notes: new Map(),
  });
}

function isSpokenOf(cell: Cell, { claims }: Row): boolean {
  return claims.some(({ option }) => option.id === cell.option);
}

function tableView(comparison: Comparison, caption: string, links: Links): TableView {
  const { options, rows, ladder } = comparison;
  return {
    caption,
    asOf: asOfWords(comparison),
    ladder: ladder ?? '',
    options: options.map((option) => ({
      name: optionName(option),
      title: option.title,
      notes: optionNotes(option),
      href: links.option(option.id),
    })),
    rows: rows.map((row) => ({
      name: row.criterion.name,
      href: links.criterion(row.criterion.id),
      cells: row.cells.map((cell) =>
        cellView(
          cell,
          links.cell(cell, row),
          links.anchors ? cell.anchor : null,
          links.notes.get(cell.anchor) ?? null,
        ),
      ),
    })),
    legend: legendView(rows.flatMap(({ cells }) => cells)),
    wide: options.length > MOST_SIDE_BY_SIDE,
  };
}

/** The legend of the marks that these cells use; a mark of punctuation gets a colon, so that it reads as one. */
export function legendView(cells: readonly Cell[]): LegendView[] {
  return legendFor(cells.filter(({ state }) => state !== 'fact')).map(([mark, means]) => ({
    mark,
    means: legendJoin(mark) + means,
  }));
}
