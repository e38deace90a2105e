/** A row or a column of the table: its head, and the id and name that the head shows. */
export interface Line {
  readonly id: string;
  readonly name: string;
  readonly head: HTMLElement;
}

/** The table as it came: everything that is put back when it is drawn another way. */
export interface TableParts {
  readonly table: HTMLTableElement;
  readonly corner: HTMLElement;
  readonly options: readonly Line[];
  readonly criteria: readonly Line[];
  /** By criterion, then option. */
  readonly cells: readonly (readonly HTMLElement[])[];
}

/** Takes the table of an RFC's page apart; the links of its heads say which option or criterion each is. */
export function readTable(table: HTMLTableElement): TableParts {
  const [head, ...body] = [...table.rows].map((row) => [...row.cells] as HTMLElement[]);
  const [corner = table, ...options] = head ?? [];
  return {
    table,
    corner,
    options: options.map((cell) => toLine(cell, '#option-')),
    criteria: body.flatMap(([cell]) => (cell === undefined ? [] : [toLine(cell, '#criterion-')])),
    cells: body.map((row) => row.slice(1)),
  };
}

function toLine(head: HTMLElement, prefix: string): Line {
  const link = head.querySelector('a');
  return { id: link?.hash.slice(prefix.length) ?? '', name: link?.textContent ?? '', head };
}

/** What a cell says, without the number of its note. */
export function wordsOf(cell: HTMLElement): string {
  const number = cell.querySelector('sup')?.textContent ?? '';
  const words = cell.textContent.trim();
  return words.slice(0, words.length - number.length).trim();
}
