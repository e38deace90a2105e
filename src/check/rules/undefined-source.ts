import { fileText } from '../file-text.ts';
import type { Rule } from '../rule.ts';

export const undefinedSource: Rule = {
  id: 'undefined-source',
  severity: 'error',
  summary: 'A citation names a source that `sources` does not have.',
  why: 'A citation that leads nowhere is a claim without evidence.',
  bad: {
    'clock/rfc.md': fileText`
      ---
      title: Clock of the event log
      question: Which clock stamps the entries?
      status: open
      criteria: [cost]
      sources:
        start: <one@example.org>
      ---
      It began [with a report][start] of
      [entries in the future][strat]. «undefined-source»
    `,
  },
  good: {
    'clock/rfc.md': fileText`
      ---
      title: Clock of the event log
      question: Which clock stamps the entries?
      status: open
      criteria: [cost]
      sources:
        start: <one@example.org>
      ---
      It began [with a report][start].
    `,
  },
};
