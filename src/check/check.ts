import type { Comparison } from '../model/comparison.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Lock } from '../model/lock.ts';
import type { Rfc } from '../model/rfc.ts';
import type { Neighbours } from '../model/site.ts';
import { RULES } from './rules.ts';

/**
 * What all rules find in one RFC, rule by rule in the order of their ids. `comparison` is that of the whole RFC, without
 * a selection; `around` is what stands around it. Without a lock, nothing is
 * held against one. What the parser found is not among it.
 */
export function checkRfc(rfc: Rfc, comparison: Comparison, around: Neighbours, lock?: Lock): Diagnostic[] {
  return RULES.flatMap(({ id, severity, check }) =>
    (check?.(rfc, comparison, around, lock) ?? []).map(
      (finding): Diagnostic => ({ ...finding, rule: id, severity: finding.severity ?? severity }),
    ),
  );
}
