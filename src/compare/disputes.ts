import type { ClaimLine, Dispute, DisputeSide, OptionHead, Row, Side } from '../model/comparison.ts';
import { sideOf } from './cells.ts';

const SIDES: readonly Side[] = ['bad', 'neutral', 'good'];

/** The disputed cells, by criterion and then option, with who stands on which side. */
export function toDisputes(rows: readonly Row[], options: readonly OptionHead[]): Dispute[] {
  return rows.flatMap((row) =>
    row.cells.flatMap((cell) => {
      const option = options.find((one) => one.id === cell.option);
      if (cell.state !== 'disputed' || option === undefined) return [];
      const claims = row.claims.filter(
        (claim) => claim.option.id === cell.option && claim.earlier === undefined && !isOurs(claim),
      );
      const { id, label } = option;
      return [
        { criterion: row.criterion, option: { id, label }, anchor: cell.anchor, sides: toSides(claims) },
      ];
    }),
  );
}

/** What we say ourselves, of no person, disputes nobody. */
function isOurs({ speaker, editorial }: ClaimLine): boolean {
  return speaker === undefined && editorial;
}

function toSides(claims: readonly ClaimLine[]): DisputeSide[] {
  return SIDES.map((side) => ({
    side,
    claims: claims.filter(({ verdict }) => verdict.kind === 'rating' && sideOf(verdict.rating) === side),
  })).filter(({ claims: on }) => on.length > 0);
}
