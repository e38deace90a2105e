import type { Cell } from '../../model/comparison.ts';
import { RATINGS } from '../../model/rfc.ts';
import { bareMark } from '../words.ts';

/** A cell as a table places it. */
export interface CellView {
  /** The anchor, or null where the cell stands elsewhere. */
  readonly id: string | null;
  /** One word for the style sheet. */
  readonly kind: string;
  /** The mark without the values, which the words say; empty if there is none. */
  readonly mark: string;
  readonly words: string;
  readonly href: string | null;
  /** The number of the note that it opens; null where it has none, or stands elsewhere. */
  readonly note: number | null;
}

/** A cell, with its anchor where `id` is set, linked to `href` unless it opens a note. */
export function cellView(
  cell: Cell,
  href: string | null,
  id: string | null = null,
  note: number | null = null,
): CellView {
  return { id, kind: kindOf(cell), mark: bareMark(cell), words: cell.words, href, note };
}

/** One word for a cell: its state; of a rated cell its side, `mixed` if there are several. */
export function kindOf({ state, ratings }: Cell): string {
  if (state !== 'rated') return state;
  const sides = new Set(ratings.map(({ rating }) => Math.sign(RATINGS.indexOf(rating) - 2)));
  const [side = 0] = sides;
  if (sides.size > 1) return 'mixed';
  return side < 0 ? 'bad' : side > 0 ? 'good' : 'neutral';
}
