import type { CriterionHead, OptionHead, PersonRef, Row } from '../model/comparison.ts';
import type { Rfc } from '../model/rfc.ts';
import type { Criterion } from '../model/shared.ts';
import { toCell } from './cells.ts';
import { voiceClaims } from './claims.ts';

/** The criteria of an RFC, in its order, as readers see them. */
export function toCriteria(rfc: Rfc, criteria: readonly Criterion[]): CriterionHead[] {
  const known = new Map(criteria.map((criterion) => [criterion.id, criterion]));
  const uses = new Map(rfc.criteria.map((use) => [use.id, use]));
  return [...uses.values()].map(({ id, must, because, weight, along }) => {
    const criterion = known.get(id);
    return {
      id,
      name: criterion?.name ?? id,
      ...(criterion?.asks === undefined ? {} : { asks: criterion.asks }),
      ...(must === undefined ? {} : { must }),
      ...(because === undefined ? {} : { mustBecause: because }),
      ...(weight === undefined ? {} : { weight }),
      ...(along === undefined ? {} : { along }),
    };
  });
}

/** One row a criterion. */
export function toRows(
  rfc: Rfc,
  criteria: readonly CriterionHead[],
  person: (id: string) => PersonRef,
  author: (source: string) => string,
): Row[] {
  return criteria.map((criterion) => {
    const voiced = rfc.options.map((option) => voiceClaims(option, criterion.id, person, author));
    return {
      criterion,
      cells: rfc.options.map((option, index) => toCell(option.id, criterion.id, voiced[index] ?? [])),
      claims: voiced.flat().map(({ line }) => line),
    };
  });
}

/** The options in their order, with the arguments that belong to no criterion. */
export function toOptions(
  rfc: Rfc,
  person: (id: string) => PersonRef,
  author: (source: string) => string,
): OptionHead[] {
  return rfc.options.map((option) => ({
    id: option.id,
    label: option.label,
    at: option.at,
    number: option.number,
    title: option.title,
    statusQuo: rfc.statusQuo?.value === option.id,
    chosen: rfc.outcome.some(({ value }) => value === option.id),
    body: option.body,
    arguments: voiceClaims(option, undefined, person, author).map(({ line }) => line),
  }));
}
