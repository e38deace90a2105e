import { fileText } from '../file-text.ts';
import type { Rule } from '../rule.ts';

export const badValue: Rule = {
  id: 'bad-value',
  severity: 'error',
  summary: 'A value, or an id, is not of the kind or form that its key expects.',
  why: 'A value that is guessed at would be shown as if somebody had written it.',
  bad: {
    'clock/rfc.md': fileText`
      ---
      title: Clock of the event log
      question: Which clock stamps the entries?
      status: closed «bad-value»
      criteria: [cost]
      ---
    `,
  },
  good: {
    'clock/rfc.md': fileText`
      ---
      title: Clock of the event log
      question: Which clock stamps the entries?
      status: withdrawn
      criteria: [cost]
      ---
    `,
  },
};
