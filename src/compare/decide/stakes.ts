import type { Exact } from '../../model/decision.ts';
import type { Rating, Rfc } from '../../model/rfc.ts';

/** Weights and must-haves of somebody who asks, by criterion. */
export interface Stakes {
  /** In place of all that the data state: a criterion that is not here has none. */
  readonly weights?: ReadonlyMap<string, Exact>;
  /** In place of those of the same criteria. */
  readonly musts?: ReadonlyMap<string, Rating>;
}

/** The RFC with other weights and must-haves; a `because` of the data goes with the `must` that it was for. */
export function withStakes(rfc: Rfc, { weights, musts }: Stakes): Rfc {
  return {
    ...rfc,
    criteria: rfc.criteria.map(({ weight: own, because, ...use }) => {
      const weight = weights === undefined ? own : weights.get(use.id);
      const must = musts?.get(use.id);
      return {
        ...use,
        ...(weight === undefined ? {} : { weight }),
        ...(must === undefined ? (because === undefined ? {} : { because }) : { must }),
      };
    }),
  };
}
