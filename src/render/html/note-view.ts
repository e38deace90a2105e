import type { Comparison, Row } from '../../model/comparison.ts';
import { optionName } from '../words.ts';
import { type ClaimPlace, type ClaimView, claimViews } from './claim-view.ts';

/** What the template `html/note` places: what one cell rests on, which the cell opens by its number. */
export interface NoteView {
  readonly id: string;
  readonly number: number;
  readonly option: string;
  readonly claims: readonly ClaimView[];
}

/** The number of each cell's note, by the cell's anchor: row by row, those cells left out that nobody spoke of. */
export function noteNumbers({ rows }: Pick<Comparison, 'rows'>): ReadonlyMap<string, number> {
  const spokenOf = rows.flatMap(({ cells, claims }) =>
    cells.filter((cell) => claims.some(({ option }) => option.id === cell.option)),
  );
  return new Map(spokenOf.map(({ anchor }, index) => [anchor, index + 1]));
}

/** The notes of one criterion, in the order of the options. */
export function noteViews(
  { cells, claims }: Row,
  { options }: Pick<Comparison, 'options'>,
  numbers: ReadonlyMap<string, number>,
  place: ClaimPlace,
): NoteView[] {
  return cells.flatMap(({ option: id, anchor }) => {
    const number = numbers.get(anchor);
    const option = options.find((one) => one.id === id);
    if (number === undefined || option === undefined) return [];
    const own = claims.filter((claim) => claim.option.id === id);
    return [
      {
        id: noteId(number),
        number,
        option: optionName(option),
        claims: claimViews(own, place),
      },
    ];
  });
}

/** The anchor of a note. */
export function noteId(number: number): string {
  return `note-${number}`;
}
