import { fileText } from '../file-text.ts';
import type { Rule } from '../rule.ts';

export const cutValue: Rule = {
  id: 'cut-value',
  severity: 'error',
  summary: 'A value holds ` #`, at which YAML cuts it.',
  why: 'What stands after it is a comment to YAML, so half of the value would be lost without a word.',
  bad: {
    'clock/rfc.md': fileText`
      ---
      title: Clock of log #2 «cut-value»
      question: Which clock stamps the entries?
      status: open
      criteria: [cost]
      ---
    `,
  },
  good: {
    'clock/rfc.md': fileText`
      ---
      title: 'Clock of log #2'
      question: Which clock stamps the entries?
      status: open
      criteria: [cost]
      ---
    `,
  },
};
