import type { RuleId } from './rule.ts';

/** Where something stands: file relative to the data folder, line and column from 1; `length` in columns for the caret. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly length?: number;
}

export type Severity = 'error' | 'warning' | 'info';

/** One finding about the data: a value, gathered on the way and printed at the end. */
export interface Diagnostic {
  readonly at: Place;
  readonly rule: RuleId;
  readonly severity: Severity;
  /** What was found and what was expected, one sentence. */
  readonly message: string;
  /** What to write instead, where a near name or form is known. */
  readonly suggestion?: string;
}
