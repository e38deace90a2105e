/** Every rule that a diagnostic can name; each has a file of its own in `check/rules/`. */
export type RuleId =
  | 'along-without-ladder'
  | 'bad-value'
  | 'bad-yaml'
  | 'cited-and-waved'
  | 'colon-in-value'
  | 'cut-value'
  | 'decided-without-outcome'
  | 'duplicate-id'
  | 'editorial'
  | 'empty-option'
  | 'few-options'
  | 'ladder-order'
  | 'limit'
  | 'lock-stale'
  | 'lock-unused'
  | 'mail-address'
  | 'malformed-claim'
  | 'message-unknown'
  | 'missing-file'
  | 'missing-question'
  | 'missing-title'
  | 'must-unmet-by-outcome'
  | 'name-mismatch'
  | 'name-too-long'
  | 'near-file'
  | 'near-section'
  | 'no-lock'
  | 'no-status-quo'
  | 'not-written'
  | 'nothing-separates'
  | 'one-sided-option'
  | 'one-voice'
  | 'open-review'
  | 'open-with-outcome'
  | 'option-numbers'
  | 'order-against-dates'
  | 'outcome-dominated'
  | 'outcome-without-source'
  | 'quote-on-link'
  | 'quote-unproven'
  | 'relation-cycle'
  | 'relation-twice'
  | 'reserved-id'
  | 'reserved-start'
  | 'stray-file'
  | 'stray-quote'
  | 'undefined-source'
  | 'unknown-id'
  | 'unknown-key'
  | 'unsafe-url'
  | 'unsupported-markdown'
  | 'unused-source'
  | 'withdrawn-named';

/** Rules that hold the data against the lock: writing the lock anew is their cure. */
export const LOCK_RULES: readonly RuleId[] = [
  'lock-stale',
  'lock-unused',
  'message-unknown',
  'name-mismatch',
  'no-lock',
  'order-against-dates',
  'quote-unproven',
];
