import type { Diagnostic, Place } from '../model/diagnostic.ts';
import type { Rfc } from '../model/rfc.ts';
import { type LimitName, limit } from '../text/limits.ts';
import { over } from './limits.ts';

/**
 * An RFC with no more options, criteria, claims and positions than the limits let through: those beyond are not read, which is
 * said where the first of them stands.
 */
export function bounded(rfc: Rfc, found: Diagnostic[]): Rfc {
  const cut = <T extends { readonly at: Place }>(name: LimitName, all: readonly T[], most: number): T[] => {
    const first = all[most];
    if (first !== undefined) {
      const { file, line } = first.at;
      const total = limit(name) + all.length - most;
      found.push({ ...over(file, name, total, line, 'Those from here on are not read'), at: first.at });
    }
    return all.slice(0, most);
  };
  let claims = limit('claims');
  const options = cut('options', rfc.options, limit('options')).map((option) => {
    const kept = cut('claims', option.claims, claims);
    claims -= kept.length;
    return { ...option, claims: kept };
  });
  return {
    ...rfc,
    options,
    criteria: cut('criteria', rfc.criteria, limit('criteria')),
    positions: cut('claims', rfc.positions, claims),
  };
}
