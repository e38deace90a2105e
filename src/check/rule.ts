import type { Comparison } from '../model/comparison.ts';
import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import type { Lock } from '../model/lock.ts';
import type { Rfc } from '../model/rfc.ts';
import type { RuleId } from '../model/rule.ts';
import type { Neighbours } from '../model/site.ts';

/** What a rule found: a diagnostic, but for the rule's own name and severity. */
export interface Finding extends Omit<Diagnostic, 'rule' | 'severity'> {
  /** Where it is milder than the rule's own. */
  readonly severity?: Severity;
}

/**
 * Data files by path, laid over {@link BASE}. A line that the rule finds ends in the marker ` «rule-id»`; a file
 * without text (but for a marker) is one that does not exist.
 */
export type Example = Readonly<Record<string, string>>;

/** One kind of finding: its examples are its tests and its documentation. */
export interface Rule {
  readonly id: RuleId;
  readonly severity: Severity;
  /** What it finds, in a sentence. */
  readonly summary: string;
  readonly why: string;
  readonly bad: Example;
  readonly good: Example;
  /** Missing where the finding is made while the files are read. */
  readonly check?: (
    rfc: Rfc,
    comparison: Comparison,
    around: Neighbours,
    lock: Lock | undefined,
  ) => Finding[];
}

/** Which stage makes a rule's findings; one with a `check` may have findings of the parser's as well. */
export function foundBy(rule: Rule): 'parse' | 'check' {
  return rule.check === undefined ? 'parse' : 'check';
}
