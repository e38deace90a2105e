import type { Rfc } from '../model/rfc.ts';

/** The part of an RFC that a reader asks for: ids, in the order of the RFC; nothing named means everything. */
export interface Selection {
  readonly options?: readonly string[];
  readonly criteria?: readonly string[];
}

/** The RFC cut to a selection: its claims, and the positions that speak of no option that was left out. */
export function select(rfc: Rfc, { options, criteria }: Selection): Rfc {
  const keepOption = (id: string): boolean => options === undefined || options.includes(id);
  const keepCriterion = (id: string): boolean => criteria === undefined || criteria.includes(id);
  return {
    ...rfc,
    criteria: rfc.criteria.filter((use) => keepCriterion(use.id)),
    options: rfc.options
      .filter((option) => keepOption(option.id))
      .map((option) => ({
        ...option,
        claims: option.claims.filter(
          (claim) => claim.criterion === undefined || keepCriterion(claim.criterion.value),
        ),
      })),
    positions: rfc.positions.filter((position) =>
      position.options.every((option) => keepOption(option.value)),
    ),
  };
}
