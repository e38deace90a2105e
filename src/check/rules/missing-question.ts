import { fileText } from '../file-text.ts';
import type { Rule } from '../rule.ts';

export const missingQuestion: Rule = {
  id: 'missing-question',
  severity: 'error',
  summary: 'An RFC asks no question.',
  why: 'A page opens with the question; options without one cannot be compared.',
  bad: {
    'clock/rfc.md': fileText`
      ---
      title: Clock of the event log
      question: «missing-question»
      status: open
      criteria: [cost]
      ---
    `,
  },
  good: {
    'clock/rfc.md': fileText`
      ---
      title: Clock of the event log
      question: Which clock stamps the entries?
      status: open
      criteria: [cost]
      ---
    `,
  },
};
