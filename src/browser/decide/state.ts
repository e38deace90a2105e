import { exactText, parseRational } from '../../text/rational.ts';

/** A criterion with the weight that the data give it. */
interface Weighted {
  readonly id: string;
  readonly weight: string;
}

/** Weights by criterion, exact. */
export type Weights = ReadonlyMap<string, string>;

/** The weights that an address asks for, `?weights=a=2,b=1/3`; where it does not, or not for a number from 0 on, those of the data. */
export function readWeights(query: string, criteria: readonly Weighted[]): Weights {
  const asked = (new URLSearchParams(query).get('weights') ?? '').split(',').map((pair) => pair.split('='));
  return new Map(
    criteria.map(({ id, weight }) => {
      const number = parseRational(asked.find(([name]) => name === id)?.[1] ?? '');
      return [id, number === undefined || number.n < 0n ? weight : exactText(number)];
    }),
  );
}

/** The same query with these weights in it; without them where they are those of the data. */
export function writeWeights(query: string, weights: Weights, criteria: readonly Weighted[]): string {
  const parameters = new URLSearchParams(query);
  parameters.delete('weights');
  const own = criteria.some(({ id, weight }) => weights.get(id) !== weight);
  if (own) parameters.append('weights', [...weights].map((pair) => pair.join('=')).join(','));
  return parameters.toString().replaceAll('%2C', ',').replaceAll('%3D', '=').replaceAll('%2F', '/');
}
